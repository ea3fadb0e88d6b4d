import { localized } from './localized'
import type { Sentence } from './sentence'

/** "Remove MFA device": the dialog, and the page for those who come without scripts. */
export const removeTexts = localized('removeTexts', {
  title: 'Remove MFA device',
  ask: (device: string) => `Remove ${device}?`,
  askInDialog: 'Remove MFA device?',
  consequence: 'You can then sign in without it. Policies that require MFA deny you until you assign a new device.',
  consequenceFor: (user: string) =>
    `Policies that require MFA then deny ${user} until a new device is assigned. Every session of ${user} ends.`,
  isOnly: 'It is your only device.',
  isOnlyOf: (user: string) => `It is the only device of ${user}, who then signs in with the password alone.`,
  isOfThisSession: 'You signed in to this session with it. The session stays as it is.',
  keepsName: [
    'Your policies do not let you call ',
    { code: 'iam:DeleteVirtualMFADevice' },
    '. The device then no longer belongs to you, but it stays in the account. Its name stays taken until an ' +
      'administrator deletes it.',
  ],
  keepsNameOf: (user: string): Sentence => [
    'Your policies do not let you call ',
    { code: 'iam:DeleteVirtualMFADevice' },
    `. The device then no longer belongs to ${user}, but it stays in the account and keeps its name.`,
  ],
  /** What becomes of it, for kinds that leave nothing to delete. */
  afterwards: {
    passkey: 'Your browser is asked to forget the passkey. If it offers it again later, delete it there.',
    hardware: 'The token goes back to the inventory. Then anyone who holds it can assign it.',
  },
  remove: 'Remove',
  removing: 'Removing',

  deactivateOnly: 'Deactivate only',
  deactivating: 'Deactivating',
  deactivateOnlyText:
    'Remove makes two calls: the first deactivates the device, the second deletes it. You can make only the ' +
    'first call. The device then keeps its name.',
})
