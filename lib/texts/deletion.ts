import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The page that deletes a user, group or role with everything that belongs to it. */
export const deletionTexts = localized('deletionTexts', {
  title: { user: 'Delete user', group: 'Delete group', role: 'Delete role' },
  titleOf: (name: string) => `Delete ${name}`,
  calls: 'What is deleted',
  lead: {
    user: 'IAM deletes a user only when nothing belongs to it. So this page makes these calls in this order, and stops at the first that is refused or fails.',
    group:
      'IAM deletes a group only when it has no users and no policies. So this page makes these calls in this order, and stops at the first that is refused or fails.',
    role: 'IAM deletes a role only when it has no policies. So this page makes these calls in this order, and stops at the first that is refused or fails.',
  },
  caption: (name: string) => `Calls that delete ${name}, in their order`,
  number: 'Step',
  what: 'What',
  call: 'Call',
  foreseen: 'Foreseen',
  kinds: {
    password: 'Console password',
    key: 'Access key',
    device: 'MFA device, deactivated',
    leftover: 'Virtual MFA device, deleted',
    certificate: 'Signing certificate',
    sshKey: 'SSH public key',
    serviceCredential: 'Service-specific credential',
    attached: 'Attached policy, detached',
    inline: 'Inline policy',
    membership: 'Group membership',
    member: 'User, removed from the group',
    holder: 'Attachment, taken away',
    version: 'Version',
    policy: 'Policy, with its default version',
    user: 'User',
    group: 'Group',
    role: 'Role',
  },
  unread: (action: string): Sentence => [
    { code: action },
    ' is denied. If there is something that cannot be listed, the last call fails.',
  ],
  confirm: 'Confirm',
  irreversible: {
    user: (name: string) => `A deleted user cannot be restored. A new user named ${name} inherits nothing.`,
    group: (name: string) =>
      `A deleted group cannot be restored. The users of ${name} stay, and lose at once what it allowed them.`,
    role: (name: string) =>
      `A deleted role cannot be restored. Sessions of ${name} end at once. A new role named ${name} inherits nothing.`,
  },
  willStop: (action: string): Sentence => [
    'The deletion would stop at ',
    { code: action },
    '. What comes before it would be gone.',
  ],
  type: (name: string) => `Type ${name} to confirm`,
  wrongName: {
    user: 'The name you typed is not the name of the user.',
    group: 'The name you typed is not the name of the group.',
    role: 'The name you typed is not the name of the role.',
  },
  deleting: 'Deleting',
  deletingNow: (name: string) => `Deleting ${name}`,
  deleted: {
    user: (name: string) => `User ${name} deleted`,
    group: (name: string) => `Group ${name} deleted`,
    role: (name: string) => `Role ${name} deleted`,
  },
  toList: { user: 'Back to users', group: 'Back to groups', role: 'Back to roles' },
  stopped: (name: string, done: number) =>
    done === 0
      ? `${name} was not deleted. Nothing was changed.`
      : `${name} was not deleted. ${count(done, 'call')} succeeded.`,
})
