import { localized } from './localized'

/** "Resync MFA device". */
export const resyncTexts = localized('resyncTexts', {
  title: 'Resync MFA device',
  panel: (device: string) => `Resync ${device}`,
  open: (device: string) => `Open ${device} in your authenticator app`,
  openText: 'The entry that you added when you assigned the device.',
  take: (serial: string) => `Take the token ${serial}`,
  takeText: 'The serial number is printed on its back.',

  done: (device: string) => `Device ${device} is in sync`,
  agrees: 'Its clock agrees with the clock of the server.',
  drifted: (drift: string) => `The device was ${drift}. Codes from this device work again.`,
  notYours: 'This device is no longer yours. Check your MFA devices.',

  choose: 'Choose a device',
  device: 'Device',
  continue: 'Continue',
  none: 'Nothing to resync',
  noneText: 'You have no MFA device.',
  chooseFirst: 'Select a device in the table first.',

  noneOf: (user: string) => `${user} has no MFA device, or you may not list its devices.`,
  passkey: 'A passkey cannot drift',
  passkeyText: (device: string) => [{ strong: device }, ' makes no codes, so it has no clock to resync.'],
})
