import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { lockPerson } from '@/lib/row-locks'
import { integer, optional, record } from '@/lib/shape/shape'
import { countCodeTry, spendGivenCode } from './one-time-code'
import { credentials, deviceSerialNumber, tokenCode } from './shapes'
import { issue } from './temporary-credentials'

const DEFAULT_SECONDS = 43_200
/** The root user's credentials last an hour, whatever duration is requested. */
const ROOT_SECONDS = 3_600

/**
 * Issues temporary credentials for a user or the root user, MFA-authenticated when a code comes with the request
 * (API reference of STS, "GetSessionToken").
 */
export const GetSessionToken = operation({
  action: 'sts:GetSessionToken',
  access: 'Write',
  summary: 'Issues temporary credentials for the caller, with MFA where a code is given.',
  // No Allow is needed, but a Deny counts: only then does the document's list of exempt actions make sense.
  authorization: 'deny-only',

  input: record({
    DurationSeconds: optional(integer({ min: 900, max: 129_600 })),
    SerialNumber: optional(deviceSerialNumber),
    TokenCode: optional(tokenCode),
  }),
  output: record({ Credentials: credentials }),

  resource: () => '*',

  async reserve(grant) {
    demandLongTermKey(grant.caller.credential.kind)
    return countCodeTry(grant)
  },

  async run(grant) {
    const { input, caller, account, store, now } = grant
    demandLongTermKey(caller.credential.kind)
    await lockPerson(store, account.id, caller.principal.id)
    const device = await spendGivenCode(grant)
    const wanted = input.DurationSeconds ?? DEFAULT_SECONDS
    const seconds = caller.principal.kind === 'root' ? Math.min(wanted, ROOT_SECONDS) : wanted
    const mfa = device === undefined ? {} : { mfaSerial: device, mfaAt: now }
    return { Credentials: await issue(grant, { principalId: caller.principal.id, ...mfa }, seconds) }
  },
})

function demandLongTermKey(kind: string): void {
  if (kind === 'accessKey') return
  throw new AwsError('AccessDenied', 'Cannot call GetSessionToken with session credentials')
}
