import { localized } from './localized'

/** The page after signing out, and the one that asks before. */
export const signOutTexts = localized('signOutTexts', {
  title: 'Sign out',
  signedInAs: (name: string, account: string) => `You are signed in as ${name} of ${account}.`,
  toConsole: 'Go to the console',

  done: 'Signed out',
  doneText: 'Your session in this browser has ended.',
  signIn: 'Sign in',
  signInTo: (account: string) => `Sign in to ${account}`,
  differentAccount: 'Sign in to a different account',
})
