import { nameInArn } from '@/lib/arns'
import type { Infer } from '@/lib/shape/shape'
import type { ListOwnNotices } from '@/lib/trail/list-own-notices'

type Notice = Infer<(typeof ListOwnNotices)['output']>['Notices'][number]

/** A notice as a page shows it. `at` is milliseconds since 1970. */
export type NoticeView = {
  id: number
  title: string
  /** The id or serial number of the credential. */
  subject?: string
  at: number
  /** `You`, the name of somebody else, or that nobody has proven who it was. */
  by: string
  sourceIp: string
  isSeen: boolean
}

/** A notice in words, for the person whom it is about. */
export function noticeView(notice: Notice, ownArn: string): NoticeView {
  return {
    id: notice.Id,
    title: TITLES.get(notice.Kind) ?? 'Your credentials were changed',
    ...(notice.Subject !== '' && { subject: notice.Subject }),
    at: notice.At.getTime(),
    by: notice.By === '' ? 'Unknown' : notice.By === ownArn ? 'You' : nameInArn(notice.By),
    sourceIp: notice.SourceIp === '' ? 'Unknown' : notice.SourceIp,
    isSeen: notice.IsSeen,
  }
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ['mfa-device-added', 'An MFA device was assigned to you'],
  ['mfa-device-removed', 'An MFA device was taken from you'],
  ['password-added', 'You were given a password'],
  ['password-changed', 'Your password was changed'],
  ['password-removed', 'Your password was removed'],
  ['access-key-added', 'An access key was created for you'],
  ['ssh-key-added', 'An SSH public key was added for you'],
  ['certificate-added', 'A signing certificate was added for you'],
  ['service-credential-added', 'Credentials for a service were created for you'],
  ['service-credential-reset', 'Credentials for a service were given a new secret'],
  ['password-failures', 'Somebody gave several wrong passwords for you'],
  ['code-failures', 'Somebody gave several wrong MFA codes for you'],
])
