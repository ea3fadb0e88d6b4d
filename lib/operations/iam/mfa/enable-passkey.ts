import { AwsError } from '@/lib/errors'
import { type Claim, operation } from '@/lib/gate/operation'
import { addPasskey } from '@/lib/mfa/fido/passkeys'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { readRegistration } from '@/lib/mfa/fido/webauthn'
import { nothing, optional, record, string } from '@/lib/shape/shape'
import { existingUserName, serialNumber } from '../shapes'
import { demandNameUnlessRoot, subjectOf } from '../subject'
import { telling } from '../telling'
import { secondDeviceRule, wrongCodes } from './device-rules'
import { demandRoom } from './enable-mfa-device'
import { sessionHashOf } from './passkey-ceremony'

type Input = { UserName?: string; SerialNumber: string; Response: string }

/**
 * Registers a passkey or security key and assigns it, with the browser's answer to the session's BeginPasskey. Recorded
 * as EnableMFADevice, as in the console of AWS; the API has no operation for it. An answer is judged once. Throws
 * InvalidAuthenticationCode for one that does not fit.
 */
export const EnablePasskey = operation({
  action: 'iam:EnableMFADevice',
  access: 'Write',
  summary: 'Registers a passkey or security key and assigns it to a user.',
  freshFactor: true,

  input: record({
    UserName: optional(existingUserName),
    SerialNumber: serialNumber,
    /** RegistrationResponseJSON. */
    Response: string({ max: 65_536, secret: true }),
  }),
  output: nothing,

  resource: (input, caller, names) => names.user(demandNameUnlessRoot(input, caller)),
  rule: secondDeviceRule,

  async attest(claim) {
    const { caller, store, now } = claim
    // INVARIANT: one conditional update decides, so of any number of simultaneous answers one is judged.
    const { count } = await store.ceremony.updateMany({
      where: { ...waitingFor(claim), answeredAt: null, expiresAt: { gt: now } },
      data: { answeredAt: now },
    })
    const sessionHash = sessionHashOf(caller)
    const ceremony = count === 1 ? await store.ceremony.findUnique({ where: { sessionHash } }) : null
    if (!ceremony || !(await credentialIn(claim.input, ceremony, claim.publicUrl))) return wrongCodes()
    // No certifications are known, so the keys for them are absent.
    return { 'iam:RegisterSecurityKey': 'Activate' }
  },

  async run(grant) {
    const { input, account, caller, store, now, rules } = grant
    const subject = await subjectOf(grant)
    const ceremony = await store.ceremony.findUnique({ where: { sessionHash: sessionHashOf(caller) } })
    const { principalId } = subject
    if (ceremony?.serialNumber !== input.SerialNumber || ceremony.principalId !== principalId) throw wrongCodes()
    // Judged again, because between the two transactions only the challenge is kept.
    const credential = ceremony.answeredAt && (await credentialIn(input, ceremony, rules.publicUrl))
    if (!credential) throw wrongCodes()
    await demandRoom(grant, principalId)
    const facts = { account: account.id, principalId, serialNumber: input.SerialNumber, name: ceremony.name }
    if (!(await addPasskey(store, { ...facts, createdBy: caller.principal.id, now }, credential))) {
      throw new AwsError('EntityAlreadyExists', 'MFA Device is already in use.', { field: 'SerialNumber' })
    }
    await store.ceremony.delete({ where: { sessionHash: ceremony.sessionHash } })
    return {}
  },

  tells: (grant) => telling(grant, 'mfa-device-added', grant.input.SerialNumber),
})

const waitingFor = ({ input, caller }: Claim<Input>) => ({
  ...{ sessionHash: sessionHashOf(caller), account: caller.account, serialNumber: input.SerialNumber },
})

const credentialIn = ({ Response }: Input, { challenge }: { challenge: string }, publicUrl: string) =>
  readRegistration(Response, { party: relyingPartyAt(publicUrl), challenge })
