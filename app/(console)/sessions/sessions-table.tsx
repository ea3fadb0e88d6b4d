import { Badge } from '@/components/ui/badge'
import { NoValue, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { browserName } from '@/lib/console/browser-name'
import { deviceName } from '@/lib/console/device-words'
import type { ListOwnSessions } from '@/lib/operations/postern/sessions/list-own-sessions'
import type { Infer } from '@/lib/shape/shape'
import { commonTexts } from '@/lib/texts/common'
import { sessionTexts } from '@/lib/texts/sessions'
import { endSession } from './actions'

const { columns } = sessionTexts

type Session = Infer<(typeof ListOwnSessions)['output']>['Sessions'][number]

/** The user's sessions, each with a button that ends it. */
export function SessionsTable({ sessions, now }: { sessions: readonly Session[]; now: number }) {
  return (
    <Table
      caption={sessionTexts.caption}
      rows={sessions}
      rowKey={({ SessionId }) => SessionId}
      rowAttributes={({ SessionId, IsThisOne }) => ({
        'data-session-id': SessionId,
        'data-this-one': IsThisOne || undefined,
      })}
      columns={[
        {
          key: 'browser',
          header: columns.browser,
          rowHeader: true,
          cell: ({ UserAgent, IsThisOne }) => (
            <>
              {browserName(UserAgent)} {IsThisOne && <Badge tone="info">{sessionTexts.thisSession}</Badge>}
            </>
          ),
        },
        {
          key: 'started',
          header: columns.signedIn,
          nowrap: true,
          cell: ({ IssuedAt }) => <Time at={IssuedAt.getTime()} now={now} />,
        },
        {
          key: 'seen',
          header: columns.lastSeen,
          nowrap: true,
          cell: ({ LastSeenAt }) => <Time at={LastSeenAt.getTime()} now={now} />,
        },
        {
          key: 'address',
          header: columns.address,
          cell: ({ SourceIp }) => SourceIp || <NoValue>{sessionTexts.unknownAddress}</NoValue>,
        },
        {
          key: 'mfa',
          header: columns.mfa,
          cell: ({ MfaSerial }) =>
            MfaSerial ? sessionTexts.withDevice(deviceName(MfaSerial)) : <NoValue>{sessionTexts.withoutMfa}</NoValue>,
        },
        {
          key: 'end',
          header: columns.signOut,
          hideHeader: true,
          align: 'end',
          cell: ({ SessionId, UserAgent, IsThisOne }) => (
            <TargetButton
              to={{ action: endSession, fields: { session: SessionId } }}
              size="small"
              pending={commonTexts.signingOut}
              name={IsThisOne ? sessionTexts.signOutOfThis : sessionTexts.signOutOf(browserName(UserAgent))}
            >
              {commonTexts.signOut}
            </TargetButton>
          ),
        },
      ]}
    />
  )
}
