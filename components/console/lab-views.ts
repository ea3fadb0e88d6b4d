/** Lines of a policy, those marked that the lab is about. */
export type MarkedLines = readonly { text: string; isMarked: boolean }[]

/** A policy of somebody in a lab, and of it the statements that the lab is about. */
export type LabPolicyView = {
  name: string
  /** Marked are the statements that the lab is about. */
  document: MarkedLines
  /** Marked is the condition that the lab is about. */
  statements: readonly { sid: string; lines: MarkedLines }[]
}

/** An event in the account of a lab. `at` is in milliseconds since 1970. */
export type LabEventView = {
  id: string
  at: number
  name: string
  actor: string | null
  error: string | null
  decision?: string
  sid?: string
}

/** What a passed lab shows. */
export type PassedView = {
  learnt: string
  at: number | undefined
  /** Why the result is a warning. */
  traps: readonly string[]
  decisive:
    | {
        action: string
        outcome: string
        resource: string
        /** Of its event. */
        id?: string
        deciding?: { sid: string | undefined; policy: string }
      }
    | undefined
  next: { href: string; title: string } | undefined
}

/** A question of a lab: one of the options, or one of them for each row. */
export type LabQuestionView = {
  id: string
  text: string
  options: readonly string[]
  rows: readonly string[] | undefined
  /** One, or one for each row; none before it is answered. */
  answers: readonly string[] | undefined
  isRight: boolean
}
