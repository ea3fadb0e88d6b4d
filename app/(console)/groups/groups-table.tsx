import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import { groupHref } from '@/lib/console/holder-address'
import { groupTexts as texts } from '@/lib/texts/groups'
import { NotRead } from '../_holders/denied-rows'
import { type ListOrder, sortOf } from '../list-order'
import type { SortedBy } from './columns'

export type Group = { GroupName: string; Path: string; Arn: string; CreateDate: Date }

/** Nobody needs to know from a list how many there are beyond. */
export const MOST_COUNTED = 100

/** A group with what was asked for the row. */
export type GroupRow = {
  group: Group
  members?: Answer<{ Users: readonly unknown[]; IsTruncated: boolean }>
  attached?: Answer<{ AttachedPolicies: readonly unknown[] }>
  inline?: Answer<{ PolicyNames: readonly unknown[] }>
}

/** Groups with what is known of each, in the columns that the reader chose. */
export function GroupsTable({
  rows,
  shown,
  order,
}: {
  rows: readonly GroupRow[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  order: ListOrder<SortedBy>
}) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ group }) => group.GroupName}
      rowAttributes={({ group }) => ({ 'data-group': group.GroupName })}
      columns={columnsOf(order).filter(({ key, rowHeader }) => rowHeader || shown.includes(key))}
    />
  )
}

const columnsOf = (order: ListOrder<SortedBy>): Column<GroupRow>[] => [
  {
    key: 'name',
    header: texts.name,
    rowHeader: true,
    sort: sortOf('name', order),
    cell: ({ group: { GroupName } }) => <Link href={groupHref(GroupName)}>{GroupName}</Link>,
  },
  { key: 'path', header: texts.path, sort: sortOf('path', order), cell: ({ group }) => <Arn value={group.Path} /> },
  { key: 'users', header: texts.users, align: 'end', cell: ({ members }) => <MembersCell answer={members} /> },
  { key: 'policies', header: texts.policies, align: 'end', cell: (row) => <PoliciesCell {...row} /> },
  {
    key: 'created',
    header: texts.created,
    nowrap: true,
    sort: sortOf('created', order),
    cell: ({ group }) => <Time at={group.CreateDate.getTime()} format="date" />,
  },
  { key: 'arn', header: texts.arn, cell: ({ group }) => <Arn value={group.Arn} /> },
]

function MembersCell({ answer }: { answer: GroupRow['members'] }) {
  if (!answer) return null
  if (!answer.ok) return <NotRead answer={answer} />
  const { Users, IsTruncated } = answer.output
  if (Users.length === 0) return <NoValue />
  return <span className="tabular-nums">{IsTruncated ? texts.more(Users.length) : Users.length}</span>
}

/** Attached and inline ones together: if either cannot be read, the number is not known. */
function PoliciesCell({ attached, inline }: Pick<GroupRow, 'attached' | 'inline'>) {
  if (!attached || !inline) return null
  if (!attached.ok) return <NotRead answer={attached} />
  if (!inline.ok) return <NotRead answer={inline} />
  const { length } = [...attached.output.AttachedPolicies, ...inline.output.PolicyNames]
  return length === 0 ? <NoValue /> : <span className="tabular-nums">{length}</span>
}
