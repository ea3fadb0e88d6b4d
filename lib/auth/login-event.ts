import { append } from '@/lib/audit/append'
import type { Store } from '@/lib/db/store'
import { type Chance, newUuid } from '@/lib/ids'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { countFailure } from '@/lib/notices/failures'
import type { Principal, RequestFacts } from './caller'

// CloudTrail user guide, "AWS Management Console sign-in events": a name that may be a mistyped password is not kept.
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS'

/**
 * Records a sign-in event, whether or not the principal is known. Counts wrong passwords and codes: after several, the
 * user gets a notice (S-44).
 */
export async function recordLogin(
  store: Store,
  event: {
    eventName: 'ConsoleLogin' | 'CheckMfa' | 'ResyncAtSignIn' | 'ConfirmMfa' | 'Logout'
    account: string
    principal: Principal | undefined
    outcome: 'Success' | 'Failure'
    mfaUsed: boolean
    /** The serial number of the device whose codes were given, right or wrong. */
    device?: string | undefined
    /** The drift that a pair of codes showed, in time steps. */
    driftSteps?: number | undefined
    /** The kind of the devices that are to answer, in CloudTrail's words; that of `device` if not given. */
    mfaType?: string
    errorMessage?: string
    /** The password and code were right, and something else failed. */
    isProven?: true
  },
  request: RequestFacts,
  at: Date,
  chance: Chance,
): Promise<void> {
  // Differs from AWS: told of every event with a device, as nothing concludes the kind from a serial number later.
  const mfaType = event.mfaType ?? (event.device && (await mfaTypeOf(store, event.account, event.device)))
  await append(store, {
    id: newUuid(chance),
    account: event.account,
    at,
    eventSource: 'signin.amazonaws.com',
    eventName: event.eventName,
    readOnly: false,
    principalArn: event.principal?.arn ?? HIDDEN,
    principalId: event.principal?.id ?? HIDDEN,
    outcome: event.outcome,
    errorMessage: event.errorMessage,
    sourceIp: request.sourceIp,
    userAgent: request.userAgent,
    entryPoint: request.entryPoint,
    requestId: request.requestId,
    // CloudTrail's names (user guide, "AWS Management Console sign-in events").
    additional: {
      MFAUsed: event.mfaUsed ? 'Yes' : 'No',
      ...(mfaType && { MfaType: mfaType }),
      ...(event.device !== undefined && { MFAIdentifier: event.device }),
      ...(event.driftSteps !== undefined && { driftSteps: event.driftSteps }),
    },
  })
  if (event.outcome === 'Success' || event.isProven) return
  const { account, principal, eventName, mfaUsed } = event
  const kind = eventName === 'ConsoleLogin' && !mfaUsed ? 'password' : 'code'
  // `by` is empty, because nobody has proven an identity.
  await countFailure(store, { account, at, by: '', sourceIp: request.sourceIp }, { principal, kind })
}

async function mfaTypeOf(store: Store, account: string, serialNumber: string): Promise<string | undefined> {
  const where = { account_serialNumber: { account, serialNumber } }
  const device = await store.mfaDevice.findUnique({ where, select: { kind: true } })
  return device ? deviceKind(device).mfaType : undefined
}
