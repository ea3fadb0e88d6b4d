import type { DeviceKind } from './kind'

/** A FIDO device: a passkey or a security key. It exists only while it has a user, and signs instead of showing codes. */
export const passkey: DeviceKind = {
  kind: 'passkey',
  // The ARN, which ends in an id of 128 bits in base32: arn:aws:iam::ACCOUNT:u2f/user/USER/NAME-ID
  serial: /^arn:aws:iam::\d{12}:u2f\/(user\/[\w+=,.@-]+|root)\/[\w+=,.@-]+-[A-Z2-7]{26}$/,
  proof: 'signature',
  afterDeactivation: 'nothing',
  mfaType: 'U2F MFA',
}
