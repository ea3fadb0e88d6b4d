import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { chanceFrom } from '@/lib/ids'

// A global, because Next loads modules more than once per process and each copy would compute the slow hashes again.
const globals: typeof globalThis & { posternWorldPasswords?: Map<string, Promise<string>> } = globalThis

/**
 * Returns the hashes of a world's passwords, by password. The passwords are public, so the salt may be derived from them.
 * Each is hashed once per process; accounts created later reuse the hash.
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
