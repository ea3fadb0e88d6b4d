import { count } from './count'
import { localized } from './localized'

/** Signing in: the forms of users and of the root user, why one is there, and what can go wrong. */
export const signInTexts = localized('signInTexts', {
  title: 'Sign in',
  titleOfUser: 'Sign in as IAM user',
  titleOfRoot: 'Sign in as root user',
  leadOfUser: 'As an IAM user of an account',
  leadOfAccount: 'As an IAM user of this account',
  leadOfRoot: 'As the owner of the whole account',

  account: 'Account ID or alias',
  userName: 'IAM user name',
  email: 'Root user email address',
  password: 'Password',
  remember: 'Remember this account',
  next: 'Next',
  change: 'Change',
  changeEmail: 'Change the email address',
  signingIn: 'Signing in',
  differentAccount: 'Sign in to a different account',

  expired: {
    title: 'Your password has expired',
    text: 'You can’t sign in until an administrator of the account sets a new password.',
  },
  ended: {
    title: 'Start again',
    text: 'A sign-in ends after 5 minutes or 5 failed tries. Nothing was changed.',
  },
  again: {
    title: 'You signed out to sign in again',
    text: 'If you have an MFA device, you need it after your password. You then return to the page you were on.',
  },
  sessionEnded: {
    title: 'Your session has ended',
    text: 'Sign in again to continue.',
  },
  asked: {
    title: 'Sign in to continue',
    text: 'The page you asked for opens after you sign in.',
  },
  signedIn: {
    title: 'You are already signed in',
    text: (name: string, account: string) => [
      'You are ',
      { strong: name },
      ` of ${account}. Signing in ends that session.`,
    ],
    action: 'Go to the console',
  },

  failed: 'You are not signed in',
  accountEmpty: 'Enter the account ID or alias.',
  userNameEmpty: 'Enter your IAM user name.',
  emailEmpty: 'Enter the email address of the account.',
  passwordEmpty: 'Enter your password.',
  wrongUser: 'The account, the user name or the password is wrong.',
  wrongRoot: 'The email address or the password is wrong.',
  /** How long one has to wait. */
  seconds: (seconds: number) => count(seconds, 'second'),
  minutes: (minutes: number) => count(minutes, 'minute'),
  hours: (hours: number) => count(hours, 'hour'),
  heldBack: (wait: string) => `Too many failed attempts. You can try again in ${wait}.`,
  busy: 'Too many people are signing in right now. Try again in a few seconds. This attempt does not count.',

  challengeAccount: 'Account',
  challengeUser: 'User',
  challengeDevice: 'Device',
  rootUser: 'Root user',
})
