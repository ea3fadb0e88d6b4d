import { count } from './count'

/** The code that is asked for before credentials change. */
export const confirmTexts = {
  asks: 'Asks for an MFA code',
  title: 'Confirm that it is you',
  panel: 'Enter an MFA code',
  lead: (minutes: number) =>
    'You are about to change how you sign in or sign requests, so enter a new code. You are not asked again for ' +
    `${count(minutes, 'minute')}. The code does not change what policies allow.`,
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
} as const
