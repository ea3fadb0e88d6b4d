import { inTransaction } from '@/lib/db/store'
import { type DeviceKey, secretOf } from '@/lib/mfa/bound-seed'
import { codeOf, TIME_STEP, timeStep } from '@/lib/mfa/totp'
import { defaultPlan } from './default-plan'

/** A user of the default account as whom a visitor may sign in. */
type DemoAccount = { name: string; isRoot: boolean; description: string; password: string }

/** The users as whom a visitor of a training environment may sign in; none outside training. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const plan = await defaultPlan()
  if (!plan) return []
  const { root, users } = plan
  return [
    ...users.map(({ name, story, password }) => ({ name, isRoot: false, description: story, password })),
    { name: plan.rootEmail, isRoot: true, description: root.story, password: root.password },
  ]
}

/**
 * The codes that a device of the default account shows for the given number of seconds from `now` on, one per time
 * step, so that a visitor can try the second factor without an app. Undefined outside training, and for a device that
 * the world did not make, even if it has the name of one.
 */
export async function demoCodes(key: DeviceKey, now: Date, seconds: number): Promise<string[] | undefined> {
  const planned = (await defaultPlan())?.devices.find(({ serialNumber }) => serialNumber === key.serialNumber)
  if (!planned) return undefined
  const where = { account_serialNumber: { account: key.account, serialNumber: key.serialNumber } }
  const device = await inTransaction((store) => store.mfaDevice.findUnique({ where }))
  if (!device || !secretOf(device)?.equals(planned.secret)) return undefined
  const first = timeStep(now) + device.driftSteps
  return Array.from({ length: Math.ceil(seconds / TIME_STEP) + 1 }, (_, step) => codeOf(planned.secret, first + step))
}
