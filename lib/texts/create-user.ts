import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

/** The wizard that creates a user. */
export const createUserTexts = localized('createUserTexts', {
  title: 'Create user',
  steps: ['Details', 'Permissions', 'Review', 'Password'],

  name: 'User name',
  nameHint: 'Up to 64 letters, digits and + = , . @ _ -. Names are unique, regardless of case.',
  enterName: 'Enter a user name.',
  nameRule: 'A user name has up to 64 letters, digits and + = , . @ _ - without spaces.',
  nameTaken: (name: string) => `A user named ${name} exists already.`,
  path: 'Path',
  pathHint: 'Groups users in ARNs. Policies that name users by aws:username expect /.',
  pathRule: 'A path begins and ends with a slash and has no spaces.',
  access: 'Give console access with a password',
  demand: 'Demand a new password at the first sign-in',

  copy: {
    title: 'Copy from a user',
    from: 'User',
    choose: 'Choose a user',
    copy: 'Copy permissions',
    copied: (user: string, policies: number, inline: number, groups: number) =>
      `Copied from ${user}: ${count(policies, 'managed policy', 'managed policies')}, ` +
      `${count(inline, 'inline policy', 'inline policies')}, ${count(groups, 'group')}`,
    notCopied: (policies: string) =>
      `An inline policy of this name is chosen already, so it was not copied: ${policies}.`,
    unread: (actions: string) => `Something may be missing. Denied or failed: ${actions}.`,
  },

  groups: 'Groups',
  groupsHint: 'The policies of a group apply to each of its users.',
  noGroups: 'This account has no groups.',
  policies: 'Policies',
  policiesHint: 'Attached directly to the user.',
  inline: 'Inline policies',
  inlineHint: 'Each is copied: a later change of the original does not change the copy.',
  inlineFrom: (user: string) => `of ${user}`,
  boundaryHint: 'Whatever other policies allow, the user can do no more than this policy allows.',

  review: 'Review',
  details: 'Details',
  permissions: 'Permissions',
  console: 'Console access',
  withPassword: 'Enabled',
  withoutPassword: 'No password',
  firstSignIn: 'First sign-in',
  mustChange: 'Must set a new password',
  keeps: 'Keeps the password',
  none: 'None',

  callsCaption: 'Calls that create the user, in their order',

  deadlock: {
    title: (name: string) => `${name} would not get past the first sign-in`,
    denied: (policies: string): Sentence => [
      'A new password must be set at the first sign-in, and ',
      { strong: policies },
      ' denies ',
      code('iam:ChangePassword'),
      ' to a session without MFA. A device can be assigned only after that page.',
    ],
    notAllowed: [
      'A new password must be set at the first sign-in, and no chosen policy allows ',
      code('iam:ChangePassword'),
      '.',
    ] as Sentence,
    legend: 'What to do about it',
    later: (what: string) => `Leave out ${what} until after the first sign-in`,
    laterText: 'The user is created without it. Attach it on the page of the user afterwards.',
    noDemand: 'Do not demand a new password',
    noDemandText: 'You know the password until it is changed.',
    planned: 'Create as planned',
    plannedText: 'The user cannot sign in until an administrator helps.',
    unchecked: (action: string): Sentence => [
      'Whether the user would get past the first sign-in could not be checked: ',
      code(action),
      ' is denied.',
    ],
    uncheckedFailed: (message: string): Sentence => [
      `Whether the user would get past the first sign-in could not be checked: ${message}`,
    ],
  },

  create: 'Create user',
  creating: 'Creating the user',
  created: (name: string) => `User ${name} created`,
  partly: (name: string, failed: number) => `User ${name} created, but ${count(failed, 'call')} failed`,
  onlyTime: 'This is the only time you can see the password. Give it to the user in a safe way.',
  noPassword: (name: string) => `${name} has no password yet.`,
  givePassword: 'Give a password',
  leftOut: (what: string) => `Left out until after the first sign-in: ${what}.`,
  open: (name: string) => `Open ${name}`,
  another: 'Create another user',
})
