import { type Clock, systemClock } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { type CheckVerdict, evaluate } from '@/lib/labs/evaluate'
import type { FactValue, LabFacts } from '@/lib/labs/facts'
import type { Lab } from '@/lib/labs/lab'
import { answersIn, type OpenLab, openLab } from './attempt'
import { evidenceIn, type LabEvidence } from './evidence'
import { gatherEvidence } from './gather-evidence'
import { labEntities } from './lab-entities'
import { labEvents } from './lab-events'
import { labPeople } from './lab-people'

/** Whether an attempt has reached its goals, and if so, whether it fell into a trap. */
type LabVerdict = 'open' | 'passed' | 'warning'

/** How far somebody is in a lab. */
export type LabView = {
  lab: string
  verdict: LabVerdict
  /** Whether each step is done. */
  steps: readonly boolean[]
  goals: { id: string; verdict: CheckVerdict }[]
  /** `met`: the learner is in the trap. */
  traps: { id: string; met: boolean }[]
  bonus: boolean | undefined
  passedAt: Date | null
  /** What met the goals when the lab was first passed. */
  evidence: LabEvidence
  resets: number
  hints: readonly { rung: number; at: string }[]
  /** By question. */
  answers: Readonly<Record<string, FactValue>>
  /** By the account's clock. */
  now: Date
}

/**
 * Judges how far an account is in its lab, whenever somebody looks. The first look that finds all goals met keeps when
 * and by what: the attempt stays passed, whatever happens in the account afterwards. Throws NoSuchEntity for an account
 * that does not exist or is of no lab.
 */
export function lookAtLab(account: string, base: Clock = systemClock): Promise<LabView> {
  return inTransaction(account, async (store) => judgedLab(store, await openLab(store, account, base)))
}

/** The view of a lab that was opened in this transaction. */
export async function judgedLab(store: Store, open: OpenLab): Promise<LabView> {
  const { lab, run, now } = open
  const facts = await factsOf(store, open)
  const goals = lab.goals.map(({ id, check }) => ({ id, verdict: evaluate(check, facts) }))
  const traps = lab.traps.map(({ id, check }) => ({ id, met: evaluate(check, facts).met }))
  const isReached = goals.every(({ verdict }) => verdict.met)
  const reached = traps.some(({ met }) => met) ? 'warning' : 'passed'
  const verdict = verdictIn(open) ?? (isReached ? reached : 'open')
  const isNew = verdict !== open.attempt.verdict
  const evidence = isNew ? await keepVerdict(store, open, verdict, { goals, traps }, facts) : run.evidence
  return {
    ...{ steps: stepsDone(lab, facts), answers: facts.answers },
    ...{ lab: lab.id, verdict, goals, traps, now, resets: run.resets, hints: JSON.parse(run.hints) },
    bonus: lab.bonus && evaluate(lab.bonus, facts).met,
    passedAt: run.passedAt ?? (verdict === 'open' ? null : now),
    evidence: evidenceIn(evidence),
  }
}

/** A step that nothing shows is done when one after it is. */
function stepsDone({ steps }: Lab, facts: LabFacts): boolean[] {
  const shown = steps.map(({ done }) => done && evaluate(done, facts).met)
  const last = shown.lastIndexOf(true)
  return shown.map((isDone, at) => isDone ?? at < last)
}

/** What an attempt has reached before. */
function verdictIn({ attempt: { verdict } }: OpenLab): LabVerdict | undefined {
  return verdict === 'passed' || verdict === 'warning' ? verdict : undefined
}

async function factsOf(store: Store, { plan, attempt }: OpenLab): Promise<LabFacts> {
  const account = plan.id
  return {
    account,
    events: await labEvents(store, account),
    entities: await labEntities(store, account),
    people: await labPeople(store, plan),
    answers: answersIn(attempt),
  }
}

/** Returns the evidence of the run. */
async function keepVerdict(
  store: Store,
  { lab: { bonus }, attempt, run, now }: OpenLab,
  verdict: LabVerdict,
  { goals, traps }: Pick<LabView, 'goals' | 'traps'>,
  facts: LabFacts,
): Promise<string | null> {
  const { account, lab } = attempt
  await store.labAttempt.update({ where: { account }, data: { verdict } })
  if (run.passedAt !== null) return run.evidence
  const because = goals.flatMap(({ id, verdict }) => (verdict.met ? [[id, verdict.because] as const] : []))
  const reached = { goals: Object.fromEntries(because), bonus: bonus && evaluate(bonus, facts).met }
  const evidence = JSON.stringify(await gatherEvidence(store, facts, reached, now))
  const data = {
    passedAt: now,
    traps: JSON.stringify(traps.filter(({ met }) => met).map(({ id }) => id)),
    evidence,
  }
  await store.labRun.update({ where: { account_lab: { account, lab } }, data })
  return evidence
}
