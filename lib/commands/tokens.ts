import { readFileSync, statSync } from 'node:fs'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { importNotes } from '@/lib/operations/postern/tokens/import-hardware-tokens'
import { addTokens, knownAmong, removeToken } from '@/lib/operations/postern/tokens/inventory'
import { LARGEST_FILE, type ReadingOptions, readTokenFile, type TokenFile } from '@/lib/token-files/read-token-file'
import { accountNamed, note, ofAccountNamed } from './operator'

// Hardware tokens, for the operator: files that are larger than a form takes.

/** What is said about a file. `skipKnown` leaves out tokens that the account has already. */
type Wanted = Omit<ReadingOptions, 'now'> & { account: string; file: string; skipKnown: boolean }

/** What an import did, or would do. The first of the serial numbers is of the token whose code proves the file. */
export type ImportReport = Pick<TokenFile, 'refused'> & {
  isStored: boolean
  serials: readonly string[]
  /** How many tokens were left out because the account has them. */
  known: number
}

/**
 * Adds the tokens of a file to the inventory of an account, all or none. Without a code it only reads the file. Throws a
 * TokenFileError for a file that cannot be read, NoSuchEntity for an unknown account, and what `addTokens` throws.
 */
export async function importTokens(
  { account: name, file, skipKnown, ...options }: Wanted,
  code: string | undefined,
  { clock, chance }: Sources = systemSources,
): Promise<ImportReport> {
  const { id: account, now } = await inTransaction(NO_ACCOUNT, (store) => accountNamed(store, name, clock))
  // Read before the transaction, for which the server waits.
  const { tokens, refused } = await readTokenFile(bytesOf(file), { ...options, now })
  return inTransaction(account, async (store) => {
    if (code === undefined) {
      const known = await knownAmong(store, account, tokens)
      const serials = tokens.filter((token) => !known.has(token)).map(({ serialNumber }) => serialNumber)
      return { isStored: false, serials, known: known.size, refused }
    }
    const serials = await addTokens(store, { account, createdBy: 'operator', now }, tokens, { code, skipKnown })
    const deed = {
      account,
      at: now,
      eventName: 'ImportHardwareTokens',
      resource: '*',
      parameters: importNotes(serials),
    }
    await note(store, deed, chance)
    return { isStored: true, serials, known: tokens.length - serials.length, refused }
  })
}

function bytesOf(file: string): Uint8Array {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_FILE) {
    throw new Error(`${file} is larger than 16 MB.`)
  }
  return readFileSync(file)
}

/** The hardware tokens of an account by serial number, with the users who hold them. Throws NoSuchEntity. */
export function listTokens(name: string, { clock }: Sources = systemSources) {
  return inTransaction(NO_ACCOUNT, async (store) => {
    const { id: account } = await accountNamed(store, name, clock)
    const tokens = await store.mfaDevice.findMany({
      where: { account, kind: hardware.kind },
      orderBy: { serialNumber: 'asc' },
      select: { serialNumber: true, model: true, period: true, principalId: true },
    })
    const users = await store.user.findMany({ where: { account }, select: { userId: true, name: true } })
    const names = new Map([...users.map(({ userId, name }) => [userId, name] as const), [account, 'root']])
    return tokens.map(({ principalId, ...token }) => ({
      ...token,
      holder: principalId === null ? undefined : (names.get(principalId) ?? principalId),
    }))
  })
}

/** Deletes a token that nobody holds. Throws NoSuchEntity and DeleteConflict. */
export function deleteToken(
  wanted: { account: string; serial: string },
  { clock, chance }: Sources = systemSources,
): Promise<void> {
  return inTransaction(ofAccountNamed(wanted.account), async (store) => {
    const { id: account, now } = await accountNamed(store, wanted.account, clock)
    await removeToken(store, account, wanted.serial)
    await note(store, { account, at: now, eventName: 'DeleteHardwareToken', resource: wanted.serial }, chance)
  })
}
