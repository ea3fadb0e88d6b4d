import { AuthCard, AuthDuo } from '@/components/console/signed-out-shell'
import { PracticeCodes } from '@/components/iam/practice-codes'
import { Flash } from '@/components/ui/flash'
import { CHALLENGE_TRIES } from '@/lib/auth/challenge'
import type { ChallengeDevice } from '@/lib/auth/second-factor'
import { practiceEntryOf } from '@/lib/console/practice'
import type { OpenChallenge } from '@/lib/console/sign-in'
import { practiceTexts } from '@/lib/texts/practice'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../challenge-identity'
import { CodeForm } from './code-form'

const TEXTS = signInMfaTexts.code

/** The second step with a code of the chosen device. */
export async function CodeCard({
  of: open,
  device,
  isResynced,
}: {
  of: OpenChallenge
  device: ChallengeDevice
  isResynced: boolean
}) {
  const { challenge } = open
  const serverNow = challenge.now.getTime()
  const frozen = challenge.clock.mode === 'fixed'
  const entry = await practiceEntryOf(open, device.serialNumber)
  const card = (
    <AuthCard solo={entry === undefined} title={TEXTS.heading} lead={TEXTS.lead}>
      {isResynced && challenge.failures === 0 && (
        <div className="mt-4">
          <Flash tone="success" title={TEXTS.resynced(device.name)}>
            {TEXTS.resyncedText}
          </Flash>
        </div>
      )}
      <ChallengeIdentity of={open} device={device} />
      <CodeForm
        serverNow={serverNow}
        frozen={frozen}
        period={device.period}
        failures={challenge.failures}
        tries={CHALLENGE_TRIES}
        hasOthers={open.devices.length > 1}
        accountName={challenge.alias ?? challenge.account}
      />
    </AuthCard>
  )
  if (!entry) return card
  return (
    <AuthDuo>
      {card}
      <aside aria-labelledby="practice-title">
        <h2 id="practice-title">{practiceTexts.title}</h2>
        <p className="mt-1 mb-3 text-muted">{practiceTexts.atSignIn}</p>
        <PracticeCodes entry={entry} clock={{ serverNow, frozen }} fills="code" />
      </aside>
    </AuthDuo>
  )
}
