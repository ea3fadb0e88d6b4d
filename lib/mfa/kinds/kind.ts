export const KIND_NAMES = ['virtual', 'passkey', 'hardware'] as const

/** The kinds of MFA devices (IAM user guide, "MFA in IAM"). A passkey is any FIDO device, so also a security key. */
export type KindName = (typeof KIND_NAMES)[number]

/**
 * What depends on the kind of a device. The kind is stored with the device: nothing may conclude it from the form of a
 * serial number.
 */
export type DeviceKind = {
  /** As the column `kind` stores it. */
  kind: KindName
  /** The form of the serial number of a new device. Serial numbers of different kinds are never equal. */
  serial: RegExp
  /**
   * How its user proves to have it: by a code of six digits, or by a signature. Only codes depend on a clock, so only
   * they drift and can be resynchronised, and only they can be sent to STS.
   */
  proof: 'code' | 'signature'
  /**
   * What is left of it when its user no longer has it: a device of the account that somebody has to delete, nothing, or
   * a device in the inventory that the next user may assign.
   */
  afterDeactivation: 'leftover' | 'nothing' | 'inventory'
  /** Its name in sign-in events, `MfaType` (CloudTrail user guide, "AWS Management Console sign-in events"). */
  mfaType: string
}
