import type { SignedIn } from '@/lib/auth/session'
import { asksForCode, foresee } from '@/lib/console/ask'
import { passwordRules, rulesInWords } from '@/lib/console/password-rules'
import { env } from '@/lib/env'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { denialOf } from '../../denial'
import { passwordPolicy, questionsOf } from '../answers'
import { ownSubject } from '../whose'
import { SignInPanel } from './sign-in-panel'

/** Where the user signs in, and what a password of the account must be like. */
export async function ConsoleSignIn({ session }: { session: SignedIn }) {
  const { account, caller } = session
  const isRoot = caller.principal.kind === 'root'
  const change = { operation: ChangePassword, input: {} }
  // At the same time, so that they share a transaction.
  const [answer, refused, asks] = await Promise.all([
    passwordPolicy(),
    isRoot ? undefined : foresee({ change }),
    !isRoot && asksForCode(change),
  ])
  const rules = passwordRules(answer)
  return (
    <SignInPanel
      link={`${env().publicUrl}/sign-in/${isRoot ? 'root' : (account.alias ?? account.id)}`}
      isRoot={isRoot}
      rules={rules && rulesInWords(rules)}
      denial={
        rules || answer.ok
          ? undefined
          : await denialOf(answer.error, {
              above: [questionsOf(ownSubject(session)).user],
              hasNotice: session.mfa === null,
              retryHref: '/security-credentials',
            })
      }
      changeRefused={refused?.change}
      asksForCode={asks}
    />
  )
}
