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
import { deviceName } from '@/lib/console/device-words'
import { hasPractice, practiceEntry } from '@/lib/console/practice'
import { one, type Query } from '@/lib/console/query'
import { enrolmentView } from '@/lib/console/seed-view'
import { demandSession } from '@/lib/console/session'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts as texts } from '@/lib/texts/mfa-setup'
import { remedies } from '../../../../denied'
import { personIn } from '../../../whose'
import { SetUp } from './set-up'

export const metadata: Metadata = { title: texts.setUp.windowTitle }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Step 2: the secret goes to the app, and two codes come back. */
export default async function SetUpAppPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials/mfa/assign/app')
  personIn(session)
  const { ended, replaced } = await searchParams
  const wizard = await wizardOf(session.caller)
  const head = (
    <>
      <Breadcrumb trail={TRAIL} current={texts.title} />
      <PageHead title={texts.title} focusId="step-title" />
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
          <Notice title={texts.setUp.replaced(deviceName(serialNumber))}>
            <p>{texts.setUp.replacedText}</p>
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
          practice={hasPractice() ? { entry: await practiceEntry(serialNumber) } : undefined}
        />
      </MfaWizard>
    </>
  )
}

/** Shown when the wizard is over: the seed is available only while it is open. */
function Ended({ isGone, underWay }: { isGone: boolean; underWay: string | undefined }) {
  return (
    <Panel name="set-up" title={isGone ? texts.gone : texts.ended} titleId="step-title" state="error">
      <div className="grid justify-items-start gap-4">
        <p className="measure">{isGone ? texts.goneText : texts.endedText}</p>
        <ButtonRow>
          <ButtonLink href="/security-credentials/mfa/assign" variant="primary">
            {texts.startAgain}
          </ButtonLink>
          {underWay !== undefined && (
            <ButtonLink href="/security-credentials/mfa/assign/app">
              {texts.continueWith(deviceName(underWay))}
            </ButtonLink>
          )}
          <ButtonLink href="/security-credentials#mfa-devices" variant={underWay === undefined ? 'secondary' : 'quiet'}>
            {commonTexts.toCredentials}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Panel>
  )
}
