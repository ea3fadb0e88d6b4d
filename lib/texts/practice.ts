import { count } from './count'
import { localized } from './localized'

/** The practice authenticator of a training environment. */
export const practiceTexts = localized('practiceTexts', {
  title: 'Practice authenticator',
  lead: 'An authenticator app on this server, for training. Only you see your entries.',
  panel: 'Entries',
  empty: 'No entries yet. Assign an MFA device and choose Send to practice authenticator, or add an entry below.',
  assign: 'Assign MFA device',

  atSignIn: 'In this training environment you need no phone. Your device shows this code:',

  codeOf: (label: string) => `Code of ${label}`,
  used: 'Already used',
  copy: 'Copy code',
  next: 'Next code: ',
  fill: 'Fill in the code',
  fillBoth: 'Fill in both codes',
  ofDevice: 'Made for ',

  clock: 'Clock',
  right: 'Right',
  /** `seconds` is how far the clock is ahead; behind if it is negative. */
  off: (seconds: number) => `${duration(Math.abs(seconds))} ${seconds < 0 ? 'slow' : 'fast'}`,
  stopped: 'stopped',
  back: (seconds: number) => `−${seconds} s`,
  backLabel: (label: string, seconds: number) => `Set the clock of ${label} back by ${seconds} seconds`,
  forward: (seconds: number) => `+${seconds} s`,
  forwardLabel: (label: string, seconds: number) => `Set the clock of ${label} forward by ${seconds} seconds`,
  stop: 'Stop the clock',
  stopLabel: (label: string) => `Stop the clock of ${label}`,
  start: 'Start the clock',
  startLabel: (label: string) => `Start the clock of ${label}`,
  reset: 'Set it right',
  resetLabel: (label: string) => `Set the clock of ${label} right`,
  setting: 'Setting the clock',

  losingEntry: {
    open: 'I lost it',
    openLabel: (label: string) => `I lost ${label}`,
    title: (label: string) => `Delete the entry ${label}?`,
    text:
      'The entry and its codes are gone, as if you had lost your phone. The MFA device stays assigned to you. To sign in ' +
      'again you then need another device, or an administrator who deactivates this one.',
    verb: 'Delete entry',
  },
  losingToken: {
    open: 'Put it down',
    openLabel: (serial: string) => `Put down ${serial}`,
    title: (serial: string) => `Put down the token ${serial}?`,
    text:
      'You no longer see its codes. If it is assigned to you, it stays so, and you can pick it up again. Otherwise anyone ' +
      'in this account can.',
    verb: 'Put it down',
  },
  losing: 'Deleting',
  lost: (label: string) => `The entry ${label} was deleted`,
  gone: 'This entry no longer exists',
  notDone: 'The entry could not be changed',

  addTitle: 'Add an entry',
  address: 'Setup address',
  addressHint: 'The otpauth: address of a QR code. You find it under Other ways when you set up a device.',
  addressEmpty: 'Enter a setup address.',
  addressWrong: 'This is not the address of a six-digit code with SHA-1 that changes every 30 or 60 seconds.',
  full: (most: number) => `The authenticator is full: it holds ${count(most, 'entry', 'entries')}. Delete one first.`,
  add: 'Add entry',
  adding: 'Adding',
  added: (label: string) => `The entry ${label} was added`,

  tokens: {
    title: 'Hardware tokens',
    lead:
      'Free tokens of this account, and your own. Take one in hand to see its codes, then assign it to yourself with its ' +
      'serial number.',
    none: 'No tokens lie here. An administrator can import some on the page MFA devices.',
    take: 'Take it',
    takeLabel: (serial: string) => `Take ${serial}`,
    taking: 'Taking it',
    yours: 'Assigned to you',
    free: 'Free',
    more: (more: number) => `${count(more, 'more token lies', 'more tokens lie')} here.`,
    other: 'Serial number of another token',
    taken: (serial: string) => `You have the token ${serial} in hand`,
    gone: 'This token is no longer free',
    noneAtHand: 'No token at hand?',
    takeAny: 'Take a practice token',
    noneLeft: 'No practice token is free',
    noneLeftText: 'An administrator can import some on the page MFA devices.',
  },

  send: 'Send to practice authenticator',
  sending: 'Sending',
  notSent: 'The device could not be added to the practice authenticator',
  noPhone: 'No phone at hand?',
})

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds % 60 === 0) return `${seconds / 60} min`
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
