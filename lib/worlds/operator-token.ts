import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasBearer } from '@/lib/bearer'
import { env } from '@/lib/env'
import { systemChance } from '@/lib/ids'

let loaded: string | undefined

/** Returns the operator's token: OPERATOR_TOKEN, or else that of the token file, which the first call creates. */
export function operatorToken(): string {
  loaded ??= env().operatorToken ?? readTokenFile(path.join(env().dataDir, 'operator-token'))
  return loaded
}

/** Reports whether an `Authorization` header has the operator's token, in constant time. */
export const isOperator = (authorization: string | null) => hasBearer(authorization, operatorToken())

function readTokenFile(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const token = Buffer.from(systemChance.bytes(32)).toString('base64url')
    writeFileSync(file, `${token}\n`, { mode: 0o600, flag: 'wx' })
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`The token file ${file} must not be readable by others (0600).`)
  const token = readFileSync(file, 'utf8').trim()
  if (token.length < 16) throw new Error(`The token in ${file} is too short. Remove the file to have a new one made.`)
  return token
}
