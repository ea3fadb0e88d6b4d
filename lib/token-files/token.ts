import type { TokenFault } from './faults'

/** A token as a file describes it, before it is judged. */
export type Described = {
  /** Where the file describes it, from 1. */
  line: number
  /** Empty if the file names none. */
  serialNumber: string
  /** The manufacturer and the model, or either, or neither. */
  model: string
  /** `totp`, or the algorithm that the token has instead. */
  algorithm: string
  hash: string
  digits: number
  /** Seconds of a time step. */
  period: number
  /** Time steps by which its clock is known to be ahead, negative when it is behind. */
  driftSteps: number
  /** Undefined for a secret that cannot be read. */
  secret: Uint8Array | undefined
  /** A rule of the file that the codes are not subject to here, or a period of validity that is not now. */
  obstacle?: 'restricted' | 'not-valid-now' | undefined
}

/** A token that can be imported. */
export type HardwareToken = Pick<Described, 'line' | 'serialNumber' | 'model' | 'driftSteps'> & {
  period: 30 | 60
  secret: Uint8Array
}

/** What AWS takes as a serial number is 9 to 256 characters long. */
const SHORTEST_SERIAL = 9
const LONGEST_SERIAL = 256
/** RFC 4226, requirement R6: a secret has at least 128 bits. HMAC-SHA-1 uses no more than 512. */
const SHORTEST_SECRET = 16
const LONGEST_SECRET = 64
/** The window in which two codes are looked for (`lib/mfa/totp.ts`). A clock farther off can never be assigned. */
const MOST_DRIFT = 125

/** Returns the token, or why it cannot be imported. As at AWS, its codes are SHA-1 and six digits. */
export function judged(described: Described): HardwareToken | TokenFault {
  const { line, serialNumber, model, period, driftSteps, secret, obstacle } = described
  if (serialNumber === '') return 'no-serial'
  // With ":" or "/" it could be taken for the ARN of another device.
  if (!/^[\w+=,.@-]+$/.test(serialNumber)) return 'serial-characters'
  if (serialNumber.length < SHORTEST_SERIAL || serialNumber.length > LONGEST_SERIAL) return 'serial-length'
  if (described.algorithm !== 'totp') return 'algorithm'
  if (!/^(HMAC)?[-_]?SHA-?1$/i.test(described.hash)) return 'hash'
  if (described.digits !== 6) return 'digits'
  if (period !== 30 && period !== 60) return 'period'
  if (!(Math.abs(driftSteps) <= MOST_DRIFT)) return 'drift'
  if (!secret) return 'secret-form'
  if (secret.length < SHORTEST_SECRET || secret.length > LONGEST_SECRET) return 'secret-length'
  return obstacle ?? { line, serialNumber, model, period, driftSteps, secret }
}
