import type { DeviceKind } from './kind'

/** An authenticator app. The account has such a device from its creation to its deletion, with or without a user. */
export const virtual: DeviceKind = {
  kind: 'virtual',
  // The ARN: arn:aws:iam::ACCOUNT:mfa/PATH/NAME. IAM allows every printable sign in a path.
  serial: /^arn:aws:iam::\d{12}:mfa\/([!-~]+\/)?[\w+=,.@-]+$/,
  proof: 'code',
  afterDeactivation: 'leftover',
  mfaType: 'Virtual MFA',
}
