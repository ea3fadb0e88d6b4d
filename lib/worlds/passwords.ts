import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { chanceFrom } from '@/lib/ids'

// Next loads modules more than once in one process, and each copy would pay for the slow hashes again: hence the global.
const globals: typeof globalThis & { posternWorldPasswords?: Map<string, Promise<string>> } = globalThis

/**
 * The hashes of a world's passwords, by password. A world's passwords are public, so their salt may follow from the
 * password: each is hashed once in a process, and from then on an account is made in no time.
 */
export async function hashesOf(passwords: readonly string[]): Promise<ReadonlyMap<string, string>> {
  globals.posternWorldPasswords ??= new Map()
  const known = globals.posternWorldPasswords
  const entries = passwords.map(async (password): Promise<[string, string]> => {
    const hash = known.get(password) ?? hashOf(password)
    known.set(password, hash)
    return [password, await hash]
  })
  return new Map(await Promise.all(entries))
}

const hashOf = (password: string) =>
  inTurn('worlds', (turn) => hashPassword(turn, password, chanceFrom(`salt/${password}`).bytes(16)))
