import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { WhatExists } from '@/components/iam/what-exists'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Panel } from '@/components/ui/panel'
import { wizardOf } from '@/lib/auth/enrolment'
import { foresee } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { enrolmentView } from '@/lib/console/seed-view'
import { demandSession } from '@/lib/console/session'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { remedies } from '../../../../denied'
import { SetUp } from './set-up'

export const metadata: Metadata = { title: 'Set up your authenticator app' }

const TRAIL = [{ label: 'Security credentials', href: '/security-credentials' }]

/** Step 2: the secret goes to the app, and two codes come back. */
export default async function SetUpAppPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials/mfa/assign/app')
  const { ended, replaced } = await searchParams
  const wizard = await wizardOf(session.caller)
  const head = (
    <>
      <Breadcrumb trail={TRAIL} current="Assign MFA device" />
      <PageHead title="Assign MFA device" focusId="step-title" />
    </>
  )
  // A wizard that another tab replaced is reported, although the other one is open.
  if (!wizard || one(ended) !== undefined) {
    return (
      <>
        {head}
        <MfaWizard step={1}>
          <Ended isGone={one(ended) === 'gone'} underWay={wizard?.serialNumber} />
        </MfaWizard>
      </>
    )
  }
  const { serialNumber } = wizard
  const refused = await foresee({
    remove: { operation: DeleteVirtualMFADevice, input: { SerialNumber: serialNumber } },
  })
  return (
    <>
      {head}
      {one(replaced) && (
        <NoticeList>
          <Notice title={`An unfinished device of the name ${deviceName(serialNumber)} was replaced`}>
            <p>It belonged to nobody. This is a new device with a new secret key.</p>
          </Notice>
        </NoticeList>
      )}
      <MfaWizard step={1} aside={<WhatExists serial={serialNumber} />}>
        <SetUp
          enrolment={enrolmentView(wizard, session)}
          serial={serialNumber}
          serverNow={session.now.getTime()}
          frozen={session.account.clock.mode === 'fixed'}
          mayDelete={!refused.remove}
          remedies={await remedies()}
        />
      </MfaWizard>
    </>
  )
}

/** Shown when the wizard is over: the seed is available only while it is open. */
function Ended({ isGone, underWay }: { isGone: boolean; underWay: string | undefined }) {
  return (
    <Panel
      name="set-up"
      title={isGone ? 'The device is not there any more' : 'This setup has ended'}
      titleId="step-title"
      state="error"
    >
      <div className="grid justify-items-start gap-4">
        <p className="measure">
          {isGone
            ? 'Somebody deleted the device while you were setting it up, so there is nothing to assign. Start again; the entry in your app is useless and can go.'
            : 'A setup is open for 15 minutes and ends when it is finished, left or replaced by another one. After that nobody can be told its secret key again. If the device was not assigned, it stays in the account as an unfinished device and keeps its name taken.'}
        </p>
        <ButtonRow>
          <ButtonLink href="/security-credentials/mfa/assign" variant="primary">
            Start again
          </ButtonLink>
          {underWay !== undefined && (
            <ButtonLink href="/security-credentials/mfa/assign/app">Continue with {deviceName(underWay)}</ButtonLink>
          )}
          <ButtonLink href="/security-credentials#mfa-devices" variant={underWay === undefined ? 'secondary' : 'quiet'}>
            Back to Security credentials
          </ButtonLink>
        </ButtonRow>
      </div>
    </Panel>
  )
}
