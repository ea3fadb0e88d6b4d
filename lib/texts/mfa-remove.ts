/** "Remove MFA device": the dialog, and the page for those who come without scripts. */
export const removeTexts = {
  title: 'Remove MFA device',
  ask: (device: string) => `Remove ${device}?`,
  askInDialog: 'Remove MFA device?',
  consequence: 'You can then sign in without it. Policies that require MFA deny you until you assign a new device.',
  isOnly: 'It is your only device.',
  isOfThisSession: 'You signed in to this session with it. The session stays as it is.',
  keepsName: [
    'Your policies do not let you call ',
    { code: 'iam:DeleteVirtualMFADevice' },
    '. The device is taken from you but stays in the account, and its name stays taken until an administrator ' +
      'deletes it.',
  ],
  remove: 'Remove',
  removing: 'Removing',
  notDone: 'This could not be done',

  deactivateOnly: 'Deactivate only',
  deactivating: 'Deactivating',
  deactivateOnlyText:
    'Remove makes two calls: the first takes the device from you, the second deletes it. You can make the first one ' +
    'alone. The device then keeps its name.',
} as const
