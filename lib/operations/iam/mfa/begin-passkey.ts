import { passkeyArn } from '@/lib/arns'
import { later } from '@/lib/clock'
import { operation } from '@/lib/gate/operation'
import { newNonce, newPasskeyId } from '@/lib/ids'
import { handleOf, passkeysOf } from '@/lib/mfa/fido/passkeys'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { registrationOptions } from '@/lib/mfa/fido/webauthn'
import { optional, record, string } from '@/lib/shape/shape'
import { PRODUCT } from '@/lib/values/product'
import { existingUserName } from '../shapes'
import { demandNameUnlessRoot, subjectOf } from '../subject'
import { secondDeviceRule } from './device-rules'
import { demandRoom } from './enable-mfa-device'
import { sessionHashOf } from './passkey-ceremony'

/** How long the browser's answer is waited for. */
const CEREMONY_SECONDS = 5 * 60

/**
 * Begins the registration of a passkey or security key, for the session that calls it: returns what the browser is asked
 * for, and forgets an earlier one. It is the first half of EnableMFADevice as the console of AWS calls it, under the same
 * action and with `iam:RegisterSecurityKey`.
 */
export const BeginPasskey = operation({
  action: 'iam:EnableMFADevice',
  access: 'Write',
  summary: 'Begins the registration of a passkey or security key.',
  unrecorded: true,
  freshFactor: true,

  input: record({
    UserName: optional(existingUserName),
    DeviceName: string({ min: 1, max: 64, pattern: '[\\w+=,.@-]+' }),
  }),
  /** `Options` are PublicKeyCredentialCreationOptionsJSON. */
  output: record({ SerialNumber: string({}), Options: string({}) }),

  resource: (input, caller, names) => names.user(demandNameUnlessRoot(input, caller)),
  context: () => ({ 'iam:RegisterSecurityKey': 'Create' }),
  rule: secondDeviceRule,

  async run(grant) {
    const { input, account, caller, store, now, chance, rules } = grant
    const sessionHash = sessionHashOf(caller)
    const subject = await subjectOf(grant)
    await demandRoom(grant, subject.principalId)
    const holder = { account: account.id, principalId: subject.principalId }
    const challenge = newNonce(chance)
    const serialNumber = passkeyArn(account.id, subject.userName, `${input.DeviceName}-${newPasskeyId(chance)}`)
    const ceremony = { ...holder, serialNumber, name: input.DeviceName, challenge }
    const waiting = { ...ceremony, answeredAt: null, expiresAt: later(now, CEREMONY_SECONDS) }
    await store.ceremony.deleteMany({ where: { account: account.id, expiresAt: { lt: now } } })
    await store.ceremony.upsert({ where: { sessionHash }, create: { sessionHash, ...waiting }, update: waiting })
    const options = await registrationOptions(
      { party: relyingPartyAt(rules.publicUrl), challenge },
      { handle: handleOf(holder), name: subject.userName ?? 'root' },
      PRODUCT,
      await passkeysOf(store, holder),
    )
    return { SerialNumber: serialNumber, Options: JSON.stringify(options) }
  },
})
