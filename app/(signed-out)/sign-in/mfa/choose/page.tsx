import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { Link } from '@/components/ui/link'
import { deviceChoice } from '@/lib/console/device-choice'
import { demandChallenge } from '@/lib/console/sign-in'
import { env } from '@/lib/env'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../../page-title'
import { ChooseForm } from './choose-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

const back = () => ({ code: signInMfaTexts.backToCode, signature: signInMfaTexts.backToPasskey }) as const

export default async function ChooseDevicePage() {
  const open = await demandChallenge('mfa')
  const { challenge, devices } = open
  const chosen = devices.find(({ serialNumber }) => serialNumber === challenge.serialNumber)
  const { groups, preferred } = deviceChoice(devices, challenge.serialNumber)
  // Someone who only knows the password must not learn when the user signs in.
  const tellsLastUse = env().environment === 'training'
  return (
    <AuthCard
      solo
      title={signInMfaTexts.choose.title}
      lead={signInMfaTexts.choose.lead}
      foot={chosen && <Link href="/sign-in/mfa">{back()[KINDS[chosen.kind].proof]}</Link>}
    >
      <FocusOnNavigation target="auth-title" />
      <ChallengeIdentity of={open} />
      <ChooseForm
        now={challenge.now.getTime()}
        preferred={preferred}
        groups={groups.map(({ kind, choices }) => ({
          kind,
          choices: choices.map(({ serialNumber, names, lastUsedAt }) => ({
            serialNumber,
            names,
            lastUsedAt: tellsLastUse ? (lastUsedAt?.getTime() ?? null) : undefined,
          })),
        }))}
      />
    </AuthCard>
  )
}
