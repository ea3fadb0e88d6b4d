import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { callerForNewPassword } from '@/lib/auth/new-password'
import { askAs } from '@/lib/console/ask'
import { DEFAULT_RULES, passwordRules } from '@/lib/console/password-rules'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, toTheBeginning } from '@/lib/console/sign-in'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { newPasswordTexts } from '@/lib/texts/new-password'
import { ChallengeIdentity } from '../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { NewPasswordForm } from './new-password-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function NewPasswordPage() {
  const open = await demandChallenge('new-password')
  const caller = await callerForNewPassword(open.cookie, await requestFacts())
  if (!caller) return toTheBeginning()
  const rules = passwordRules(await askAs(caller, GetAccountPasswordPolicy, {}))
  return (
    <AuthCard solo="wide" title={newPasswordTexts.title} lead={newPasswordTexts.lead}>
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} />
      <NewPasswordForm
        userName={open.userName}
        rules={rules ?? DEFAULT_RULES}
        areOwnRules={rules !== undefined}
        hadMfa={open.challenge.mfa !== null}
      />
    </AuthCard>
  )
}
