import type { Sentence } from './sentence'

const action = (name: string) => ({ code: name })

/** The list of users. */
export const userTexts = {
  title: 'Users',
  lead: 'The IAM users of this account. The root user is not one of them.',
  caption: 'IAM users of the account',
  pages: 'Pages of users',
  noun: 'user',
  pathLabel: 'Path begins with',
  pathSample: '/division/',
  pathHint: 'A path begins with a slash',
  filter: 'Filter',
  showAll: 'Show all users',
  noMatch: 'No users match this search.',
  empty: 'No users yet. An IAM user is a person or a program with its own credentials.',
  name: 'User name',
  path: 'Path',
  arn: 'ARN',
  mfa: 'MFA',
  keys: 'Access keys',
  lastSignIn: 'Console last sign-in',
  created: 'Created',
  devices: (type: string, devices: number) => (devices === 1 ? type : `${type} (${devices})`),
  daysOld: (days: number) => (days === 1 ? '1 day old' : `${days} days old`),
  denied: 'Denied',
  deniedRows: (name: string, denied: number, all: number): Sentence =>
    denied === all
      ? [action(name), ' is denied for the users on this page.']
      : [action(name), ` is denied for ${denied} of ${all} users.`],
} as const
