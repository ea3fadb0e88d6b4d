import { localized } from './localized'
import type { Sentence } from './sentence'

/** Console access of another user: the panel, and the page that gives, resets and takes a password. */
export const consoleAccessTexts = localized('consoleAccessTexts', {
  title: 'Console sign-in',
  manage: 'Manage console access',
  access: 'Console access',
  since: 'Password since',
  next: 'Next sign-in',
  mustChange: 'Demands a new password',
  noChange: 'Demands no new password',
  link: 'Sign-in link',
  copyLink: 'Copy sign-in link',
  none: (name: string) => `${name} has no password and cannot sign in to the console. Access keys work without one.`,

  enable: 'Enable console access',
  enabling: 'Enabling',
  reset: 'Reset password',
  resetting: 'Resetting',
  enableLead: (name: string) => `${name} gets a password and can sign in to the console.`,
  resetLead: (name: string) =>
    `The present password of ${name} stops working, and every console session of ${name} ends.`,

  kind: 'Password',
  generated: 'Generated password',
  generatedText: 'You see it once, after this step.',
  own: 'Custom password',
  ownText: 'You type it. It must meet the password rules of the account.',
  password: 'Custom password',
  demand: (name: string) => `${name} must set a new password at the next sign-in`,
  enter: 'Enter a password, or choose a generated one.',
  wrongForm: 'Passwords have 1 to 128 characters.',

  deadlock: {
    title: (name: string) => `${name} would not get past the next sign-in`,
    denied: (name: string, policies: string): Sentence => [
      `A new password must be set before ${name} has a session, and `,
      { strong: policies },
      ' denies ',
      { code: 'iam:ChangePassword' },
      ' without MFA. A device can be assigned only in a session.',
    ],
    notAllowed: (name: string): Sentence => [
      `A new password must be set before ${name} has a session, and no policy allows `,
      { code: 'iam:ChangePassword' },
      '.',
    ],
    remedy: 'So this page does not demand a new password unless you ask for it.',
    unchecked: (action: string): Sentence => [
      'Whether a new password could be set at the next sign-in was not checked: ',
      { code: action },
      ' is denied.',
    ],
  },

  done: {
    enabled: (name: string) => `Console access of ${name} enabled`,
    reset: (name: string) => `Password of ${name} reset`,
    onlyTime: 'This is the only time you can see the password. Give it to the user in a safe way.',
    reveal: 'password',
    userName: 'User name',
    password: 'Password',
    copyPassword: 'Copy password',
    back: (name: string) => `Back to ${name}`,
  },

  disable: 'Disable console access',
  disabling: 'Disabling',
  disableText: (name: string) =>
    `The password of ${name} is deleted and every console session of ${name} ends. Access keys keep working.`,
  disabled: (name: string) => `Console access of ${name} disabled`,
})

/** The columns of the file with a new password, as AWS calls them. Programs read it: it is the same in every language. */
export const PASSWORD_COLUMNS = ['User name', 'Password', 'Console sign-in URL']
