import { count } from './count'
import { localized } from './localized'

/** "Security credentials": one's own page. */
export const ownPageTexts = localized('ownPageTexts', {
  copyUserArn: 'Copy user ARN',
  tabs: 'Credential groups',
  iamTab: 'IAM credentials',
  serviceTab: 'Service credentials',
  notDone: 'This could not be done',
  nothingChanged: 'Nothing was changed',

  account: {
    title: 'Account details',
    id: 'Account ID',
    copyId: 'Copy account ID',
    alias: 'Account alias',
    userName: 'User name',
    created: 'Created',
    arn: 'User ARN',
    copyArn: 'Copy user ARN',
    canonicalId: 'Canonical user ID',
    copyCanonicalId: 'Copy canonical user ID',
    session: 'This session',
    signedIn: 'Signed in',
    mfa: 'MFA in this session',
    yes: 'Yes',
    ends: 'Session ends',
  },

  signIn: {
    title: 'Console sign-in',
    link: 'Sign-in link',
    copyLink: 'Copy sign-in link',
    password: 'Password',
    rules: 'Password rules of this account',
    changePassword: 'Change password',
    root: 'The root user cannot change its password here. These rules apply to the users of the account.',
  },
})

/** The MFA devices on one's own page. */
export const ownDeviceTexts = localized('ownDeviceTexts', {
  title: 'MFA devices',
  none: 'An MFA device proves that it is you when you sign in, in addition to your password. You have none yet.',
  noneOf: (user: string) => `${user} has no MFA device, and signs in with a password alone.`,
  assign: 'Assign MFA device',
  asksForCode: 'Assign and Remove ask for MFA again',
  full: (devices: number, quota: number) =>
    `You have ${devices} of ${quota} devices. Remove one before you assign another.`,
  fullOf: (user: string, devices: number, quota: number) => `${user} has ${devices} of ${quota} devices.`,
  caption: (user: string) => `MFA devices of ${user}`,
  columns: {
    select: 'Select',
    name: 'Device name',
    type: 'Type',
    id: 'Identifier',
    certifications: 'Certifications',
    created: 'Created on',
    lastUsed: 'Last used',
    state: 'State',
  },
  select: (device: string) => `Select ${device}`,
  states: { inSync: 'In sync', outOfSync: 'Needs resync', unknown: 'Unknown' },
  copyId: (device: string) => `Copy identifier of ${device}`,
  notApplicable: 'Not applicable',
  denied: 'Denied',
  notCertified: 'Not certified',
  reportedAs: (name: string) => `Reported as ${name}`,
  backedUp: 'Backed up',
  notBackedUp: 'Not backed up',
  never: 'Never',

  removed: (device: string) => `Device ${device} removed`,
  deactivated: (device: string) => `Device ${device} deactivated`,
  deactivatedOnly: 'It is no longer assigned to anyone. Its name stays taken until the device is deleted.',
  inInventory: 'It is in the inventory again, and anyone who holds it can assign it.',
  notDeleted: 'Device deactivated but not deleted',
  notDeletedText: (serial: string) =>
    `${serial} could not be deleted. An administrator can delete it on the page MFA devices.`,
  deleted: (device: string) => `Device ${device} deleted`,
  nameIsFree: 'Its name is free again.',
})

/** Virtual devices that belong to nobody, on one's own page. */
export const unfinishedTexts = localized('unfinishedTexts', {
  title: 'Unfinished virtual devices that block your names',
  titleOf: (user: string) => `Unfinished virtual devices that block names of ${user}`,
  lead: 'Someone started to assign them and did not finish. Each one blocks its name until an administrator deletes it.',
  others: (others: number, hasOwn: boolean) =>
    `${count(others, `${hasOwn ? 'other ' : ''}unfinished device`)} in this account.`,
  showOthers: 'Show unfinished devices',
  unread: 'The unfinished virtual devices of this account could not be read.',
  delete: 'Delete',
  deleteNamed: (device: string) => `Delete ${device}`,
  deleteTitle: (device: string) => `Delete ${device}?`,
  deleting: 'Deleting',
  consequence: 'The device is deleted from the account, and its name is free again.',
  howTo: 'How an administrator fixes this',
  commands:
    'An administrator who signed in with MFA runs these commands. The first shows that the device is not assigned to anyone. ' +
    'The second deletes it.',
  copyList: 'Copy the list command',
  listCommand: 'aws iam list-virtual-mfa-devices --assignment-status Unassigned',
  copyDelete: 'Copy the delete command',
  deleteCommand: (serial: string) => `aws iam delete-virtual-mfa-device --serial-number ${serial}`,
})
