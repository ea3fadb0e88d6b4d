import { accountClock, clockSetting, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { type DeviceKey, isDeviceOf } from '@/lib/mfa/bound-seed'
import { countTry, spendCode } from '@/lib/mfa/one-time-codes'
import { lockPerson } from '@/lib/row-locks'
import type { Caller } from './caller'
import { recordLogin } from './login-event'
import { renewSession } from './session'

/** So many wrong codes in a row end the session, so that a stolen cookie allows no more guesses (S-32). */
export const CONFIRM_TRIES = 5

/** How a confirmation ends, whatever it is made with. */
export type Confirmation =
  /** The value for the session's cookie: the session gets a new id. */
  | { kind: 'confirmed'; cookie: string }
  | { kind: 'wrong'; left: number }
  /** The session has ended, by a wrong answer too many or otherwise. */
  | { kind: 'over' }

type CodeConfirmation =
  | Confirmation
  | { kind: 'held-back'; until: Date; now: Date }
  /** The device is not the user's, or no longer. */
  | { kind: 'no-device' }

/**
 * Confirms by a code of one of the user's devices that it is still the user who signed in (S-42). Counts tries and
 * spends codes as every sign-in does (S-21). The session's MFA facts do not change: the policies do not see this.
 */
export async function confirmWithCode(
  caller: Caller,
  serialNumber: string,
  code: string,
  sources: Sources = systemSources,
): Promise<CodeConfirmation> {
  const { account, principal, credential, request } = caller
  if (credential.kind !== 'session') throw new Error('Only a console session is confirmed.')
  const idHash = credential.sessionHash
  const device = { account, serialNumber }
  const counted = await inTransaction(account, (store) =>
    countConfirmation(store, idHash, device, principal.id, sources),
  )
  if ('kind' in counted) return counted
  const { now, failures } = counted
  return inTransaction(account, async (store) => {
    await lockPerson(store, account, principal.id)
    if ((await store.session.count({ where: { idHash } })) === 0) return { kind: 'over' }
    if (!(await isDeviceOf(store, device, principal.id, 'code'))) return { kind: 'no-device' }
    const isRight = await spendCode(store, device, code, now)
    const outcome = isRight ? 'Success' : 'Failure'
    const event = { eventName: 'ConfirmMfa', account, principal, outcome, mfaUsed: true } as const
    const errorMessage = isRight ? undefined : 'Failed authentication'
    await recordLogin(store, { ...event, device: serialNumber, errorMessage }, request, now, sources.chance)
    return isRight ? confirmed(store, idHash, now, sources) : refused(store, idHash, failures)
  })
}

/** Notes a confirmation, under a new id of the session. */
export async function confirmed(store: Store, idHash: string, now: Date, { chance }: Sources): Promise<Confirmation> {
  const cookie = await renewSession(store, idHash, chance, { confirmedAt: now, confirmFailures: 0 })
  return cookie === undefined ? { kind: 'over' } : { kind: 'confirmed', cookie }
}

/** The result of a wrong answer, which was counted before. The last one ends the session. */
export async function refused(store: Store, idHash: string, failures: number): Promise<Confirmation> {
  if (failures < CONFIRM_TRIES) return { kind: 'wrong', left: CONFIRM_TRIES - failures }
  await store.session.deleteMany({ where: { idHash } })
  return { kind: 'over' }
}

// Counts the try on the session and on the device before checking the code, so that it counts whatever happens (S-31).
async function countConfirmation(
  store: Store,
  idHash: string,
  device: DeviceKey,
  principalId: string,
  { clock }: Sources,
): Promise<CodeConfirmation | { now: Date; failures: number }> {
  const session = await store.session.findUnique({ where: { idHash }, include: { owner: true } })
  if (!session || session.confirmFailures >= CONFIRM_TRIES) return { kind: 'over' }
  if (!(await isDeviceOf(store, device, principalId, 'code'))) return { kind: 'no-device' }
  const now = accountClock(clockSetting(session.owner), clock).now()
  const until = await countTry(store, device, principalId, now)
  if (until) return { kind: 'held-back', until, now }
  const failures = await countedFailures(store, idHash)
  return failures === undefined ? { kind: 'over' } : { now, failures }
}

/** Counts one try of a session and returns its count, or undefined when the session has no try left, or has ended. */
export async function countedFailures(store: Store, idHash: string): Promise<number | undefined> {
  const { count } = await store.session.updateMany({
    where: { idHash, confirmFailures: { lt: CONFIRM_TRIES } },
    data: { confirmFailures: { increment: 1 } },
  })
  const session = count === 1 && (await store.session.findUnique({ where: { idHash } }))
  return session ? session.confirmFailures : undefined
}
