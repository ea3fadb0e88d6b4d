import { AwsError } from '@/lib/errors'
import { type Claim, operation } from '@/lib/gate/operation'
import { certificationKeys } from '@/lib/mfa/fido/certifications'
import { addPasskey } from '@/lib/mfa/fido/passkeys'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { type NewFidoCredential, readRegistration } from '@/lib/mfa/fido/webauthn'
import { nothing, optional, record, string } from '@/lib/shape/shape'
import { existingUserName, serialNumber } from '../shapes'
import { demandNameUnlessRoot, lockedSubject } from '../subject'
import { telling } from '../telling'
import { demandMfaBesides, secondDeviceRule } from './device-rules'
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
    const credential = await credentialIn(claim.input, ceremony, claim.publicUrl)
    if (credential instanceof AwsError) return credential
    return { 'iam:RegisterSecurityKey': 'Activate', ...certificationKeys(credential.certifications ?? {}) }
  },

  async run(grant) {
    const { input, account, caller, store, now, rules } = grant
    const subject = await lockedSubject(grant)
    await demandMfaBesides(grant, subject.principalId)
    const ceremony = await store.ceremony.findUnique({ where: { sessionHash: sessionHashOf(caller) } })
    const { principalId } = subject
    if (ceremony?.serialNumber !== input.SerialNumber || ceremony.principalId !== principalId) throw notAccepted()
    // Judged again, because between the two transactions only the challenge is kept.
    const credential = await credentialIn(input, ceremony.answeredAt ? ceremony : null, rules.publicUrl)
    if (credential instanceof AwsError) throw credential
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

/** The credential that answers a ceremony, or the error that refuses it. */
async function credentialIn(
  { Response }: Input,
  ceremony: { challenge: string } | null,
  publicUrl: string,
): Promise<NewFidoCredential | AwsError> {
  if (!ceremony) return notAccepted()
  const { challenge } = ceremony
  const credential = await readRegistration(Response, { party: relyingPartyAt(publicUrl), challenge })
  if (!credential) return notAccepted()
  return credential.isOfBrokenModel ? brokenModel() : credential
}

// The words are ours: AWS has no operation for this.
const notAccepted = () =>
  new AwsError(
    'InvalidAuthenticationCode',
    'The answer of your browser was not accepted, or came too late. Try again.',
    { failedProof: 'code' },
  )

// The words are ours: what AWS says of such a model is not known.
const brokenModel = () =>
  new AwsError(
    'InvalidAuthenticationCode',
    'This model of security key is revoked or known to be insecure, so it cannot be assigned. Use another one.',
  )
