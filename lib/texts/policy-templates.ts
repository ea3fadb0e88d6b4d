import { localized } from './localized'

/** The documents that a new policy can begin with. */
export const templateTexts = localized('templateTexts', {
  empty: { title: 'Empty policy', text: 'One statement that allows nothing yet.' },
  seed: {
    title: 'Own MFA device',
    text: 'Users set up their own MFA device. Without MFA, everything else is denied.',
  },
  'seed-list-users': {
    title: 'Own MFA device, and the list of users',
    text: 'Also allows iam:ListUsers, even without MFA. That takes two places: an Allow, and the list of exceptions.',
  },
  'own-credentials': {
    title: 'All own credentials',
    text: 'Users also manage their own password, access keys, certificates and SSH keys, with MFA.',
  },
  'second-device': {
    title: 'Own MFA device, safe second device',
    text: 'Without MFA, only users with the tag MayEnrol = yes can enable a device. Take the tag away when they have one.',
  },
  'path-aware': {
    title: 'Own MFA device, users with a path',
    text: 'Its resource also matches users such as user/division/carol.',
  },
  'deny-without-mfa': {
    title: 'Deny without MFA, nothing else',
    text: 'Allows nothing itself. Put it beside other policies, which then count only with MFA.',
  },
  'read-only': { title: 'Read-only', text: 'Allows to list and read all of IAM, and to change nothing.' },
})
