import { ButtonLink } from '@/components/ui/button'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { commonTexts } from '@/lib/texts/common'
import { homeTexts } from '@/lib/texts/home'
import { AdviceRow } from '../dashboard/advice-row'
import { signInAgain } from '../frame-actions'

const texts = homeTexts.ownMfa

/** What the reader is to do first: use MFA. It is an item of a list, and of a session without MFA. */
export function OwnMfa({ session: { devices } }: { session: SignedIn }) {
  const [device] = devices
  return (
    <AdviceRow
      check="ownMfa"
      icon="shield"
      tone="warning"
      title={texts.title}
      text={device ? texts.ready(device.name) : texts.none}
      action={
        device ? (
          <TargetButton to={{ action: signInAgain }} variant="primary" size="small" pending={commonTexts.signingOut}>
            {commonTexts.signInAgain}
          </TargetButton>
        ) : (
          <ButtonLink href="/security-credentials/mfa/assign" variant="primary" size="small">
            {homeTexts.steps.assignButton}
          </ButtonLink>
        )
      }
    />
  )
}
