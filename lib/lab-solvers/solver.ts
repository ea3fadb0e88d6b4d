/** Which credential signs a call of the API: a long-term key, or a session token with or without MFA. */
type SolverKey = 'key' | 'token' | 'bareToken'

/**
 * One step of a solution, as a person takes it. Texts may hold `{account}`, `{code:NAME}` (the present code of a device),
 * `{first:NAME}` and `{second:NAME}` (two consecutive codes), and `{newKey}` (the id of the newest access key). `expect` is the code of the error that is expected.
 */
export type SolverStep = {
  /** The step only tells the story: without it the lab is passed as well. */
  story?: true
} /** `ends`: at the question for a code, at a wrong one; otherwise in a session, or at the page for a new password. */ & (
  | { as: string; signIn: string; device?: string; resync?: true; ends?: 'challenge' | 'wrong' }
  | { as: string; newPassword: string; expect?: string }
  | { as: string; call: string; params?: Params; expect?: string }
  | { by: string; with?: SolverKey; call: string; params?: Params; expect?: string }
  | { answer: Readonly<Record<string, unknown>> }
)

export type Params = Readonly<Record<string, string | boolean | number>>

/** Ways through a lab: some that reach it, some that do not and for which goal, some that fall into a trap. */
export type LabSolvers = {
  lab: string
  right: Readonly<Record<string, readonly SolverStep[]>>
  wrong: Readonly<Record<string, { steps: readonly SolverStep[]; open: string }>>
  trapped: Readonly<Record<string, readonly SolverStep[]>>
}
