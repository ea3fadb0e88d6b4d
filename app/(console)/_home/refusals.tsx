import { verdicts } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EventView } from '@/lib/console/event-history'
import { homeTexts } from '@/lib/texts/home'

const texts = homeTexts.refusals

/** The newest refused calls of everybody in the account. */
export function Refusals({ refusals, now }: { refusals: readonly EventView[]; now: number }) {
  const all = <Link href="/audit?of=everybody&errors=only">{texts.all}</Link>
  if (refusals.length === 0) {
    return (
      <Panel name="refusals" title={texts.title} state="empty">
        <PanelEmpty>{texts.none}</PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel name="refusals" title={texts.title} note={all} flush>
      <Table
        caption={texts.caption}
        columns={columns(now)}
        rows={refusals}
        rowKey={({ id }) => id}
        rowAttributes={({ name, verdict }) => ({ 'data-event-name': name, 'data-verdict': verdict })}
      />
    </Panel>
  )
}

const columns = (now: number): Column<EventView>[] => [
  {
    key: 'call',
    header: texts.columns.call,
    rowHeader: true,
    cell: ({ id, name }) => <Link href={`/decisions/${id}`}>{name}</Link>,
  },
  { key: 'user', header: texts.columns.user, cell: ({ user }) => user },
  { key: 'answer', header: texts.columns.answer, cell: ({ verdict }) => verdict && <Answer verdict={verdict} /> },
  { key: 'time', header: texts.columns.time, nowrap: true, cell: ({ at }) => <Time at={at} now={now} /> },
]

function Answer({ verdict }: { verdict: NonNullable<EventView['verdict']> }) {
  const { icon, tone, title } = verdicts()[verdict]
  return (
    <Mark icon={icon} tone={tone}>
      {title}
    </Mark>
  )
}
