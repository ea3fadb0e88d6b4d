import { accessibilityTexts } from './accessibility'
import { accountSettingsTexts } from './account-settings'
import { commonTexts } from './common'
import { credentialReportTexts } from './credential-report'
import { dashboardTexts } from './dashboard'
import { eventTexts } from './events'
import { groupTexts } from './groups'
import { helpTexts } from './help'
import { homeTexts } from './home'
import { inventoryTexts } from './mfa-devices'
import { noticeTexts } from './notices'
import { playgroundTexts } from './playground'
import { policyTexts } from './policies'
import { practiceTexts } from './practice'
import { roleTexts } from './roles'
import { searchTexts } from './search'
import { sessionTexts } from './sessions'
import { simulatorTexts } from './simulator'
import { userTexts } from './users'

/** The places of the console: what the side navigation and the home page call them, and what one does there. */
export const placeTexts = {
  navigation: 'Services',
  /** The groups of the side navigation. */
  access: 'Access management',
  account: 'Account',
  training: 'Training',

  home: homeTexts.title,
  credentials: commonTexts.credentials,
  credentialsText: 'Your password, MFA devices and access keys.',
  dashboard: dashboardTexts.title,
  users: userTexts.title,
  usersText: 'Everyone in this account, their MFA and when they last signed in.',
  groups: groupTexts.title,
  groupsText: 'Which users get which permissions together.',
  roles: roleTexts.title,
  rolesText: 'Permissions to use for some hours, and who may.',
  policies: policyTexts.title,
  policiesText: 'What is allowed and denied, to whom, and what a change would do.',
  simulator: simulatorTexts.title,
  devices: inventoryTexts.title,
  devicesText: 'Virtual devices and hardware tokens of the account, assigned or not.',
  settings: accountSettingsTexts.title,
  events: eventTexts.title,
  report: credentialReportTexts.title,
  practice: practiceTexts.title,
  sessions: sessionTexts.title,
  notices: noticeTexts.title,
  search: searchTexts.title,
  helpMfa: helpTexts.mfa,
  helpCli: helpTexts.cli,
  accessibility: accessibilityTexts.title,
  playground: playgroundTexts.title,
  playgroundText: 'Try a policy in your browser. Nothing is sent.',
  accessDenied: 'Access denied?',
  accessDeniedText: 'What a refusal means, and what you can do.',
} as const
