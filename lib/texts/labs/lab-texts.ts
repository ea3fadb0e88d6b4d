/** What a lab says to a learner. Ids of goals, traps and questions are those of the lab. */
export type LabTexts = {
  title: string
  /** What is to be reached, in one sentence. */
  goal: string
  /** What to do, in order. */
  steps: readonly string[]
  goals: Readonly<Record<string, string>>
  /** Why the result is a warning. */
  traps: Readonly<Record<string, string>>
  bonus?: string
  questions: Readonly<Record<string, string>>
  /** Where to look, which rule is at work, what to do. */
  hints: readonly [string, string, string]
  /** What is worth keeping. */
  learnt: string
}

/** The trap of labs in which permissions are not the way. */
export const POLICIES_TOUCHED =
  'The permissions are not what they were at the start. This lab is solved without changing any policy.'
