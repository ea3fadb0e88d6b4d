import { base32, chanceFrom } from '@/lib/ids'

/** A token of a test: what its vendor's file says, and what it shows codes by. */
export type SoldToken = { serialNumber: string; secret: Uint8Array; period: number }

/** Tokens with serial numbers from GAHT10000001 on, and secrets that are the same in every run. */
export const soldTokens = (count: number, period = 30): SoldToken[] =>
  Array.from({ length: count }, (_, at) => {
    const serialNumber = `GAHT${10_000_001 + at}`
    return { serialNumber, secret: chanceFrom(`token ${serialNumber}`).bytes(20), period }
  })

/** A file of tokens as Token2 and Entra ID have it. */
export const tokenCsv = (tokens: readonly SoldToken[]): Uint8Array =>
  Buffer.from(
    [
      'upn,serial number,secret key,time interval,manufacturer,model',
      ...tokens.map(({ serialNumber, secret, period }) => `,${serialNumber},${base32(secret)},${period},Example,C200`),
    ].join('\r\n'),
  )
