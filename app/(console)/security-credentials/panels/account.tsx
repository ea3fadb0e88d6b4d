import { AccountDetails } from '@/components/iam/account-details'
import { Panel } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/device-words'
import { ownPageTexts } from '@/lib/texts/own-page'
import { DeniedOnce } from '../../denied-once'
import { questionsOf } from '../answers'
import { ownSubject } from '../whose'

/** Who the user is, if the policies allow the call. The facts of the session are always shown. */
export async function Account({ session }: { session: SignedIn }) {
  const answer = await questionsOf(ownSubject(session)).user()
  const { account, issuedAt, expiresAt, mfa, now } = session
  const refusal = answer.ok ? undefined : answer.error.refusal
  const state = answer.ok ? 'ready' : refusal ? 'denied' : 'error'
  return (
    <Panel name="account-details" title={ownPageTexts.account.title} state={state} decisionId={refusal?.decisionId}>
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
          !answer.ok && (
            <DeniedOnce
              panel={ownPageTexts.account.title}
              error={answer.error}
              hasNotice={mfa === null}
              retryHref="/security-credentials"
            />
          )
        }
        session={{
          signedInAt: issuedAt.getTime(),
          endsAt: expiresAt.getTime(),
          mfa: mfa ? { deviceName: deviceName(mfa.serialNumber), since: mfa.at.getTime() } : undefined,
        }}
        now={now.getTime()}
      />
    </Panel>
  )
}
