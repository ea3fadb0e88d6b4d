import { Badge } from '@/components/ui/badge'
import { NoValue, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { browserName } from '@/lib/console/browser-name'
import { deviceName } from '@/lib/console/devices'
import type { ListOwnSessions } from '@/lib/operations/postern/sessions/list-own-sessions'
import type { Infer } from '@/lib/shape/shape'
import { endSession } from './actions'

type Session = Infer<(typeof ListOwnSessions)['output']>['Sessions'][number]

/** One's own sessions, each with the way to end it. */
export function SessionsTable({ sessions, now }: { sessions: readonly Session[]; now: number }) {
  return (
    <Table
      caption="Your sessions, the last seen first"
      rows={sessions}
      rowKey={({ SessionId }) => SessionId}
      rowAttributes={({ SessionId, IsThisOne }) => ({
        'data-session-id': SessionId,
        'data-this-one': IsThisOne || undefined,
      })}
      columns={[
        {
          key: 'browser',
          header: 'Browser',
          rowHeader: true,
          cell: ({ UserAgent, IsThisOne }) => (
            <>
              {browserName(UserAgent)} {IsThisOne && <Badge tone="info">This session</Badge>}
            </>
          ),
        },
        {
          key: 'started',
          header: 'Signed in',
          nowrap: true,
          cell: ({ IssuedAt }) => <Time at={IssuedAt.getTime()} now={now} />,
        },
        {
          key: 'seen',
          header: 'Last seen',
          nowrap: true,
          cell: ({ LastSeenAt }) => <Time at={LastSeenAt.getTime()} now={now} />,
        },
        { key: 'address', header: 'Address', cell: ({ SourceIp }) => SourceIp || <NoValue>Unknown</NoValue> },
        {
          key: 'mfa',
          header: 'MFA',
          cell: ({ MfaSerial }) => (MfaSerial ? `Yes, with ${deviceName(MfaSerial)}` : <NoValue>No</NoValue>),
        },
        {
          key: 'end',
          header: 'Sign out',
          hideHeader: true,
          align: 'end',
          cell: ({ SessionId, UserAgent, IsThisOne }) => (
            <TargetButton
              to={{ action: endSession, fields: { session: SessionId } }}
              size="small"
              pending="Signing out"
              name={IsThisOne ? 'Sign out of this session' : `Sign out of ${browserName(UserAgent)}`}
            >
              Sign out
            </TargetButton>
          ),
        },
      ]}
    />
  )
}
