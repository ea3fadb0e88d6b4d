import { localized } from './localized'
import type { Sentence } from './sentence'

/** A new password before the session, and the refusal that makes it impossible. */
export const newPasswordTexts = localized('newPasswordTexts', {
  title: 'Set a new password',
  lead: 'An administrator requires you to change your password before you continue.',
  rulesUnknown: 'The account may have stricter rules. You can’t read them.',
  submit: 'Change password',
  submitting: 'Changing the password',

  denied: {
    notThePassword: 'Your password is not the reason',
    notThePasswordText: 'The policies decide before the password is checked. Another password does not change that.',
    needsMfa:
      'You can’t resolve this yourself. The change needs MFA, you can only assign an MFA device in a session, and ' +
      'you get a session only after the change.',
    notAllowed:
      'You can’t resolve this yourself. You get a session only after the change, and your policies do not allow it.',
    notAllowedWithMfa:
      'You can’t resolve this yourself. You get a session only after the change, and your policies do not allow it, ' +
      'although you signed in with MFA.',
    remedies: 'What an administrator can do',
    otherPassword: 'Give you a password that you do not have to change when you sign in.',
    otherPasswordMfa:
      'Give you a password that you do not have to change when you sign in. You then assign an MFA device and sign in ' +
      'again with MFA.',
    exempt: ({ action, policy, sid }: { action: string; policy?: string; sid?: string }): Sentence => [
      ...['Or exempt ', { code: action }, ' from '],
      ...(sid ? ['the statement ', { code: sid }, ' of '] : ['the statement of ']),
      policy ? { strong: policy } : 'the policy that denies it',
      ...[', and allow it with the managed policy ', { code: 'IAMUserChangePassword' }, '.'],
    ],
    allow: (action: string): Sentence => [
      ...['Or allow ', { code: action }, ' on your own user: the managed policy '],
      ...[{ code: 'IAMUserChangePassword' }, ' does that.'],
    ],
    message: 'Message of the service',
    decision: (id: string): Sentence => ['An administrator can open the trace of decision ', { code: id }, '.'],
  },
})
