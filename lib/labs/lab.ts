import { type LabCheck, readLabCheck } from './check'

/** A lab as its file says it. Checks are JSON in the language of check.ts; the order of goals is that of the page. */
export type LabSource = {
  /** Also the name of its world. */
  id: string
  /** How long it takes. */
  minutes: number
  paths: readonly LabPath[]
  /** Sids of the statements that it is about. */
  statements: readonly string[]
  /** The condition key of these statements that it is about: the page marks it. */
  conditionKey?: string
  /** Users as whom a learner acts, the first to begin with. */
  people: readonly string[]
  /** Its first step is the sign-in, which a start leaves to the learner. */
  beginsWithSignIn?: true
  /** What to do, in the order of the texts. */
  steps: readonly StepSource[]
  /** The call whose decisions the lab compares by the value of `aws:MultiFactorAuthPresent`. */
  compares?: string
  /** What must have happened and what must be so. */
  goals: Readonly<Record<string, unknown>>
  /** What must not be so: it turns the result into a warning. */
  traps: Readonly<Record<string, unknown>>
  bonus?: unknown
  questions?: Readonly<Record<string, LabQuestion>>
}

/**
 * A step: the page on which it is done, or the part of the lab's own page (`#questions`), and how one sees that it is done:
 * the id of a goal, or a check of its own. A step without one is done when a later one is.
 */
type StepSource = { to?: `/${string}` | `#${string}`; done?: unknown }

/** The first ten minutes, for users, and for authors of policies. */
type LabPath = 'first' | 'user' | 'author'

/** A question: one of several words, or one of them for each row of a table. */
export type LabQuestion = { options: readonly string[]; rows?: readonly string[] }

type NamedCheck = { id: string; check: LabCheck }

type LabStep = { to: string | undefined; done: LabCheck | undefined }

export type Lab = Omit<LabSource, 'goals' | 'traps' | 'bonus' | 'questions' | 'steps'> & {
  steps: readonly LabStep[]
  goals: readonly NamedCheck[]
  traps: readonly NamedCheck[]
  bonus: LabCheck | undefined
  questions: Readonly<Record<string, LabQuestion>>
}

/** Reads the checks of a lab. Throws ValidationError with the path of what is wrong in them. */
export function readLab({ steps, goals, traps, bonus, questions = {}, ...lab }: LabSource): Lab {
  const read = (kind: string, checks: Readonly<Record<string, unknown>>): NamedCheck[] =>
    Object.entries(checks).map(([id, check]) => ({ id, check: readLabCheck(check, `${lab.id}.${kind}.${id}`) }))
  return {
    ...lab,
    questions,
    steps: steps.map(({ to, done }, at) => ({
      to,
      done: done === undefined ? undefined : readLabCheck(named(done, goals), `${lab.id}.steps.${at}`),
    })),
    goals: read('goals', goals),
    traps: read('traps', traps),
    bonus: bonus === undefined ? undefined : readLabCheck(bonus, `${lab.id}.bonus`),
  }
}

const named = (done: unknown, goals: LabSource['goals']) => (typeof done === 'string' ? goals[done] : done)
