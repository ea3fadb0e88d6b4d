import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { callerForNewPassword } from '@/lib/auth/new-password'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, toTheBeginning } from '@/lib/console/sign-in'
import { ChallengeIdentity } from '../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { NewPasswordForm } from './new-password-form'
import { passwordRules } from './password-rules'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function NewPasswordPage() {
  const open = await demandChallenge('new-password')
  const caller = await callerForNewPassword(open.cookie, await requestFacts())
  if (!caller) return toTheBeginning()
  return (
    <AuthCard
      solo
      title="Set a new password"
      lead="An administrator asked that this password be changed. You choose a new one before you go on."
    >
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} />
      <NewPasswordForm userName={open.userName} {...(await passwordRules(caller))} />
    </AuthCard>
  )
}
