import { localized } from './localized'

/** "Your sessions": the browsers in which one is signed in. */
export const sessionTexts = localized('sessionTexts', {
  title: 'Your sessions',
  lead: 'The browsers in which you are signed in to this console.',
  panel: 'Sessions',
  caption: 'Your sessions, most recently seen first',
  warning:
    'If you do not recognise a session, sign it out and change your password. Access keys and temporary credentials ' +
    'are not sessions and keep working.',

  signOutOthers: 'Sign out all others',
  signOutEverywhere: 'Sign out everywhere',
  signOutOfThis: 'Sign out of this session',
  signOutOf: (browser: string) => `Sign out of ${browser}`,

  columns: {
    browser: 'Browser',
    signedIn: 'Signed in',
    lastSeen: 'Last seen',
    address: 'IP address',
    mfa: 'MFA',
    signOut: 'Sign out',
  },
  thisSession: 'This session',
  unknownAddress: 'Unknown',
  withDevice: (device: string) => `Yes, with ${device}`,
  withoutMfa: 'No',

  oneEnded: 'The session was signed out',
  othersEnded: 'All your other sessions were signed out',
  endedBefore: 'That session had already ended',
  failed: 'The session could not be signed out',

  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownBrowser: 'Unknown browser',
})
