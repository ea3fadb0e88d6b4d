import type { Verdict } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ExplainPrincipalSimulation } from '@/lib/operations/iam/simulator/explain-principal-simulation'
import { type Answer, askAs } from './ask'
import { OWN_SESSIONS } from './own-actions'
import { trustOf } from './trust'
import { type AssumeRow, whoMayAssume } from './who-may-assume'

type Session = (typeof OWN_SESSIONS)[number]

/** What changes for a user in one kind of session; undefined where the user may as before. */
type AssumeChange = { before: Verdict; after: Verdict; opens: boolean } | undefined

/** What another trust policy comes to, before it is saved. Plain data, as a form gets it. */
export type TrustEffect = {
  /** The document that was asked about. */
  of: string
  /** The users who gain or lose the role, with one change for each kind of session, in the order of OWN_SESSIONS. */
  rows: readonly { user: string; changes: readonly AssumeChange[] }[]
  /** How many users were asked, of how many. */
  asked: number
  all: number
  /** The users who gain the role in a session without MFA. */
  openWithoutMfa: readonly string[]
  /** The first refusal of a question, and for how many users there was one. */
  refused?: { action: string; why: string; users: number }
}

/** Each user is six simulations. */
const MOST_ASKED = 20

/**
 * Asks the engine who may assume a role now, and who may with another trust policy. Those whom either document names come
 * first. Nothing is recorded: the answers are about a document that is not saved.
 */
export async function trustEffect(
  caller: Caller,
  role: { arn: string; now: string; draft: string },
  users: readonly { UserName: string; Arn: string }[],
  all: number,
  moment: Moment = newMoment(),
): Promise<TrustEffect> {
  const asked = namedFirst(users, [role.now, role.draft]).slice(0, MOST_ASKED)
  const ask = (input: unknown) => verdict(caller, input, moment)
  const before = await whoMayAssume({ arn: role.arn, trust: role.now }, asked, ask)
  const after = await whoMayAssume({ arn: role.arn, trust: role.draft }, asked, ask)
  const rows = before.flatMap((row, index) => changed(row, after[index]))
  const refusals = before.flatMap(({ verdicts }) => (verdicts.ok ? [] : (verdicts.error.refusal ?? [])))
  const [first] = refusals
  return {
    ...{ of: role.draft, rows, asked: asked.length, all },
    openWithoutMfa: rows.filter(({ changes }) => changes.some(opensWithoutMfa)).map(({ user }) => user),
    ...(first && {
      refused: { action: first.action, why: `/decisions/${first.decisionId}`, users: refusals.length },
    }),
  }
}

/** Does not leave a record, unlike SimulatePrincipalPolicy, whose answers it gives. */
async function verdict(caller: Caller, input: unknown, moment: Moment): Promise<Answer<string | undefined>> {
  const answer = await askAs(caller, ExplainPrincipalSimulation, input, moment)
  return answer.ok ? { ok: true, output: answer.output.Answers[0]?.EvalDecision } : answer
}

function namedFirst<User extends { UserName: string }>(users: readonly User[], documents: readonly string[]): User[] {
  const trusted = documents.flatMap((document) => trustOf(document)?.trusted ?? [])
  const names = new Set(trusted.filter(({ kind }) => kind === 'user').map(({ name }) => name.toLowerCase()))
  const isNamed = ({ UserName }: User) => names.has(UserName.toLowerCase())
  return [...users.filter(isNamed), ...users.filter((user) => !isNamed(user))]
}

function changed(before: AssumeRow, after: AssumeRow | undefined): TrustEffect['rows'] {
  if (!before.verdicts.ok || !after?.verdicts.ok) return []
  const [was, is] = [before.verdicts.output, after.verdicts.output]
  const changes = OWN_SESSIONS.map((_, index) => changeOf(was[index], is[index]))
  return changes.some((change) => change !== undefined) ? [{ user: before.user, changes }] : []
}

function changeOf(before: Verdict | undefined, after: Verdict | undefined): AssumeChange {
  if (!before || !after || (before === 'allowed') === (after === 'allowed')) return undefined
  return { before, after, opens: after === 'allowed' }
}

const WITH_MFA: Session = 'console-mfa'
const opensWithoutMfa = (change: AssumeChange, index: number) => change?.opens && OWN_SESSIONS[index] !== WITH_MFA
