import { count } from './count'
import { localized } from './localized'

/** The frame of every page: its bar and menus, its end, the way past it, and the warnings above it. */
export const frameTexts = localized('frameTexts', {
  description: 'Independent training software for identity policies and multi-factor authentication.',
  /** The last line of every page. */
  disclaimer: 'Independent training software. Not affiliated with or endorsed by Amazon Web Services.',
  testClock: 'Test clock',
  openNavigation: 'Open navigation',

  menu: {
    title: 'User menu',
    button: (user: string, account: string) => `${user}, account ${account}. User menu`,
    rootOf: (account: string) => `Root user of ${account}`,
  },
  colours: { title: 'Colours', light: 'Light', dark: 'Dark', system: 'System' },

  ending: {
    title: 'Your session is about to end',
    text: (minutes: number) =>
      `It ends in ${count(minutes, 'minute')}. Finish what you are doing, or sign in again now.`,
    stay: 'Continue',
    signIn: 'Sign in again',
  },

  helpWithSignIn: 'Help with sign-in',
  skip: 'Skip to main content',
  skipToDevices: 'Skip to MFA devices',
  footer: 'Footer',
  help: 'Help',
  accessibility: 'Accessibility',

  securityWarning: 'Security warning',
  insecure: 'Insecure connection.',
  insecureText:
    'This server is used over plain http: anyone on the way can read passwords and codes, and change what you see.',
})
