import { localized } from './localized'

/** Changing one's own password. */
export const changePasswordTexts = localized('changePasswordTexts', {
  title: 'Change password',
  panel: 'Your password',
  unreadRules: 'The account’s rules could not be read. These are the default rules.',
  forRoot: 'Not for the root user',
  forRootText: [
    'The root user cannot change its password here. For the root user the service answers ',
    { code: 'InvalidUserType' },
    '.',
  ],
  changed: 'Password changed',
  changedText: 'Use the new password the next time you sign in. Your other sessions were signed out.',
  changing: 'Changing the password',
  refused: 'Policies denied the change. Your passwords were not checked.',

  current: 'Current password',
  new: 'New password',
  confirm: 'Confirm new password',
  enterCurrent: 'Enter your current password.',
  enterNew: 'Enter a new password.',
  notTheSame: 'The two new passwords do not match.',
  wrongCurrent: 'This is not your current password.',
  wrongForm: 'A password has at most 128 characters, and no control characters.',
  none: 'You have no password to change.',
})
