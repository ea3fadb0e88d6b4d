import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../../page-title'
import { ResyncForm } from './resync-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function ResyncPage() {
  const open = await demandChosenDevice()
  const { challenge, device } = open
  return (
    <AuthCard solo="wide" title={signInMfaTexts.resync.title} lead={signInMfaTexts.resync.lead}>
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} device={device} />
      <ResyncForm
        serverNow={challenge.now.getTime()}
        frozen={challenge.clock.mode === 'fixed'}
        hasOthers={open.devices.length > 1}
      />
    </AuthCard>
  )
}
