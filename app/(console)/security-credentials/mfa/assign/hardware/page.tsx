import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import type { PracticeEntryView } from '@/components/iam/practice-entry-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { SignedIn } from '@/lib/auth/session'
import { foresee } from '@/lib/console/ask'
import { assigning, MOST_DEVICES } from '@/lib/console/devices'
import { hasPractice, practiceEntries } from '@/lib/console/practice'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { tokenSetupTexts as texts } from '@/lib/texts/token-setup'
import { remedies } from '../../../../denied'
import { userNameUnlessRoot } from '../../../whose'
import { TokenForm } from './token-form'

export const metadata: Metadata = { title: texts.windowTitle }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Step 2 for a hardware token: its serial number, and two codes that prove who holds it. */
export default async function SetUpTokenPage() {
  const path = '/security-credentials/mfa/assign/hardware'
  const session = await demandSession(path)
  await confirmFirst({ operation: EnableMFADevice, input: userNameUnlessRoot(session) }, path)
  const { lastStep } = await foresee({ lastStep: assigning(session.caller) })
  // Step 1 explains both.
  if (lastStep || session.devices.length >= MOST_DEVICES) redirect('/security-credentials/mfa/assign')
  return (
    <>
      <Breadcrumb trail={TRAIL} current={mfaSetupTexts.title} />
      <PageHead title={mfaSetupTexts.title} focusId="step-title" />
      <MfaWizard step={1}>
        <TokenForm
          serverNow={session.now.getTime()}
          frozen={session.account.clock.mode === 'fixed'}
          remedies={await remedies()}
          practice={hasPractice() ? { inHand: await tokenInHand(session) } : undefined}
        />
      </MfaWizard>
    </>
  )
}

/** The practice token that was taken last and is not assigned yet. */
async function tokenInHand({ devices }: SignedIn): Promise<PracticeEntryView | undefined> {
  const isAssigned = (serial: string | undefined) => devices.some(({ serialNumber }) => serialNumber === serial)
  return (await practiceEntries()).findLast(({ isToken, serialNumber }) => isToken && !isAssigned(serialNumber))
}
