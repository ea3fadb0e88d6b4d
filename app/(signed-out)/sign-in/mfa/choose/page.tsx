import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { Link } from '@/components/ui/link'
import { byKind } from '@/lib/console/devices'
import { demandChallenge } from '@/lib/console/sign-in'
import { env } from '@/lib/env'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../../page-title'
import { ChooseForm } from './choose-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function ChooseDevicePage() {
  const open = await demandChallenge('mfa')
  const { challenge, devices } = open
  // Someone who only knows the password must not learn when the user signs in.
  const tellsLastUse = env().environment === 'training'
  return (
    <AuthCard
      solo
      title={signInMfaTexts.choose.title}
      lead={signInMfaTexts.choose.lead}
      foot={challenge.serialNumber !== null && <Link href="/sign-in/mfa">{signInMfaTexts.backToCode}</Link>}
    >
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} />
      <ChooseForm
        now={challenge.now.getTime()}
        chosen={challenge.serialNumber ?? undefined}
        groups={byKind(devices).map(({ kind, devices }) => ({
          kind,
          devices: devices.map(({ serialNumber, name, lastUsedAt }) => ({
            serialNumber,
            name,
            lastUsedAt: tellsLastUse ? (lastUsedAt?.getTime() ?? null) : undefined,
          })),
        }))}
      />
    </AuthCard>
  )
}
