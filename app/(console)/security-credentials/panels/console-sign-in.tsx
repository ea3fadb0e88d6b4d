import { Arn } from '@/components/ui/arn'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { asksForCode, foresee } from '@/lib/console/ask'
import { passwordRules, rulesInWords } from '@/lib/console/password-rules'
import { env } from '@/lib/env'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { ownPageTexts } from '@/lib/texts/own-page'
import { DeniedOnce } from '../../denied-once'
import { passwordPolicy, questionsOf } from '../answers'
import { ownSubject } from '../whose'

const texts = ownPageTexts.signIn

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
      title={texts.title}
      state={rules ? 'ready' : refusal ? 'denied' : 'error'}
      decisionId={refusal?.decisionId}
      note={asks && confirmTexts.asks}
      actions={
        !isRoot && (
          <TargetButton to={{ href: '/security-credentials/password' }} size="small" refused={refused.change}>
            {texts.changePassword}
          </TargetButton>
        )
      }
    >
      <DescriptionList items={[{ term: texts.link, value: <Arn value={link} copy={texts.copyLink} />, full: true }]} />
      <div className="mt-5 border-t border-hairline pt-4">
        {isRoot && <p className="measure mb-3">{texts.root}</p>}
        {rules ? (
          <Disclosure summary={<h3>{texts.rules}</h3>}>
            <ul className="list-disc py-1 ps-5">
              {rulesInWords(rules).map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Disclosure>
        ) : (
          !answer.ok && (
            <>
              <h3 className="mb-3">{texts.password}</h3>
              <DeniedOnce
                panel={texts.password}
                error={answer.error}
                above={[questionsOf(ownSubject(session)).user]}
                hasNotice={session.mfa === null}
                retryHref="/security-credentials"
              />
            </>
          )
        )}
      </div>
    </Panel>
  )
}
