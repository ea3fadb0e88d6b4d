import { count } from './count'
import { localized } from './localized'

/** What people are told about changes to their own credentials. */
export const noticeTexts = localized('noticeTexts', {
  /** By the kind of notice (`lib/notices`). */
  titles: new Map([
    ['mfa-device-added', 'An MFA device was assigned to you'],
    ['mfa-device-removed', 'Your MFA device was removed'],
    ['password-added', 'A password was created for you'],
    ['password-changed', 'Your password was changed'],
    ['password-removed', 'Your password was removed'],
    ['access-key-added', 'An access key was created for you'],
    ['ssh-key-added', 'An SSH public key was added for you'],
    ['certificate-added', 'A signing certificate was added for you'],
    ['service-credential-added', 'Credentials for a service were created for you'],
    ['service-credential-reset', 'Your credentials for a service were reset'],
    ['password-failures', 'Several wrong passwords were entered for you'],
    ['code-failures', 'Several wrong MFA codes were entered for you'],
  ]),
  otherTitle: 'Your credentials were changed',

  title: 'Notices',
  lead: 'Changes to your credentials, and failed attempts to sign in as you. Kept for 90 days.',
  panel: 'Your notices',
  none: 'You have no notices.',
  markAll: 'Mark all as seen',
  mark: 'Mark as seen',
  marking: 'Marking',
  pages: 'Pages of notices',
  shown: (notices: number) => count(notices, 'notice'),
  caption: 'Notices, latest first',
  columns: { title: 'What happened', time: 'Time', by: 'By', source: 'From', state: 'State' },
  doers: { you: 'You', operator: 'Operator of this server', unknown: 'Unknown' },
  unknownSource: 'Unknown',
  seen: 'Seen',
  new: 'New',

  several: 'Changes to your credentials',
  showAll: 'Show all notices',
  more: 'and more',
  by: ', by ',
  from: (address: string) => `, from ${address}`,
  doersInSentence: { you: 'you', operator: 'the operator of this server', unknown: 'an unknown person' },
  advice: 'If you did not expect this, change your password and tell your administrator.',
})
