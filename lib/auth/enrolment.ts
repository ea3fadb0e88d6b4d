import { accountClock, clockSetting, later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { seal, unseal, wizardPlace } from '@/lib/seal'
import type { Caller } from './caller'

/** An unfinished "Assign MFA device". Holds the seed for reloads of the page: the service never returns it again. */
export type Wizard = {
  serialNumber: string
  seed: string
  failures: number
  expiresAt: Date
  /** The user whose device it will be, if that is not the caller. */
  userName?: string
}

const WIZARD_SECONDS = 15 * 60

/**
 * Stores a device that was just created, for the session that created it only. `seed` is base32. The device remembers whose
 * it will be: the user of this name, or else the caller.
 */
export async function openWizard(
  caller: Caller,
  { serialNumber, seed, userName }: Pick<Wizard, 'serialNumber' | 'seed' | 'userName'>,
  sources: Sources = systemSources,
) {
  const { account } = caller
  const sessionHash = hashOf(caller)
  const sealed = seal(Buffer.from(seed), wizardPlace(sessionHash, serialNumber))
  await inTransaction(account, async (store) => {
    const owner = await store.account.findUniqueOrThrow({ where: { id: account } })
    const now = accountClock(clockSetting(owner), sources.clock).now()
    await store.wizard.deleteMany({ where: { account, expiresAt: { lt: now } } })
    const wizard = { account, serialNumber, seed: sealed, failures: 0, expiresAt: later(now, WIZARD_SECONDS) }
    const begunFor = userName === undefined ? caller.principal.id : (await userNamed(store, account, userName))?.userId
    await store.mfaDevice.updateMany({ where: { account, serialNumber }, data: { begunFor: begunFor ?? null } })
    await store.wizard.upsert({ where: { sessionHash }, create: { sessionHash, ...wizard }, update: wizard })
  })
}

/** Returns the session's wizard, unless it has expired. */
export function wizardOf(caller: Caller, sources: Sources = systemSources): Promise<Wizard | undefined> {
  return inTransaction(caller.account, async (store) => {
    const row = await store.wizard.findUnique({ where: { sessionHash: hashOf(caller) }, include: { owner: true } })
    if (!row) return undefined
    const now = accountClock(clockSetting(row.owner), sources.clock).now()
    if (now >= row.expiresAt) {
      await store.wizard.deleteMany({ where: { sessionHash: row.sessionHash } })
      return undefined
    }
    const { serialNumber, failures, expiresAt } = row
    const userName = await otherUserOf(store, caller, serialNumber)
    return {
      ...(userName !== undefined && { userName }),
      serialNumber,
      failures,
      expiresAt,
      seed: unseal(row.seed, wizardPlace(row.sessionHash, serialNumber)).toString(),
    }
  })
}

/** The name of the user whose device it will be, if that is not the caller. */
async function otherUserOf(store: Store, { account, principal }: Caller, serialNumber: string) {
  const device = await store.mfaDevice.findUnique({
    where: { account_serialNumber: { account, serialNumber } },
    select: { begunFor: true },
  })
  if (!device?.begunFor || device.begunFor === principal.id) return undefined
  const where = { account_userId: { account, userId: device.begunFor } }
  return (await store.user.findUnique({ where, select: { name: true } }))?.name
}

const userNamed = (store: Store, account: string, name: string) =>
  store.user.findUnique({
    where: { account_nameKey: { account, nameKey: name.toLowerCase() } },
    select: { userId: true },
  })

/** Counts a wrong pair of codes, and returns the count. */
export function countWizardFailure(caller: Caller): Promise<number> {
  return inTransaction(caller.account, async (store) => {
    const where = { sessionHash: hashOf(caller) }
    await store.wizard.updateMany({ where, data: { failures: { increment: 1 } } })
    return (await store.wizard.findUnique({ where, select: { failures: true } }))?.failures ?? 0
  })
}

/** Moves the wizard to the new id of its session. */
export async function moveWizard(store: Store, from: string, to: string): Promise<void> {
  const row = await store.wizard.findUnique({ where: { sessionHash: from } })
  if (!row) return
  // The seed is sealed for its session, so it opens for no other.
  const seed = seal(unseal(row.seed, wizardPlace(from, row.serialNumber)), wizardPlace(to, row.serialNumber))
  await store.wizard.updateMany({ where: { sessionHash: from, seed: row.seed }, data: { sessionHash: to, seed } })
}

/** Forgets the seed. The device stays as it is. */
export async function closeWizard(caller: Caller): Promise<void> {
  await inTransaction(caller.account, (store) => store.wizard.deleteMany({ where: { sessionHash: hashOf(caller) } }))
}

// Also of a user who has switched to a role, for a device of somebody else.
function hashOf({ sessionHash }: Caller): string {
  if (sessionHash !== undefined) return sessionHash
  throw new Error('Only a console session has a wizard.')
}
