import { DemoCode } from '@/components/console/demo-code'
import { AuthCard, AuthDuo } from '@/components/console/signed-out-shell'
import { Flash } from '@/components/ui/flash'
import { CHALLENGE_TRIES } from '@/lib/auth/challenge'
import { demoCodesFor } from '@/lib/console/demo'
import { one, type Query } from '@/lib/console/query'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { ChallengeIdentity } from '../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { CodeForm } from './code-form'

const TEXTS = signInMfaTexts.code

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function MfaPage({ searchParams }: { searchParams: Promise<Query> }) {
  const open = await demandChosenDevice()
  const { challenge, device } = open
  const isResynced = one((await searchParams).resynced) !== undefined
  const serverNow = challenge.now.getTime()
  const frozen = challenge.clock.mode === 'fixed'
  const codes = await demoCodesFor(open, device.serialNumber)
  const card = (
    <AuthCard solo={codes === undefined} title={TEXTS.heading} lead={TEXTS.lead}>
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
        failures={challenge.failures}
        tries={CHALLENGE_TRIES}
        hasOthers={open.devices.length > 1}
        accountName={challenge.alias ?? challenge.account}
      />
    </AuthCard>
  )
  if (!codes) return card
  return (
    <AuthDuo>
      {card}
      <DemoCode userName={open.userName} codes={codes} serverNow={serverNow} frozen={frozen} />
    </AuthDuo>
  )
}
