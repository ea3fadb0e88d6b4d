import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import type { RefusedAction } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { groupTexts } from '@/lib/texts/groups'
import { listTexts } from '@/lib/texts/lists'
import { type Devices, MfaCell } from '../../../_holders/mfa-cell'
import { removeMember } from '../actions'

const texts = groupTexts.members

export type Member = { UserName: string; Path: string; CreateDate: Date; PasswordLastUsed?: Date }
type Row = { user: Member; devices: Devices | undefined }

/** The users of a group, each with a way out of it. */
export function MembersTable({
  group,
  rows,
  refused,
  now,
}: {
  group: string
  rows: readonly Row[]
  /** By user name. */
  refused: Readonly<Record<string, RefusedAction | undefined>>
  now: number
}) {
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: texts.name,
      rowHeader: true,
      cell: ({ user: { UserName } }) => <Link href={userHref(UserName)}>{UserName}</Link>,
    },
    { key: 'path', header: texts.path, cell: ({ user }) => <code>{user.Path}</code> },
    { key: 'mfa', header: texts.mfa, cell: ({ devices }) => <MfaCell devices={devices} /> },
    {
      key: 'used',
      header: texts.lastSignIn,
      nowrap: true,
      cell: ({ user: { PasswordLastUsed: at } }) =>
        at ? <Time at={at.getTime()} now={now} /> : <NoValue>{listTexts.never}</NoValue>,
    },
    {
      key: 'created',
      header: texts.created,
      nowrap: true,
      cell: ({ user }) => <Time at={user.CreateDate.getTime()} format="date" />,
    },
    {
      key: 'remove',
      header: texts.actions,
      hideHeader: true,
      align: 'end',
      cell: ({ user: { UserName } }) => (
        <TargetButton
          to={{ action: removeMember, fields: { GroupName: group, UserName } }}
          size="small"
          name={texts.removeNamed(UserName, group)}
          refused={refused[UserName]}
          pending={texts.removing}
        >
          {texts.remove}
        </TargetButton>
      ),
    },
  ]
  return (
    <Table
      caption={texts.caption(group)}
      rows={rows}
      rowKey={({ user }) => user.UserName}
      rowAttributes={({ user }) => ({ 'data-user': user.UserName })}
      columns={columns}
    />
  )
}
