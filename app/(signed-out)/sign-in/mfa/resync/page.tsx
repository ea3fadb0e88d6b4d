import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { ChallengeIdentity } from '../../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../../page-title'
import { ResyncForm } from './resync-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function ResyncPage() {
  const open = await demandChosenDevice()
  const { challenge, device } = open
  return (
    <AuthCard
      solo="wide"
      title="Resynchronize your device"
      lead="Two codes in a row show how far the clock of the device is off. It is then allowed for."
    >
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} device={device} />
      <ResyncForm serverNow={challenge.now.getTime()} frozen={challenge.clock.mode === 'fixed'} />
    </AuthCard>
  )
}
