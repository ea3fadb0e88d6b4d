import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { NoValue } from '@/components/ui/table'
import { Time } from '@/components/ui/time'

type SessionView = {
  signedInAt: number
  endsAt: number
  mfa: { deviceName: string; since: number } | false
}

/** The account, the user and the session. The facts of the session are always shown, whatever the policies say. */
export function AccountDetails({
  accountId,
  accountAlias,
  canonicalUserId,
  user,
  userRefused,
  session,
  now,
}: {
  accountId: string
  accountAlias?: string
  canonicalUserId?: string
  user?: { name: string; arn: string; createdAt: number }
  /** Shown instead of the user's facts when they could not be read. */
  userRefused?: ReactNode
  session: SessionView
  now: number
}) {
  return (
    <>
      <DescriptionList
        items={[
          {
            term: 'Account ID',
            value: (
              <>
                <span className="mono">{accountId}</span>
                <CopyButton text={accountId} label="Copy account ID" />
              </>
            ),
          },
          { term: 'Account alias', value: accountAlias ?? <NoValue /> },
          ...(user
            ? [
                { term: 'User name', value: user.name },
                { term: 'Created', value: <Time at={user.createdAt} format="date" now={now} /> },
                { term: 'User ARN', value: <Arn value={user.arn} />, wideWhenNarrow: true },
              ]
            : []),
          ...(canonicalUserId
            ? [
                {
                  term: 'Canonical user ID',
                  wideWhenNarrow: true,
                  value: (
                    <>
                      <span className="mono" title={canonicalUserId}>
                        {shortened(canonicalUserId)}
                      </span>
                      <CopyButton text={canonicalUserId} label="Copy canonical user ID" />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {!user && userRefused && <div className="mt-5 border-t border-hairline pt-4">{userRefused}</div>}
      <div className="mt-5 border-t border-hairline pt-4">
        <h3 className="sr-only">This session</h3>
        <DescriptionList
          items={[
            { term: 'Signed in', value: <Time at={session.signedInAt} now={now} /> },
            { term: 'MFA in this session', value: <MfaState session={session} now={now} /> },
            { term: 'Session ends', value: <Time at={session.endsAt} now={now} /> },
          ]}
        />
      </div>
    </>
  )
}

function MfaState({ session, now }: { session: SessionView; now: number }) {
  if (!session.mfa) {
    return (
      <Badge tone="warning" icon="shield">
        No
      </Badge>
    )
  }
  return (
    <span>
      <Badge tone="success" icon="shield-check">
        Yes
      </Badge>{' '}
      <span className="text-muted">
        {session.mfa.deviceName}, <Time at={session.mfa.since} now={now} />
      </span>
    </span>
  )
}

function shortened(id: string): string {
  return id.length > 24 ? `${id.slice(0, 12)}…${id.slice(-8)}` : id
}
