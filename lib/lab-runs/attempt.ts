import { accountClock, type Clock, clockSetting } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { LabAttempt, LabRun } from '@/lib/generated/sqlite/client'
import type { FactValue } from '@/lib/labs/facts'
import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import { accountRow } from '@/lib/worlds/accounts'
import { type AccountPlan, planAccount } from '@/lib/worlds/plan'

/** What a lab's account is in the middle of. */
export type OpenLab = {
  lab: Lab
  /** The account as it was at the start. */
  plan: AccountPlan
  attempt: LabAttempt
  run: LabRun
  /** By the account's clock. */
  now: Date
}

/**
 * Reads where an account stands in its lab. A first look begins the attempt. Throws NoSuchEntity for an account that does
 * not exist or is of no lab.
 */
export async function openLab(store: Store, account: string, base: Clock): Promise<OpenLab> {
  const row = await accountRow(store, account)
  const lab = LABS.get(row.world ?? '')
  if (!lab) throw new AwsError('NoSuchEntity', `Account ${account} is not an account of a lab.`)
  const now = accountClock(clockSetting(row), base).now()
  const { id, rootEmail, alias } = row
  const plan = planAccount(lab.id, row.worldIndex ?? 0, { id, rootEmail, alias: alias ?? id })
  const attempt = await store.labAttempt.findUnique({ where: { account } })
  // An attempt of another lab: the account was put into a different world.
  if (attempt?.lab === lab.id) return { lab, plan, attempt, run: await runOf(store, account, lab.id, now), now }
  const begun = await store.labAttempt.create({ data: { account, lab: lab.id, startedAt: now } })
  return { lab, plan, attempt: begun, run: await runAgain(store, account, lab.id, now), now }
}

const keyOf = (account: string, lab: string) => ({ account_lab: { account, lab } })

/** The run, from its first look on. */
const runOf = (store: Store, account: string, lab: string, startedAt: Date) =>
  store.labRun.upsert({ where: keyOf(account, lab), create: { account, lab, startedAt }, update: {} })

/** The run at the beginning of an attempt: every one but the first is a reset. */
const runAgain = (store: Store, account: string, lab: string, startedAt: Date) =>
  store.labRun.upsert({
    where: keyOf(account, lab),
    create: { account, lab, startedAt },
    update: { resets: { increment: 1 } },
  })

/** What was answered in an attempt, by question. */
export const answersIn = ({ answers }: LabAttempt): Record<string, FactValue> => JSON.parse(answers)
