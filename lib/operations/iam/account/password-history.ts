import type { Store } from '@/lib/db/store'

type Replaced = { account: string; principalId: string; passwordHash: string; changedAt: Date }

/** The longest password history that an account can set (API reference, "UpdateAccountPasswordPolicy"). */
const LONGEST = 24

/** Stores the hash of a replaced password, because an account may forbid its reuse. */
export async function rememberPassword(store: Store, replaced: Replaced): Promise<void> {
  const { account, principalId, passwordHash, changedAt: setAt } = replaced
  const key = { account, principalId, setAt }
  await store.passwordHistory.upsert({
    where: { account_principalId_setAt: key },
    create: { ...key, passwordHash },
    update: { passwordHash },
  })
  const [oldest] = await store.passwordHistory.findMany({
    where: { account, principalId },
    orderBy: { setAt: 'desc' },
    skip: LONGEST,
    take: 1,
  })
  if (oldest) await store.passwordHistory.deleteMany({ where: { account, principalId, setAt: { lte: oldest.setAt } } })
}

/**
 * The hashes of the passwords that may not be reused: the current one and as many earlier ones as the account
 * remembers.
 */
export async function usedPasswords(
  store: Store,
  account: string,
  principalId: string,
  present: string,
): Promise<string[]> {
  const rules = await store.passwordPolicy.findUnique({ where: { account }, select: { passwordReusePrevention: true } })
  const remembered = rules?.passwordReusePrevention ?? 0
  if (remembered === 0) return []
  const rows = await store.passwordHistory.findMany({
    where: { account, principalId },
    orderBy: { setAt: 'desc' },
    take: remembered - 1,
    select: { passwordHash: true },
  })
  return [present, ...rows.map(({ passwordHash }) => passwordHash)]
}

/** Deletes the history, together with the password. */
export async function forgetPasswords(store: Store, account: string, principalId: string): Promise<void> {
  await store.passwordHistory.deleteMany({ where: { account, principalId } })
}
