import type { Grant } from '@/lib/gate/grant'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { entriesOfCaller } from './entries'

/**
 * Where the hardware tokens are that the caller can take: those assigned to them, and those that nobody has, without
 * the ones that their practice authenticator shows already.
 */
export async function tokensInReach(grant: Grant<unknown>) {
  const { account, caller, store } = grant
  const held = await store.authenticatorEntry.findMany({
    where: { ...entriesOfCaller(grant), serialNumber: { not: null } },
    select: { serialNumber: true },
  })
  return {
    account: account.id,
    kind: hardware.kind,
    OR: [{ principalId: null }, { principalId: caller.principal.id }],
    serialNumber: { notIn: held.flatMap(({ serialNumber }) => serialNumber ?? []) },
  }
}

/** The caller's own tokens first, then by serial number. */
export const OWN_FIRST = [
  { principalId: { sort: 'asc', nulls: 'last' } },
  { serialNumber: 'asc' },
] as const satisfies readonly object[]
