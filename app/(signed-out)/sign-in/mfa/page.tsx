import { AuthCard } from '@/components/console/signed-out-shell'
import { Flash } from '@/components/ui/flash'
import { CHALLENGE_TRIES } from '@/lib/auth/challenge'
import { one, type Query } from '@/lib/console/query'
import { demandChosenDevice } from '@/lib/console/sign-in'
import { ChallengeIdentity } from '../challenge-identity'
import { TITLE_STANDS_IN_THE_FORM } from '../page-title'
import { CodeForm } from './code-form'

export const metadata = TITLE_STANDS_IN_THE_FORM

export default async function MfaPage({ searchParams }: { searchParams: Promise<Query> }) {
  const open = await demandChosenDevice()
  const { challenge, device } = open
  const isResynced = one((await searchParams).resynced) !== undefined
  return (
    <AuthCard solo title="Enter your MFA code" lead="Your password was accepted. One more step.">
      {isResynced && challenge.failures === 0 && (
        <div className="mt-4">
          <Flash tone="success" title={`Device ${device.name} is back in step`}>
            Both codes are used up. Wait for the next one and sign in with it.
          </Flash>
        </div>
      )}
      <ChallengeIdentity of={open} device={device} />
      <CodeForm
        serverNow={challenge.now.getTime()}
        frozen={challenge.clock.mode === 'fixed'}
        failures={challenge.failures}
        tries={CHALLENGE_TRIES}
        accountName={challenge.alias ?? challenge.account}
      />
    </AuthCard>
  )
}
