import type { DeviceKind } from './kind'

/** A hardware TOTP token, known to the account by its serial number and by the seed that its maker handed over. */
export const hardware: DeviceKind = {
  kind: 'hardware',
  // IAM's pattern for serial numbers without ":" and "/", so that no token has the serial number of another kind.
  serial: /^[\w+=,.@-]{9,256}$/,
  proof: 'code',
  afterDeactivation: 'inventory',
  mfaType: 'Hardware MFA',
}
