import { count } from './count'
import { localized } from './localized'

/** Finding a page, a task, somebody or something of the account, or an action. */
export const searchTexts = localized('searchTexts', {
  title: 'Search',
  /** The name of the field in the bar of every page. */
  field: 'Search the console',
  placeholder: 'Search users, policies, tasks',
  lead: 'Policies, users, groups, roles, tasks, pages, help and actions.',
  label: 'Search for',
  hint: 'An ARN, account ID, access key ID, request ID or decision ID opens at once.',
  submit: 'Search',

  groups: {
    jump: 'Go to',
    tasks: 'Tasks',
    policies: 'Policies',
    users: 'Users',
    groups: 'User groups',
    roles: 'Roles',
    pages: 'Pages and help',
    actions: 'Actions',
  },
  all: {
    tasks: (all: number) => `All ${count(all, 'task')}`,
    policies: (all: number) => `All ${count(all, 'policy', 'policies')}`,
    users: (all: number) => `All ${count(all, 'user')}`,
    groups: (all: number) => `All ${count(all, 'user group')}`,
    roles: (all: number) => `All ${count(all, 'role')}`,
    pages: (all: number) => `All ${count(all, 'page')}`,
    actions: (all: number) => `All ${count(all, 'action')}`,
  },
  firstOf: (shown: number, all: number) =>
    `The first ${shown} of ${count(all, 'match', 'matches')}. Add a word to see fewer.`,

  ownPolicy: (uses: number) => (uses === 0 ? 'Customer, not used' : `Customer, ${count(uses, 'use')}`),
  awsPolicy: 'AWS managed',
  path: (path: string) => `Path ${path}`,
  page: 'Page',
  help: 'Help',
  ask: 'Who may? Ask the simulator',
  thisAccount: 'This account',
  keyOf: (user: string) => `Access key of ${user}`,
  rootKey: 'Access key of the root user',
  decision: 'Decision',
  event: 'Event',
  request: 'Calls of one request',
  device: 'MFA device',

  nothing: (q: string) => `Nothing found for “${q}”.`,
  found: (matches: number) => `${count(matches, 'match', 'matches')} found`,
  results: 'Search results',
  leftOut: 'Left out because the call is denied: ',
  notRead: (kinds: string) => `Could not be read: ${kinds}.`,
  whyNot: (kind: string) => `Why are ${kind.toLowerCase()} left out?`,
  failed: 'The search failed. Press Enter to try it as a page.',

  keys: { choose: 'choose', open: 'open', newTab: 'in a new tab', enter: 'Enter', control: 'Ctrl', escape: 'Esc' },
  close: 'Close search',
})

/** What one can do in the console, as the search names it. */
export const taskTexts = localized('taskTexts', {
  assign: 'Assign an MFA device',
  password: 'Change your password',
  accessKey: 'Create an access key',
  certificate: 'Upload a signing certificate',
  sshKey: 'Upload an SSH public key',
  serviceCredentials: 'Create credentials for a service',
  endSessions: 'End other sessions',
  createUser: 'Create a user',
  createGroup: 'Create a user group',
  createRole: 'Create a role',
  createPolicy: 'Create a policy',
  simulate: 'Ask what a policy allows',
  cleanUp: 'Clean up MFA devices that belong to nobody',
  importTokens: 'Import hardware tokens',
  passwordPolicy: 'Change the password policy',
  accountName: 'Change the account name',
  alias: 'Change the account alias',
  refusals: 'Find calls that were denied',
  withoutMfa: 'Find users without MFA',
  oldKeys: 'Find old access keys',
  switchRole: 'Switch role',

  yourself: 'For yourself',
})
