import { Arn } from '@/components/ui/arn'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { asksForCode, foresee } from '@/lib/console/ask'
import { passwordRules, rulesInWords } from '@/lib/console/password-rules'
import { ASKS_FOR_CODE } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { Denied } from '../../denied'
import { passwordPolicy } from '../own-answers'

/** Where the user signs in, and what a password of the account must be like. */
export async function ConsoleSignIn({ session }: { session: SignedIn }) {
  const { account, caller } = session
  const isRoot = caller.principal.kind === 'root'
  const refused = await foresee({ change: { operation: ChangePassword, input: {} } })
  const asks = !isRoot && (await asksForCode({ operation: ChangePassword, input: {} }))
  const answer = await passwordPolicy()
  const rules = passwordRules(answer)
  const refusal = answer.ok ? undefined : answer.error.refusal
  const link = `${env().publicUrl}/sign-in/${isRoot ? 'root' : (account.alias ?? account.id)}`
  return (
    <Panel
      name="console-sign-in"
      title="Console sign-in"
      state={rules ? 'ready' : refusal ? 'denied' : 'error'}
      decisionId={refusal?.decisionId}
      note={asks && ASKS_FOR_CODE}
      actions={
        !isRoot && (
          <TargetButton to={{ href: '/security-credentials/password' }} size="small" refused={refused.change}>
            Change password
          </TargetButton>
        )
      }
    >
      <DescriptionList
        items={[{ term: 'Sign-in link', value: <Arn value={link} copy="Copy sign-in link" />, full: true }]}
      />
      <div className="mt-5 border-t border-hairline pt-4">
        <h3 className="mb-3">Password</h3>
        {isRoot && (
          <p className="measure mb-3">
            The root user changes its password with the account itself, not here. The rules bind the users of the
            account.
          </p>
        )}
        {rules ? (
          <ul className="list-disc ps-5">
            {rulesInWords(rules).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        ) : (
          !answer.ok && <Denied panel="Password" error={answer.error} retryHref="/security-credentials" />
        )}
      </div>
    </Panel>
  )
}
