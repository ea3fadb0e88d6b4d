import { localized } from './localized'
import type { Sentence } from './sentence'

/** Switching to a role in the console, being in it, and the way back. */
export const switchRoleTexts = localized('switchRoleTexts', {
  title: 'Switch role',
  lead: 'You use the permissions of the role in place of your own, until you switch back or the role session ends.',
  account: 'Account',
  role: 'Role name',
  roleHint: 'With its path, such as staff/auditor, if it has one.',
  enterRole: 'Enter the name of a role.',
  button: 'Switch role',
  switching: 'Switching',
  switchTo: 'Switch to this role',
  back: (user: string) => `Back to ${user}`,
  goingBack: 'Switching back',
  forRoot: 'The root user cannot assume a role. Sign in as an IAM user to switch.',
  inRole: (role: string): Sentence => ['You use the role ', { strong: role }, ' already.'],

  chip: (role: string) => `Role: ${role}`,
  panel: 'Role in this session',
  using: (role: string) => `You use the role ${role}`,
  policies: 'The policies of the role decide. Yours do not apply.',
  mfa: ['Policies see no ', { code: 'aws:MultiFactorAuthPresent' }, ': a role session has none.'],
  user: 'Signed in as',
  ends: 'Ends',
  absent: 'aws:MultiFactorAuthPresent is absent',

  copyArn: 'Copy ARN of the role session',
  ownTitle: 'A role has no credentials of its own',
  ownText: (user: string): Sentence => [
    'Password, MFA devices and access keys belong to users. Switch back to ',
    { strong: user },
    ' to manage yours.',
  ],

  ended: 'The role session has ended',
  endedText: (user: string) => `You are signed in as ${user}. Continue with your own permissions, or switch again.`,
  continueAs: (user: string) => `Continue as ${user}`,
})
