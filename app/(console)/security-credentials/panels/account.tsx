import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/device-words'
import { denialOf } from '../../denial'
import { questionsOf } from '../answers'
import { ownSubject } from '../whose'
import { AccountPanel } from './account-panel'

/** Who the user is, if the policies allow the call. The facts of the session are always shown. */
export async function Account({ session }: { session: SignedIn }) {
  const answer = await questionsOf(ownSubject(session)).user()
  const { account, issuedAt, expiresAt, mfa, now } = session
  const denial = answer.ok
    ? undefined
    : await denialOf(answer.error, { hasNotice: mfa === null, retryHref: '/security-credentials' })
  return (
    <AccountPanel
      accountId={account.id}
      accountAlias={account.alias ?? undefined}
      canonicalUserId={account.canonicalUserId}
      user={
        answer.ok
          ? {
              name: answer.output.User.UserName,
              arn: answer.output.User.Arn,
              createdAt: answer.output.User.CreateDate.getTime(),
            }
          : undefined
      }
      denial={denial}
      session={{
        signedInAt: issuedAt.getTime(),
        endsAt: expiresAt.getTime(),
        mfa: mfa ? { deviceName: deviceName(mfa.serialNumber), since: mfa.at.getTime() } : undefined,
      }}
      now={now.getTime()}
    />
  )
}
