import type { Doer } from '@/components/console/notices-banner'
import { nameInArn } from '@/lib/arns'
import type { ListOwnNotices } from '@/lib/operations/postern/notices/list-own-notices'
import type { Infer } from '@/lib/shape/shape'
import { noticeTexts } from '@/lib/texts/notices'

type Notice = Infer<(typeof ListOwnNotices)['output']>['Notices'][number]

/** A notice for a page. `at` is milliseconds since 1970. */
export type NoticeView = {
  id: number
  title: string
  /** The id or serial number of the credential. */
  subject?: string
  at: number
  by: Doer
  /** Present if it is known. */
  sourceIp?: string
  isSeen: boolean
}

/** A notice in words, for the user it concerns. */
export function noticeView(notice: Notice, ownArn: string): NoticeView {
  return {
    id: notice.Id,
    title: noticeTexts.titles.get(notice.Kind) ?? noticeTexts.otherTitle,
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
