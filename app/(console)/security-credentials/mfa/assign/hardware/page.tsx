import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import type { PracticeEntryView } from '@/components/iam/practice-entry-view'
import { foresee } from '@/lib/console/ask'
import { assigning, MOST_DEVICES } from '@/lib/console/devices'
import { hasPractice, practiceEntries } from '@/lib/console/practice'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { tokenSetupTexts as texts } from '@/lib/texts/token-setup'
import { remedies } from '../../../../denied'
import { hrefFor, hrefOfUser, subjectNamed } from '../../../whose'
import { devicesOf } from '../../devices-of'
import { STEP_1, STEP_2 } from '../steps'
import { WizardHead } from '../wizard-head'
import { TokenForm } from './token-form'

export const generateMetadata = (): Metadata => ({ title: texts.windowTitle })

/** Step 2 for a hardware token: its serial number, and two codes that prove who holds it. */
export default async function SetUpTokenPage({ searchParams }: { searchParams: Promise<Query> }) {
  const user = one((await searchParams).user)
  const path = hrefOfUser(user, STEP_2.hardware)
  const session = await demandSession(path)
  const subject = subjectNamed(user, session)
  await confirmFirst({ operation: EnableMFADevice, input: subject.input }, path)
  const { lastStep } = await foresee({ lastStep: assigning(session.caller, subject.input) })
  const devices = await devicesOf(subject, session)
  // Step 1 explains both.
  if (lastStep || devices.length >= MOST_DEVICES) redirect(hrefFor(subject, STEP_1))
  return (
    <>
      <WizardHead subject={subject} />
      <MfaWizard step={1}>
        <TokenForm
          user={subject.fields.user}
          serverNow={session.now.getTime()}
          frozen={session.account.clock.mode === 'fixed'}
          remedies={await remedies()}
          practice={hasPractice() ? { inHand: await tokenInHand(devices) } : undefined}
        />
      </MfaWizard>
    </>
  )
}

/** The practice token that was taken last and is not assigned yet. */
async function tokenInHand(devices: Awaited<ReturnType<typeof devicesOf>>): Promise<PracticeEntryView | undefined> {
  const isAssigned = (serial: string | undefined) => devices.some(({ serialNumber }) => serialNumber === serial)
  return (await practiceEntries()).findLast(({ isToken, serialNumber }) => isToken && !isAssigned(serialNumber))
}
