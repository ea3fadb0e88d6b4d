import { count } from './count'
import { localized } from './localized'
import { codeTexts } from './mfa-codes'

/** The second step of a sign-in: a code, the choice of a device, and resynchronization. */
export const signInMfaTexts = localized('signInMfaTexts', {
  code: {
    get title() {
      return codeTexts.label
    },
    heading: 'Enter your MFA code',
    lead: 'Your password is correct. One more step.',
    hint: 'The six digits your device shows for this account.',
    submit: 'Submit',
    resynced: (device: string) => `Device ${device} is in sync again`,
    resyncedText: 'Both codes are used. Wait for the next code and sign in with it.',
  },
  passkey: {
    title: 'Use your passkey or security key',
    text: 'Choose the button, then follow the steps of your browser. Any passkey or security key of yours works.',
    wrongTitle: 'The passkey was not accepted',
    wrong: (left: number) =>
      `Use a passkey or security key that you assigned to this user. You have ${count(left, 'try', 'tries')} left.`,
    answered: 'Your answer arrived twice, or too late. Try again.',
    elsewhere: 'Your browser does not find the passkey',
    elsewhereText:
      'It is on the device or key where you created it, or in the password manager that keeps it. Plug in the key, or let ' +
      'your browser use a phone that has the passkey.',
    demo: 'You are trying the demo accounts',
    demoText: [
      'Only automated tests have the passkey of ',
      { strong: 'erin' },
      '. ',
      { link: 'Sign in', href: '/sign-in' },
      ' as ',
      { strong: 'alice' },
      ' to assign a passkey of your own, or as ',
      { strong: 'bob' },
      ', whose codes the practice authenticator shows.',
    ],
  },
  chooseAnother: 'Choose another device',
  backToCode: 'Back to the MFA code',
  backToPasskey: 'Back to your passkey',

  wrongTitle: 'The code was not accepted',
  heldBackTitle: 'Wait before you try again',
  serverTime: 'Server time is ',
  compareClocks: '. Compare it with the clock of your device. If the device is minutes off, its codes do not work.',
  clockIsRight: 'If the clock is right, ',
  resyncLink: 'resynchronize this device',
  withTwoCodes: (left: number) => ` with two codes in a row. You have ${count(left, 'try', 'tries')} left.`,

  trouble: {
    title: 'Having trouble?',
    wrong: 'The code is not accepted',
    wrongText: 'Codes depend on the time. Compare your device with server time, ',
    stillWrong: 'The clock is right, but the code is not accepted',
    stillWrongText: [{ link: 'Resynchronize this device', href: '/sign-in/mfa/resync' }, ' with two codes in a row.'],
    lost: 'You lost the device',
    lostText: (account: string) =>
      `Ask an administrator of ${account} to deactivate it. You can then assign a new one.`,
  },

  choose: {
    title: 'Choose an MFA device',
    lead: 'Your password is correct. Choose a device to continue.',
    unused: 'Not used yet',
    lastUsed: 'Last used: ',
    continue: 'Continue',
    continuing: 'One moment',
    empty: 'Choose a device.',
    gone: 'You no longer have this device. Choose another one.',
  },

  resync: {
    title: 'Resynchronize your device',
    lead: 'Two codes in a row show how far the clock of the device is off. Sign-in then allows for it.',
    failed: 'The device was not resynchronized',
  },
})
