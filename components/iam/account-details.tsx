import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy'
import { DescriptionList } from '@/components/ui/description-list'
import { NoValue } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { ownPageTexts } from '@/lib/texts/own-page'

const texts = ownPageTexts.account

type SessionView = {
  signedInAt: number
  endsAt: number
  mfa: { deviceName: string; since: number } | undefined
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
            term: texts.id,
            value: (
              <>
                <span className="mono">{accountId}</span>
                <CopyButton text={accountId} label={texts.copyId} />
              </>
            ),
          },
          { term: texts.alias, value: accountAlias ?? <NoValue /> },
          ...(user
            ? [
                { term: texts.userName, value: user.name },
                { term: texts.created, value: <Time at={user.createdAt} format="date" now={now} /> },
                { term: texts.arn, value: <Arn value={user.arn} copy={texts.copyArn} />, wideWhenNarrow: true },
              ]
            : []),
          ...(canonicalUserId
            ? [
                {
                  term: texts.canonicalId,
                  wideWhenNarrow: true,
                  value: (
                    <>
                      <span className="mono" title={canonicalUserId}>
                        {shortened(canonicalUserId)}
                      </span>
                      <CopyButton text={canonicalUserId} label={texts.copyCanonicalId} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {!user && userRefused && <div className="mt-5 border-t border-hairline pt-4">{userRefused}</div>}
      <div className="mt-5 border-t border-hairline pt-4">
        <h3 className="sr-only">{texts.session}</h3>
        <DescriptionList
          items={[
            { term: texts.signedIn, value: <Time at={session.signedInAt} now={now} /> },
            ...(session.mfa ? [{ term: texts.mfa, value: <MfaState mfa={session.mfa} now={now} /> }] : []),
            { term: texts.ends, value: <Time at={session.endsAt} now={now} /> },
          ]}
        />
      </div>
    </>
  )
}

/** Nothing is said here of a session without MFA: the notice of the page says it. */
function MfaState({ mfa, now }: { mfa: NonNullable<SessionView['mfa']>; now: number }) {
  return (
    <span>
      <Badge tone="success" icon="shield-check">
        {texts.yes}
      </Badge>{' '}
      <span className="text-muted">
        {mfa.deviceName}, <Time at={mfa.since} now={now} />
      </span>
    </span>
  )
}

function shortened(id: string): string {
  return id.length > 24 ? `${id.slice(0, 12)}…${id.slice(-8)}` : id
}
