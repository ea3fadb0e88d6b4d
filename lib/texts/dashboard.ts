import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The dashboard: what to act on in the account, and how full and how sound it is. */
export const dashboardTexts = localized('dashboardTexts', {
  title: 'IAM dashboard',
  asOf: 'As of',
  refresh: 'Refresh',

  recommendations: {
    title: 'Security recommendations',
    inOrder: (done: number, all: number) => `${done} of ${all} are in order`,
    none: 'Everything that was checked is in order.',
    unchecked: (title: string, action: string): Sentence => [
      `Not checked: ${title}. `,
      { code: action },
      ' is denied.',
    ],
    uncheckedFailed: (title: string, code: string): Sentence => [`Not checked: ${title}. `, { code }, '.'],
  },

  /** What each check looks for, as a heading when it is in order or could not be made. */
  checks: {
    rootMfa: 'The root user has MFA',
    rootKeys: 'The root user has no access keys',
    administrators: 'Administrators have MFA',
    withoutMfa: 'Users with a password have MFA',
    oldKeys: 'No active key is older than 90 days',
    unfinished: 'Every virtual device belongs to somebody',
    warnings: 'Attached policies have no security warnings',
    oldPasswords: 'No password is older than 180 days',
    twoKeys: 'Nobody has two active keys',
  },

  found: {
    rootMfa: 'The root user has no MFA',
    rootMfaText: 'Anyone with its password can do everything in this account.',
    rootKeys: 'The root user has access keys',
    rootKeysText: 'No policy limits them. Delete them, and use a role.',
    administrators: (users: number) => `${count(users, 'administrator has', 'administrators have')} no MFA`,
    administratorsText: (names: string) => `AdministratorAccess allows everything to ${names}.`,
    withoutMfa: (users: number) => `${count(users, 'user signs', 'users sign')} in with a password alone`,
    cannotEnrol: (users: number, asked: number, names: string) =>
      `${users} of ${count(asked, 'user')} asked cannot assign a device: policies refuse it to ${names}.`,
    canEnrol: (asked: number) =>
      asked === 1
        ? 'The policies let this user assign a device.'
        : `The policies let the ${asked} users asked assign a device.`,
    notAsked: 'Whether they can assign a device was not checked.',
    oldKeys: (keys: number) => `${count(keys, 'active key is', 'active keys are')} older than 90 days`,
    oldKeysText: (days: number, unused: number) =>
      `The oldest is ${count(days, 'day')} old. ${unused === 0 ? 'All were used.' : `${unused} never used.`}`,
    unfinished: (devices: number) => `${count(devices, 'device belongs', 'devices belong')} to nobody`,
    unfinishedText: 'Left by assignments that were cancelled. Each blocks its name.',
    warnings: (policies: number) =>
      `${count(policies, 'attached policy has', 'attached policies have')} a security warning`,
    warningsText: (names: string) => `Security warnings of the policy check: ${names}.`,
    oldPasswords: (passwords: number) => `${count(passwords, 'password is', 'passwords are')} older than 180 days`,
    oldPasswordsText: 'A password policy can make passwords expire.',
    twoKeys: (users: number) => `${count(users, 'user has', 'users have')} two active keys`,
    twoKeysText: 'Two are for a change of keys. Deactivate the old one afterwards.',
  },
  ways: {
    rootSignIn: 'Sign in as root',
    assign: 'Assign MFA device',
    ownKeys: 'Show keys',
    users: 'Show users',
    keys: 'Show keys',
    passwords: 'Show users',
    cleanUp: 'Clean up',
    policies: 'Show policies',
  },
  andMore: (names: string, more: number) => (more > 0 ? `${names} and ${more} more` : names),

  coverage: {
    title: 'MFA coverage',
    users: (users: number) => count(users, 'user'),
    share: (percent: number, users: number): Sentence => [
      { strong: `${percent} %` },
      ` of the ${count(users, 'user')} with a password have a second factor`,
    ],
    nobody: 'No user has a password.',
    strongest: 'Of several devices the strongest counts.',
    unknown: 'The present credential report does not count the devices by kind yet. The next one does.',
    picture: 'Users by their second factor',
    table: 'As a table',
    factor: 'Second factor',
    number: 'Users',
    part: 'Share',
    factors: {
      passkey: 'Passkey',
      hardware: 'Hardware',
      virtual: 'App',
      none: 'None',
      noPassword: 'No password',
    },
  },

  account: {
    title: 'Account',
    settings: 'Settings',
    id: 'ID',
    copyId: 'Copy account ID',
    name: 'Name',
    alias: 'Alias',
    noAlias: 'None',
    address: 'Sign-in address',
    copyAddress: 'Copy sign-in address',
    passwords: 'Passwords',
    defaultPolicy: 'Default policy',
    ownPolicy: 'A policy of its own',
  },

  quotas: {
    title: 'Quotas',
    of: (used: string, quota: string) => `${used} of ${quota}`,
    all: (quotas: number) => `All ${quotas} figures`,
    caption: 'Counts and quotas of the account',
    figure: 'Figure',
    value: 'Value',
    names: {
      Users: 'Users',
      Groups: 'Groups',
      Roles: 'Roles',
      Policies: 'Customer policies',
      PolicyVersionsInUse: 'Policy versions in use',
    },
  },

  health: {
    title: 'Policy health',
    all: 'Policies',
    none: 'The policy check finds nothing in the attached policies of the account.',
    noPolicies: 'No policy of the account is attached.',
    error: (errors: number) => count(errors, 'error'),
    'security-warning': (warnings: number) => count(warnings, 'security warning'),
    warning: (warnings: number) => count(warnings, 'warning'),
    suggestion: (suggestions: number) => count(suggestions, 'suggestion'),
    policies: (policies: number) => count(policies, 'policy', 'policies'),
    notRead: (policies: number) => `${count(policies, 'policy', 'policies')} could not be read.`,
    checked: (checked: number) => `The first ${count(checked, 'attached policy', 'attached policies')} were checked.`,
  },

  refusals: {
    title: 'Refused in the last 24 hours',
    events: 'Events',
    none: 'Nothing was refused in the last 24 hours.',
    rule: 'A service rule',
    unknown: 'An explicit deny',
    more: 'Only the newest 1,000 errors were counted.',
  },

  denied: (action: string): Sentence => [{ code: action }, ' is denied.'],
})
