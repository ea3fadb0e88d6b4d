import { localized } from './localized'

/** Step 2 of "Assign MFA device" for a hardware TOTP token. */
export const tokenSetupTexts = localized('tokenSetupTexts', {
  windowTitle: 'Set up your hardware token',
  title: 'Set up your hardware token',
  titleOf: (user: string) => `Set up a hardware token for ${user}`,
  find: 'Find the serial number of your token',
  findText:
    'It is printed on the back. Your administrator may have put letters before it, such as T2-. The token is listed ' +
    'by this number, so it needs no name.',
  findOf: (user: string) => `Find the serial number of the token for ${user}`,
  findTextOf:
    'It is printed on the back. Somebody may have put letters before it, such as T2-. The token is listed by this ' +
    'number, so it needs no name.',
  serial: 'Serial number',

  missing: 'Enter the serial number of the token.',
  malformed: 'A serial number has 9 to 256 letters, digits and + = , . @ - _ without spaces.',
  unknown: (serial: string) =>
    `No token with the serial number ${serial} is in this account. Compare it with the token, or ask your ` +
    'administrator to import the token.',
  inUse: (serial: string) => `The token ${serial} is assigned to someone already.`,
})
