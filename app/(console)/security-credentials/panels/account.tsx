import { AccountDetails } from '@/components/iam/account-details'
import { Panel } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/devices'
import { Denied } from '../../denied'
import { ownUser } from '../own-answers'

/** Who the reader is, if the policies let him know; the session's own facts stand there in any case. */
export async function Account({ session }: { session: SignedIn }) {
  const answer = await ownUser()
  const { account, issuedAt, expiresAt, mfa, now } = session
  const refusal = answer.ok ? undefined : answer.error.refusal
  const state = answer.ok ? 'ready' : refusal ? 'denied' : 'error'
  return (
    <Panel name="account-details" title="Account details" state={state} decisionId={refusal?.decisionId}>
      <AccountDetails
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
        userRefused={
          !answer.ok && <Denied panel="Account details" error={answer.error} retryHref="/security-credentials" />
        }
        session={{
          signedInAt: issuedAt.getTime(),
          endsAt: expiresAt.getTime(),
          mfa: mfa ? { deviceName: deviceName(mfa.serialNumber), since: mfa.at.getTime() } : false,
        }}
        now={now.getTime()}
      />
    </Panel>
  )
}
