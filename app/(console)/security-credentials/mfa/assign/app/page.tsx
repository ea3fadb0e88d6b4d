import type { Metadata } from 'next'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { WhatExists } from '@/components/iam/what-exists'
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
import { hrefFor, hrefOfUser, type Subject, subjectNamed } from '../../../whose'
import { STEP_1, STEP_2 } from '../steps'
import { WizardHead } from '../wizard-head'
import { SetUp } from './set-up'

export const generateMetadata = (): Metadata => ({ title: texts.setUp.windowTitle })

/** Step 2: the secret goes to the app, and two codes come back. */
export default async function SetUpAppPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ended, replaced, user } = await searchParams
  const session = await demandSession(hrefOfUser(one(user), STEP_2.virtual))
  const subject = subjectNamed(one(user), session)
  const wizard = await wizardOf(session.caller)
  // A wizard that another tab replaced is reported, although the other one is open.
  if (!wizard || one(ended) !== undefined) {
    return (
      <>
        <WizardHead subject={subject} />
        <MfaWizard step={1}>
          <Ended isGone={one(ended) === 'gone'} underWay={wizard?.serialNumber} subject={subject} />
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
      <WizardHead subject={subject} />
      {one(replaced) && (
        <NoticeList>
          <Notice title={texts.setUp.replaced(deviceName(serialNumber))}>
            <p>{texts.setUp.replacedText}</p>
          </Notice>
        </NoticeList>
      )}
      <MfaWizard step={1} aside={<WhatExists serial={serialNumber} />}>
        <SetUp
          user={subject.fields.user}
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
function Ended({ isGone, underWay, subject }: { isGone: boolean; underWay: string | undefined; subject: Subject }) {
  return (
    <Panel name="set-up" title={isGone ? texts.gone : texts.ended} titleId="step-title" state="error">
      <div className="grid justify-items-start gap-4">
        <p className="measure">{isGone ? texts.goneText : texts.endedText}</p>
        <ButtonRow>
          <ButtonLink href={hrefFor(subject, STEP_1)} variant="primary">
            {texts.startAgain}
          </ButtonLink>
          {underWay !== undefined && (
            <ButtonLink href={hrefFor(subject, STEP_2.virtual)}>{texts.continueWith(deviceName(underWay))}</ButtonLink>
          )}
          <ButtonLink href={`${subject.page}#mfa-devices`} variant={underWay === undefined ? 'secondary' : 'quiet'}>
            {commonTexts.toCredentials}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Panel>
  )
}
