import { count } from './count'
import { localized } from './localized'

/** The code or passkey that is asked for before credentials change. */
export const confirmTexts = localized('confirmTexts', {
  asks: 'Asks for MFA again',
  title: 'Confirm that it is you',
  panel: 'Enter an MFA code',
  lead: (minutes: number) =>
    'You are about to change how you sign in or sign requests, so use your MFA device again. You are not asked again for ' +
    `${count(minutes, 'minute')}. This does not change what policies allow.`,
  devices: 'Your devices',
  hint: (device: string) => `The six digits on your device ${device}.`,
  hintOfSeveral: 'The six digits on the device you chose.',
  help:
    'Each code works once. If you signed in with the code that is shown now, wait for the next one. If you lost the ' +
    'device, ask an administrator to deactivate it.',
  submit: 'Confirm',
  notYours: 'This device is no longer yours. Choose another one.',
  left: (tries: number) =>
    tries === 1 ? 'One more wrong code ends the session.' : `${tries} more wrong codes end the session.`,

  passkeyPanel: 'Use your passkey or security key',
  passkeyText: (names: readonly string[]) =>
    names.length === 1
      ? `Your browser asks for ${names[0]}.`
      : `Your browser asks for one of these: ${names.join(', ')}.`,
  notConfirmed: 'You have not confirmed that it is you',
  wrongPasskey: (tries: number) =>
    'Use a passkey or security key that you assigned to yourself. ' +
    (tries === 1 ? 'One more failed try ends the session.' : `${tries} more failed tries end the session.`),
})
