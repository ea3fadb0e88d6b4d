import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { isDeviceOf } from '@/lib/mfa/bound-seed'
import { countTry, spendCode } from '@/lib/mfa/one-time-codes'

/** A request that may have a code of one of the caller's devices. */
type Request = { input: { SerialNumber?: string; TokenCode?: string }; caller: Caller; store: Store; now: Date }

/**
 * Counts the try if a request has a code. Run it in its own transaction before the code is checked. Throws AccessDenied
 * for a code that cannot be checked.
 */
export async function countCodeTry({ input, caller, store, now }: Request): Promise<undefined> {
  const given = codeIn(input)
  if (!given) return undefined
  const key = { account: caller.account, serialNumber: given.serialNumber }
  if (!(await isDeviceOf(store, key, caller.principal.id, 'code'))) throw notYours()
  // During a wait the error is that of a wrong code: who guesses learns nothing.
  if (await countTry(store, key, caller.principal.id, now)) throw wrongCode()
  return undefined
}

/** Spends the code and returns its device; undefined if no code was given. Throws AccessDenied. */
export async function spendGivenCode({ input, caller, store, now }: Request): Promise<string | undefined> {
  const given = codeIn(input)
  if (!given) return undefined
  const key = { account: caller.account, serialNumber: given.serialNumber }
  if (!(await isDeviceOf(store, key, caller.principal.id, 'code'))) throw notYours()
  if (!(await spendCode(store, key, given.code, now))) throw wrongCode()
  return given.serialNumber
}

function codeIn({ SerialNumber, TokenCode }: Request['input']): { serialNumber: string; code: string } | undefined {
  if (SerialNumber === undefined && TokenCode === undefined) return undefined
  if (SerialNumber !== undefined && TokenCode !== undefined) return { serialNumber: SerialNumber, code: TokenCode }
  const message = 'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
  throw new AwsError('AccessDenied', message)
}

// The blanks are AWS's own.
const wrongCode = () =>
  new AwsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code. ', {
    field: 'TokenCode',
    failedProof: 'code',
  })

const notYours = () =>
  new AwsError(
    'AccessDenied',
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    { field: 'SerialNumber' },
  )
