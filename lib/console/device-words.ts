import { nameInArn } from '@/lib/arns'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { deviceTexts } from '@/lib/texts/devices'
import { eventTexts } from '@/lib/texts/events'

/**
 * The name in a serial number, for records that outlive their device: the end of an ARN, without the id that follows a
 * passkey's name, or all of what is printed on a token. It tells nothing about the device but how to call it.
 */
export function deviceName(serial: string): string {
  const [, passkey] = /:u2f\/.*?([^/]+)-[A-Z2-7]{26}$/.exec(serial) ?? []
  return passkey ?? nameInArn(serial)
}

/** A kind of device in the words of the console. Several kinds at once have a word of CloudTrail's alone. */
export function deviceType(mfaType: string): string {
  const kind = KIND_NAMES.find((name) => KINDS[name].mfaType === mfaType)
  return kind ? deviceTexts.kinds[kind].one : eventTexts.severalDevices
}
