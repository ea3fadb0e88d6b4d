import { type ReactNode, Suspense } from 'react'
import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { ask } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'

type User = { UserName: string; Path: string; Arn: string; CreateDate: Date; PasswordLastUsed?: Date }

/** Users with what is known of each. Cells that need a call of their own fill in when it is answered. */
export function UsersTable({ users, now }: { users: readonly User[]; now: number }) {
  return (
    <Table
      caption="IAM users of the account"
      rows={users}
      rowKey={({ UserName }) => UserName}
      rowAttributes={({ UserName }) => ({ 'data-user': UserName })}
      columns={[
        {
          key: 'name',
          header: 'User name',
          rowHeader: true,
          cell: ({ UserName, Arn: arn }) => (
            <>
              {UserName}
              <span className="text-caption text-muted block font-normal">
                <Arn value={arn} />
              </span>
            </>
          ),
        },
        { key: 'path', header: 'Path', cell: ({ Path }) => <code>{Path}</code> },
        {
          key: 'mfa',
          header: 'MFA',
          cell: ({ UserName }) => (
            <Later>
              <MfaCell UserName={UserName} />
            </Later>
          ),
        },
        {
          key: 'keys',
          header: 'Access keys',
          cell: ({ UserName }) => (
            <Later>
              <KeysCell UserName={UserName} now={now} />
            </Later>
          ),
        },
        {
          key: 'used',
          header: 'Console last sign-in',
          nowrap: true,
          cell: ({ PasswordLastUsed: at }) => (at ? <Time at={at.getTime()} now={now} /> : <NoValue>Never</NoValue>),
        },
        {
          key: 'created',
          header: 'Created',
          nowrap: true,
          cell: ({ CreateDate }) => <Time at={CreateDate.getTime()} format="date" />,
        },
      ]}
    />
  )
}

function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<span className="text-muted">…</span>}>{children}</Suspense>
}

async function MfaCell({ UserName }: { UserName: string }) {
  const answer = await ask(ListMFADevices, { UserName })
  if (!answer.ok) return <RefusedCell error={answer.error} />
  const count = answer.output.MFADevices.length
  if (count === 0) return <NoValue />
  return <>{count === 1 ? 'Virtual' : `Virtual (${count})`}</>
}

async function KeysCell({ UserName, now }: { UserName: string; now: number }) {
  const answer = await ask(ListAccessKeys, { UserName })
  if (!answer.ok) return <RefusedCell error={answer.error} />
  const keys = answer.output.AccessKeyMetadata
  if (keys.length === 0) return <NoValue />
  return (
    <ul className="grid gap-1">
      {keys.map(({ AccessKeyId, Status, CreateDate }) => (
        <li key={AccessKeyId}>
          <code>{AccessKeyId}</code> {Status === 'Active' ? null : <Badge>{Status}</Badge>}
          <span className="text-caption text-muted block">{daysOld(CreateDate, now)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A refusal in a cell: a lock and the way to its trace, never a gap. */
function RefusedCell({ error }: { error: ErrorView }) {
  if (!error.refusal) return <NoValue>{error.code}</NoValue>
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name="lock" size="small" />
      <span>
        Denied. <Link href={`/decisions/${error.refusal.decisionId}`}>Why?</Link>
      </span>
    </span>
  )
}

function daysOld(created: Date, now: number): string {
  const days = Math.max(0, Math.floor((now - created.getTime()) / 86_400_000))
  return days === 1 ? '1 day old' : `${days} days old`
}
