import { localized } from './localized'

/** The list of users. */
export const userTexts = localized('userTexts', {
  title: 'Users',
  lead: 'The IAM users of this account. The root user is not one of them.',
  caption: 'IAM users of the account',
  pages: 'Pages of users',
  noun: 'user',
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
})
