/** What many screens say. */
export const commonTexts = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  why: 'Why?',
  show: (what: string) => `Show ${what}`,
  hide: (what: string) => `Hide ${what}`,
  credentials: 'Security credentials',
  toCredentials: 'Back to Security credentials',
  signInAgain: 'Sign in again with MFA',
  signingOut: 'Signing out',
} as const
