import { Badge } from '@/components/ui/badge'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { NoticeView } from '@/lib/console/notices'

/** What happened to one's own credentials. */
export function NoticesTable({ notices, now }: { notices: readonly NoticeView[]; now: number }) {
  return (
    <Table
      caption="Notices, the latest first"
      rows={notices}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          header: 'What happened',
          rowHeader: true,
          cell: ({ title, subject }) => (
            <>
              {title}
              {subject && <code className="block font-sans text-caption break-all text-muted">{subject}</code>}
            </>
          ),
        },
        { key: 'time', header: 'Time', nowrap: true, cell: ({ at }) => <Time at={at} format="seconds" now={now} /> },
        {
          key: 'by',
          header: 'By',
          cell: ({ by }) => (typeof by === 'object' ? by.name : <NoValue>{DOERS[by]}</NoValue>),
        },
        { key: 'source', header: 'From', cell: ({ sourceIp }) => sourceIp ?? <NoValue>Unknown</NoValue> },
        {
          key: 'state',
          header: 'State',
          cell: ({ isSeen }) => (isSeen ? 'Seen' : <Badge tone="warning">New</Badge>),
        },
      ]}
    />
  )
}

// Muted, as no name is: somebody may be called "You".
const DOERS = { you: 'You', operator: 'Operator of this server', unknown: 'Unknown' } as const
