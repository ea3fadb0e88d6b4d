import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { deviceNameProblem, MOST_DEVICES, registering } from '@/lib/console/devices'
import { passkeyParty } from '@/lib/console/passkeys'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts as texts } from '@/lib/texts/mfa-setup'
import { remedies } from '../../../../denied'
import { personIn } from '../../../whose'
import { passkeyStep, STEP_1 } from '../steps'
import { CreatePasskey } from './create-passkey'

export const metadata: Metadata = { title: texts.passkey.windowTitle }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Step 2: the browser creates a passkey, and it is assigned at once. */
export default async function CreatePasskeyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const name = one((await searchParams).name) ?? ''
  const session = await demandSession(passkeyStep(name))
  personIn(session)
  // Step 1 says so.
  if (deviceNameProblem(name) || session.devices.length >= MOST_DEVICES) redirect(STEP_1)
  await confirmFirst(registering(session.caller, name), passkeyStep(name))
  return (
    <>
      <Breadcrumb trail={TRAIL} current={texts.title} />
      <PageHead title={texts.title} focusId="step-title" />
      <MfaWizard step={1}>
        <CreatePasskey
          name={name}
          party={passkeyParty()}
          isTraining={env().environment === 'training'}
          remedies={await remedies()}
        />
      </MfaWizard>
    </>
  )
}
