import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The settings of the account: its password policy and alias, and what the operator of the server has set. */
export const accountSettingsTexts = localized('accountSettingsTexts', {
  title: 'Account settings',
  account: 'Account',
  copyId: 'Copy account ID',

  policy: 'Password policy',
  notSaved: 'Not saved',
  review: 'Review changes',
  discard: 'Discard',
  toDefault: 'Use the default policy',

  inForce: 'In force now',
  inForceNote: 'All fields are saved together: a call resets the fields that it leaves out.',
  inForceDefault: 'This is the default password policy.',
  rules: {
    length: 'Length',
    kinds: 'Must contain',
    expiry: 'Expires',
    reuse: 'Reuse',
    own: 'Own password',
  },

  alias: {
    title: 'Account alias',
    alias: 'Alias',
    hint: '3 to 63 lower-case letters, digits and single hyphens. No two accounts share an alias.',
    address: 'Sign-in address',
    copyAddress: 'Copy sign-in address',
    byAlias: 'The address with the account ID works too. If you change the alias, this address stops at once.',
    byId: 'An alias replaces the account ID in this address. The address with the ID keeps working.',
    save: 'Save alias',
    saving: 'Saving',
    saved: (alias: string) => `Alias ${alias} saved`,
    remove: 'Delete alias',
    removing: 'Deleting',
    removeText: (alias: string, id: string) =>
      `The sign-in address with ${alias} stops at once. Users sign in with the account ID ${id}.`,
    removed: (alias: string) => `Alias ${alias} deleted`,
    wrong: 'Use 3 to 63 lower-case letters, digits and single hyphens. It must not look like an account ID.',
    taken: 'Another account has this alias. Choose a different one.',
  },

  name: {
    title: 'Account name',
    name: 'Name',
    hint: '1 to 50 characters: letters, digits and signs of ASCII, but not < or >. Users do not sign in with it.',
    save: 'Save name',
    saving: 'Saving',
    saved: (name: string) => `The account is named ${name}`,
    created: 'Created',
    wrong: 'Use 1 to 50 letters, digits or signs of ASCII, but not < or >.',
  },

  operator: {
    title: 'Set by the operator',
    lead: 'These settings apply to every account of this server. They are changed where the server is started.',
    secondDevice: 'Second device',
    secondDeviceOn: 'Users with a device need a session with MFA to change their devices',
    off: 'Off',
    ofAccount: 'switched for this account alone',
    sessionLength: 'Console sessions end',
    hours: (hours: number) => `After ${count(hours, 'hour')}`,
    idle: 'Idle sessions end',
    minutes: (minutes: number) => `After ${count(minutes, 'minute')}`,
    never: 'Never',
    freshCode: 'Codes for sensitive actions',
    codeAge: (minutes: number) => `At most ${count(minutes, 'minute')} old`,
    noCode: 'Not asked for',
  },
})

/** The form of the password policy. */
export const policyFormTexts = localized('policyFormTexts', {
  length: 'Minimum length',
  lengthUnit: 'characters, 6 to 128',
  mustContain: 'Must contain',
  kinds: {
    RequireUppercaseCharacters: 'Upper-case letter',
    RequireLowercaseCharacters: 'Lower-case letter',
    RequireNumbers: 'Digit',
    RequireSymbols: 'Symbol',
  },
  expiry: 'Expires',
  expires: 'Passwords expire',
  days: 'Days until a password expires',
  daysUnit: 'days after they were set, 1 to 1,095',
  hard: 'An administrator must reset an expired password',
  reuse: 'Reuse',
  remembers: 'Earlier passwords cannot be used again',
  remembered: 'Passwords remembered',
  rememberedUnit: 'passwords, 1 to 24',
  own: 'Own password',
  ownLabel: 'Users may change their own password',
  ownHint: 'Every user is allowed iam:ChangePassword on their own user. A policy that denies it still wins.',
  outOfRange: {
    MinimumPasswordLength: (least: number, most: number) => `Enter a length from ${least} to ${most}.`,
    MaxPasswordAge: (least: number, most: number) => `Enter a number of days from ${least} to ${most}.`,
    PasswordReusePrevention: (least: number, most: number) => `Enter a number of passwords from ${least} to ${most}.`,
  },
  inForce: {
    characters: (length: number) => `${count(length, 'character')} or more`,
    threeOfFour: '3 of 4 kinds of characters',
    anyKinds: 'No particular characters',
    never: 'Never',
    after: (days: number, isHard: boolean) =>
      `After ${count(days, 'day')}${isHard ? ', then an administrator must reset it' : ''}`,
    reuseAllowed: 'Allowed',
    notTheLast: (passwords: number) => (passwords === 1 ? 'Not the present one' : `Not the last ${passwords}`),
    ownByPolicy: 'Changed only by users whose policies allow it',
    ownByAccount: 'Changed by every user, unless a policy denies it',
  },
})

/** The page that shows what a new password policy changes, before it is saved. */
export const policyReviewTexts = localized('policyReviewTexts', {
  title: 'Review password policy',
  changes: 'Changes',
  caption: 'Rules that change',
  rule: 'Rule',
  before: 'Now',
  after: 'After saving',
  none: 'Nothing changes: these rules are in force already.',
  call: 'Call',
  save: 'Save password policy',
  toDefault: 'Use the default policy',
  saving: 'Saving',
  edit: 'Back to editing',
  saved: 'Password policy saved',
  defaulted: 'Default password policy in force',
  meanwhile: 'The password policy changed meanwhile',
  meanwhileText: 'Somebody saved another one while you were looking at this page. Look at the changes again.',

  acts: 'When it acts',
  expiryNow: (passwords: number, days: number): Sentence => [
    { strong: 'Expiry acts at once.' },
    ` ${count(passwords, 'password is', 'passwords are')} ${count(days, 'day')} old or older: `,
  ],
  nextSignIn: 'The next sign-in asks for a new one.',
  hardExpiry: 'The next sign-in fails until an administrator resets the password.',
  noneExpired: (days: number): Sentence => [
    { strong: 'Expiry acts at once.' },
    ` No password is ${count(days, 'day')} old yet.`,
  ],
  asOf: (at: number): Sentence => ['By the credential report of ', { at }, '.'],
  locked: (users: number, asked: number): Sentence => [
    `${count(users, 'user')} of ${asked} without an MFA device `,
    { strong: 'cannot set a new password' },
    ' at the sign-in: ',
  ],
  lockedBy: (policies: string): Sentence => ['. ', { strong: policies }, ' denies it without MFA.'],
  notAllowed: ['. No policy allows ', { code: 'iam:ChangePassword' }, '.'] as Sentence,
  and: ' and ',
  more: (users: number) => `${users} more`,
  notAsked: (users: number) =>
    `${count(users, 'more user was', 'more users were')} not checked for whether they can set a new password.`,
  unread: (action: string): Sentence => [
    { strong: 'Expiry acts at once.' },
    ' How many passwords have expired was not computed: ',
    { code: action },
    ' is denied.',
  ],
  unreadFailed: 'Expiry acts at once. How many passwords have expired could not be computed.',
  unasked: (action: string): Sentence => [
    'Whether these users can set a new password was not checked: ',
    { code: action },
    ' is denied.',
  ],
  noExpiry: 'No password expires. Passwords that had expired can be used again.',
  safeChange: 'Length and characters are checked when a password is set or changed.',
  reuse: 'Reuse is checked against the present password and those set before it.',
  ownOff: 'At once, users whose policies do not allow iam:ChangePassword can no longer change their passwords.',
  ownOn: 'At once, every user can change their own password, unless a policy denies it.',
})
