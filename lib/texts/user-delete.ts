import { count } from './count'
import type { Sentence } from './sentence'

/** The page that deletes a user with everything that belongs to the user. */
export const deleteUserTexts = {
  title: 'Delete user',
  titleOf: (name: string) => `Delete ${name}`,
  calls: 'What is deleted',
  lead: 'IAM deletes a user only when nothing belongs to it. So this page makes these calls in this order, and stops at the first that is refused or fails.',
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
    group: 'Group membership',
    user: 'User',
  },
  unread: (action: string): Sentence => [
    { code: action },
    ' is denied. If there is something that cannot be listed, the last call fails.',
  ],
  confirm: 'Confirm',
  irreversible: (name: string) => `A deleted user cannot be restored. A new user named ${name} inherits nothing.`,
  willStop: (action: string): Sentence => [
    'The deletion would stop at ',
    { code: action },
    '. What comes before it would be gone.',
  ],
  type: (name: string) => `Type ${name} to confirm`,
  wrongName: 'The name you typed is not the name of the user.',
  delete: 'Delete user',
  deleting: 'Deleting',
  deleted: (name: string) => `User ${name} deleted`,
  stopped: (name: string, done: number) =>
    done === 0
      ? `${name} was not deleted. Nothing was changed.`
      : `${name} was not deleted. ${count(done, 'call')} succeeded.`,
} as const
