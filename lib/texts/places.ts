import { accessibilityTexts } from './accessibility'
import { accountSettingsTexts } from './account-settings'
import { commonTexts } from './common'
import { credentialReportTexts } from './credential-report'
import { dashboardTexts } from './dashboard'
import { environmentTexts } from './environment'
import { eventTexts } from './events'
import { groupTexts } from './groups'
import { helpTexts } from './help'
import { homeTexts } from './home'
import { localized } from './localized'
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
export const placeTexts = localized('placeTexts', {
  navigation: 'Services',
  /** The groups of the side navigation. */
  access: 'Access management',
  account: 'Account',
  training: 'Training',

  get home() {
    return homeTexts.title
  },
  get credentials() {
    return commonTexts.credentials
  },
  credentialsText: 'Your password, MFA devices and access keys.',
  get dashboard() {
    return dashboardTexts.title
  },
  get users() {
    return userTexts.title
  },
  usersText: 'Everyone in this account, their MFA and when they last signed in.',
  get groups() {
    return groupTexts.title
  },
  groupsText: 'Which users get which permissions together.',
  get roles() {
    return roleTexts.title
  },
  rolesText: 'Permissions to use for some hours, and who may.',
  get policies() {
    return policyTexts.title
  },
  policiesText: 'What is allowed and denied, to whom, and what a change would do.',
  get simulator() {
    return simulatorTexts.title
  },
  get devices() {
    return inventoryTexts.title
  },
  devicesText: 'Virtual devices and hardware tokens of the account, assigned or not.',
  get settings() {
    return accountSettingsTexts.title
  },
  get events() {
    return eventTexts.title
  },
  get report() {
    return credentialReportTexts.title
  },
  labs: 'Labs',
  labsText: 'Twelve exercises on the policy that asks for MFA.',
  get practice() {
    return practiceTexts.title
  },
  get environment() {
    return environmentTexts.title
  },
  get sessions() {
    return sessionTexts.title
  },
  get notices() {
    return noticeTexts.title
  },
  get search() {
    return searchTexts.title
  },
  get helpMfa() {
    return helpTexts.mfa
  },
  get helpCli() {
    return helpTexts.cli
  },
  get accessibility() {
    return accessibilityTexts.title
  },
  get playground() {
    return playgroundTexts.title
  },
  playgroundText: 'Try a policy in your browser. Nothing is sent.',
  accessDenied: 'Access denied?',
  accessDeniedText: 'What a refusal means, and what you can do.',
})
