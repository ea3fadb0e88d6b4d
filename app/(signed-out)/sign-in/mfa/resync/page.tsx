import { redirect } from 'next/navigation'
import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { PracticeBox } from '@/components/iam/practice-box'
import { PracticeCodes } from '@/components/iam/practice-codes'
import { practiceEntryOf } from '@/lib/console/practice'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../../page-title'
import { ResyncForm } from './resync-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function ResyncPage() {
  const open = await demandChosenDevice()
  const { challenge, device } = open
  // Nothing drifts that shows no codes.
  if (KINDS[device.kind].proof !== 'code') redirect('/sign-in/mfa')
  const clock = { serverNow: challenge.now.getTime(), frozen: challenge.clock.mode === 'fixed' }
  const entry = await practiceEntryOf(open, device.serialNumber)
  return (
    <AuthCard solo="wide" title={signInMfaTexts.resync.title} lead={signInMfaTexts.resync.lead}>
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} device={device} />
      {entry && (
        <PracticeBox>
          <PracticeCodes entry={entry} clock={clock} fills="pair" />
        </PracticeBox>
      )}
      <ResyncForm {...clock} period={device.period} hasOthers={open.devices.length > 1} />
    </AuthCard>
  )
}
