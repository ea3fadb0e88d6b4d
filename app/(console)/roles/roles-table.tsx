import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import { roleHref } from '@/lib/console/holder-address'
import { listTexts } from '@/lib/texts/lists'
import { roleTexts as texts } from '@/lib/texts/roles'
import { NotRead } from '../_holders/denied-rows'
import { type ListOrder, sortOf } from '../list-order'
import type { SortedBy } from './columns'
import { MfaDemanded, TrustedBy } from './trusted'

export type Role = { RoleName: string; Path: string; Arn: string; CreateDate: Date; AssumeRolePolicyDocument: string }

/** A role with what was asked for the row: ListRoles does not return the last use. */
export type RoleRow = { role: Role; detail?: Answer<{ Role: { RoleLastUsed?: { LastUsedDate?: Date } } }> }

/** Roles with what is known of each, in the columns that the reader chose. */
export function RolesTable({
  rows,
  shown,
  order,
  now,
}: {
  rows: readonly RoleRow[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  order: ListOrder<SortedBy>
  now: number
}) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ role }) => role.RoleName}
      rowAttributes={({ role }) => ({ 'data-role': role.RoleName })}
      columns={columnsOf(order, now).filter(({ key, rowHeader }) => rowHeader || shown.includes(key))}
    />
  )
}

const columnsOf = (order: ListOrder<SortedBy>, now: number): Column<RoleRow>[] => [
  {
    key: 'name',
    header: texts.name,
    rowHeader: true,
    sort: sortOf('name', order),
    cell: ({ role: { RoleName } }) => <Link href={roleHref(RoleName)}>{RoleName}</Link>,
  },
  { key: 'path', header: texts.path, sort: sortOf('path', order), cell: ({ role }) => <Arn value={role.Path} /> },
  {
    key: 'trusted',
    header: texts.trusted,
    cell: ({ role }) => <TrustedBy document={role.AssumeRolePolicyDocument} />,
  },
  { key: 'mfa', header: texts.mfa, cell: ({ role }) => <MfaDemanded document={role.AssumeRolePolicyDocument} /> },
  { key: 'used', header: texts.lastUsed, nowrap: true, cell: ({ detail }) => <UsedCell answer={detail} now={now} /> },
  {
    key: 'created',
    header: texts.created,
    nowrap: true,
    sort: sortOf('created', order),
    cell: ({ role }) => <Time at={role.CreateDate.getTime()} format="date" />,
  },
  { key: 'arn', header: texts.arn, cell: ({ role }) => <Arn value={role.Arn} /> },
]

function UsedCell({ answer, now }: { answer: RoleRow['detail']; now: number }) {
  if (!answer) return null
  if (!answer.ok) return <NotRead answer={answer} />
  const at = answer.output.Role.RoleLastUsed?.LastUsedDate
  return at ? <Time at={at.getTime()} now={now} /> : <NoValue>{listTexts.never}</NoValue>
}
