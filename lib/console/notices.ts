import type { Doer } from '@/components/console/notices-banner'
import { nameInArn } from '@/lib/arns'
import type { ListOwnNotices } from '@/lib/operations/postern/notices/list-own-notices'
import type { Infer } from '@/lib/shape/shape'

type Notice = Infer<(typeof ListOwnNotices)['output']>['Notices'][number]

/** A notice as a page shows it. `at` is milliseconds since 1970. */
export type NoticeView = {
  id: number
  title: string
  /** The id or serial number of the credential. */
  subject?: string
  at: number
  by: Doer
  /** Where it is known. */
  sourceIp?: string
  isSeen: boolean
}

/** A notice in words, for the person whom it is about. */
export function noticeView(notice: Notice, ownArn: string): NoticeView {
  return {
    id: notice.Id,
    title: TITLES.get(notice.Kind) ?? 'Your credentials were changed',
    ...(notice.Subject !== '' && { subject: notice.Subject }),
    at: notice.At.getTime(),
    by: doerOf(notice.By, ownArn),
    ...(notice.SourceIp !== '' && { sourceIp: notice.SourceIp }),
    isSeen: notice.IsSeen,
  }
}

function doerOf(by: string, ownArn: string): Doer {
  if (by === ownArn) return 'you'
  if (by === 'operator') return 'operator'
  return by === '' ? 'unknown' : { name: nameInArn(by) }
}

const TITLES: ReadonlyMap<string, string> = new Map([
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
])
