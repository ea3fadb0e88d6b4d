import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { deviceNameProblem, MOST_DEVICES, registering } from '@/lib/console/devices'
import { passkeyParty } from '@/lib/console/passkeys'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { mfaSetupTexts as texts } from '@/lib/texts/mfa-setup'
import { remedies } from '../../../../denied'
import { hrefFor, hrefOfUser, subjectNamed } from '../../../whose'
import { devicesOf } from '../../devices-of'
import { STEP_1, STEP_2 } from '../steps'
import { WizardHead } from '../wizard-head'
import { CreatePasskey } from './create-passkey'

export const generateMetadata = (): Metadata => ({ title: texts.passkey.windowTitle })

/** Step 2: the browser creates a passkey, and it is assigned at once. */
export default async function CreatePasskeyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const name = one(query.name) ?? ''
  const here = hrefOfUser(one(query.user), STEP_2.passkey, { name })
  const session = await demandSession(here)
  const subject = subjectNamed(one(query.user), session)
  const devices = await devicesOf(subject, session)
  // Step 1 says so.
  if (deviceNameProblem(name) || devices.length >= MOST_DEVICES) redirect(hrefFor(subject, STEP_1))
  await confirmFirst(registering(session.caller, subject.input, name), here)
  return (
    <>
      <WizardHead subject={subject} />
      <MfaWizard step={1}>
        <CreatePasskey
          name={name}
          user={subject.fields.user}
          party={passkeyParty()}
          isTraining={env().environment === 'training'}
          remedies={await remedies()}
        />
      </MfaWizard>
    </>
  )
}
