import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { NoticeView } from '@/lib/console/notices'
import { noticeTexts } from '@/lib/texts/notices'

const { columns, doers } = noticeTexts

/** What happened to the user's credentials. */
export function NoticesTable({ notices, now }: { notices: readonly NoticeView[]; now: number }) {
  return (
    <Table
      caption={noticeTexts.caption}
      rows={notices}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          header: columns.title,
          rowHeader: true,
          cell: ({ title, subject }) => (
            <>
              {title}
              {subject && (
                <span className="block text-caption text-muted">
                  <Arn value={subject} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'time',
          header: columns.time,
          nowrap: true,
          cell: ({ at }) => <Time at={at} format="seconds" now={now} />,
        },
        {
          key: 'by',
          header: columns.by,
          // Muted, as no name is: somebody may be called "You".
          cell: ({ by }) => (typeof by === 'object' ? by.name : <NoValue>{doers[by]}</NoValue>),
        },
        {
          key: 'source',
          header: columns.source,
          cell: ({ sourceIp }) => sourceIp ?? <NoValue>{noticeTexts.unknownSource}</NoValue>,
        },
        {
          key: 'state',
          header: columns.state,
          cell: ({ isSeen }) => (isSeen ? noticeTexts.seen : <Badge tone="warning">{noticeTexts.new}</Badge>),
        },
      ]}
    />
  )
}
