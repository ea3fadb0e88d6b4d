import { localized } from './localized'

/** What many screens say. */
export const commonTexts = localized('commonTexts', {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  downloadCsv: 'Download .csv',
  copy: 'Copy',
  tryAgain: 'Try again',
  why: 'Why?',
  show: (what: string) => `Show ${what}`,
  hide: (what: string) => `Hide ${what}`,
  credentials: 'Security credentials',
  toCredentials: 'Back to Security credentials',
  signInAgain: 'Sign in again with MFA',
  signOut: 'Sign out',
  signingOut: 'Signing out',
})
