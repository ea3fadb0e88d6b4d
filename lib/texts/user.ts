import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

/** The page of one user: its head, and the tabs Permissions, Groups and Tags. */
export const userPageTexts = localized('userPageTexts', {
  copyArn: 'Copy user ARN',
  deleteUser: 'Delete user',
  tabs: {
    permissions: 'Permissions',
    groups: 'Groups',
    tags: 'Tags',
    'security-credentials': 'Security credentials',
    'last-accessed': 'Last accessed',
  },

  facts: {
    console: 'Console access',
    enabled: 'Enabled',
    disabled: 'Disabled',
    lastSignIn: 'Last sign-in: ',
    neverSignedIn: 'Never signed in',
    mfa: 'MFA',
    keys: 'Access keys',
    activeKeys: (active: number, all: number) => (active === all ? `${all} active` : `${active} of ${all} active`),
    groups: 'Groups',
    created: 'Created',
  },

  firstSignIn: {
    title: (user: string) => `${user} still has to set a new password`,
    text:
      'A policy that denies everything without MFA would deny that too. Attach what you left out when the new password ' +
      'is set.',
  },

  mayDo: {
    title: (name: string) => `What ${name} may do`,
    caption: (name: string) => `What ${name} may do with own credentials, by kind of session`,
    action: 'Action',
    sessions: ['No MFA', 'MFA', 'Key'],
    actions: {
      assign: 'Assign device',
      resync: 'Resync device',
      remove: 'Remove device',
      delete: 'Delete device',
      password: 'Change password',
      key: 'Create access key',
    },
    open: 'Open in simulator',
    refused: (action: string): Sentence => [code(action), ' is denied, so this could not be simulated.'],
  },

  lastAccessed: {
    title: 'Last accessed',
    caption: (name: string) => `Actions that ${name} called, the latest first`,
    none: (name: string) => `${name} has called nothing yet. Each call from the console or the API appears here.`,
    attempts: 'From the event history. Denied attempts count too.',
    partial: 'From the latest 1,000 events. Denied attempts count too.',
    action: 'Action',
    service: 'Service',
    last: 'Last called',
    calls: 'Calls',
    denied: 'Denied',
    noDenied: 'None',
    refusals: (name: string) => `Last denials of ${name}`,
    noRefusals: 'No call was denied.',
  },

  groups: {
    title: 'Groups',
    caption: (name: string) => `Groups of ${name}`,
    none: (name: string) => `${name} is in no group. The policies of a group apply to each of its users.`,
    name: 'Group name',
    path: 'Path',
    created: 'Created',
    actions: 'Actions',
    remove: 'Remove',
    removing: 'Removing',
    removeNamed: (name: string, group: string) => `Remove ${name} from ${group}`,
    add: 'Add to a group',
    group: 'Group',
    choose: 'Choose a group',
    noOther: 'There is no other group in this account.',
    groupName: 'Group name',
    groupNameHint: 'The groups of the account could not be listed, so enter the name.',
    addButton: 'Add to group',
    adding: 'Adding',
    chooseFirst: 'Choose a group first',
    added: (name: string, group: string) => `${name} added to ${group}`,
    removed: (name: string, group: string) => `${name} removed from ${group}`,
  },
})
