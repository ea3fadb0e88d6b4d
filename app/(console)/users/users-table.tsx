import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { listTexts } from '@/lib/texts/lists'
import { selectedUserTexts } from '@/lib/texts/selected-users'
import { userTexts } from '@/lib/texts/users'
import { NotRead } from '../_holders/denied-rows'
import { type Devices, MfaCell } from '../_holders/mfa-cell'
import { type ListOrder, sortOf } from '../list-order'
import type { SortedBy } from './columns'
import { SELECTION } from './selection'

export type Keys = Answer<{ AccessKeyMetadata: readonly Key[] }>
type Key = { AccessKeyId: string; Status: string; CreateDate: Date }

/** A user with what was asked for the row. */
export type UserRow = {
  user: { UserName: string; Path: string; Arn: string; CreateDate: Date; PasswordLastUsed?: Date }
  devices?: Devices
  keys?: Keys
}

/** Users with what is known of each, in the columns that the reader chose. */
export function UsersTable({
  rows,
  shown,
  order,
  now,
}: {
  rows: readonly UserRow[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  order: ListOrder<SortedBy>
  now: number
}) {
  return (
    <Table
      caption={userTexts.caption}
      rows={rows}
      rowKey={({ user }) => user.UserName}
      rowAttributes={({ user }) => ({ 'data-user': user.UserName })}
      columns={columnsOf(order, now).filter(({ key, rowHeader, pick }) => rowHeader || pick || shown.includes(key))}
    />
  )
}

function columnsOf(order: ListOrder<SortedBy>, now: number): Column<UserRow>[] {
  return [
    {
      key: 'select',
      header: selectedUserTexts.select,
      hideHeader: true,
      pick: true,
      cell: ({ user: { UserName } }) => (
        <input
          type="checkbox"
          name="UserName"
          value={UserName}
          form={SELECTION}
          aria-label={selectedUserTexts.selectUser(UserName)}
        />
      ),
    },
    {
      key: 'name',
      header: userTexts.name,
      rowHeader: true,
      sort: sortOf('name', order),
      cell: ({ user: { UserName } }) => <Link href={userHref(UserName)}>{UserName}</Link>,
    },
    {
      key: 'path',
      header: userTexts.path,
      sort: sortOf('path', order),
      cell: ({ user }) => <Arn value={user.Path} />,
    },
    { key: 'mfa', header: userTexts.mfa, cell: ({ devices }) => <MfaCell devices={devices} /> },
    {
      key: 'keys',
      header: userTexts.keys,
      cell: ({ keys }) => <KeysCell keys={keys} now={now} />,
    },
    {
      key: 'used',
      header: userTexts.lastSignIn,
      nowrap: true,
      sort: sortOf('used', order),
      cell: ({ user: { PasswordLastUsed: at } }) =>
        at ? <Time at={at.getTime()} now={now} /> : <NoValue>{listTexts.never}</NoValue>,
    },
    {
      key: 'created',
      header: userTexts.created,
      nowrap: true,
      sort: sortOf('created', order),
      cell: ({ user }) => <Time at={user.CreateDate.getTime()} format="date" />,
    },
    { key: 'arn', header: userTexts.arn, cell: ({ user }) => <Arn value={user.Arn} /> },
  ]
}

function KeysCell({ keys, now }: { keys: Keys | undefined; now: number }) {
  if (!keys) return null
  if (!keys.ok) return <NotRead answer={keys} />
  const { AccessKeyMetadata: all } = keys.output
  if (all.length === 0) return <NoValue />
  return (
    <ul className="grid gap-1">
      {all.map(({ AccessKeyId, Status, CreateDate }) => (
        <li key={AccessKeyId}>
          <code className="min-[16rem]:whitespace-nowrap">{AccessKeyId}</code>{' '}
          {Status === 'Active' ? null : <Badge>{Status}</Badge>}
          <span className="text-caption text-muted block">{userTexts.daysOld(daysBetween(CreateDate, now))}</span>
        </li>
      ))}
    </ul>
  )
}

const daysBetween = (created: Date, now: number) => Math.max(0, Math.floor((now - created.getTime()) / 86_400_000))
