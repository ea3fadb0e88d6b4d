import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { TargetButton } from '@/components/ui/target-button'
import { wizardOf } from '@/lib/auth/enrolment'
import type { SignedIn } from '@/lib/auth/session'
import { ask } from '@/lib/console/ask'
import { deviceName, MOST_DEVICES, MOST_LISTED, suggestedName } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { env } from '@/lib/env'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { remedies } from '../../../denied'
import { signInAgain } from '../../../frame-actions'
import { ownName, userNameUnlessRoot } from '../../whose'
import { NameAndType } from './name-and-type'

export const metadata: Metadata = { title: 'Assign MFA device' }

const TRAIL = [{ label: 'Security credentials', href: '/security-credentials' }]

/** Step 1: what the device is called, and of which type it is. */
export default async function AssignPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials/mfa/assign')
  // The step that assigns the device asks for the code; it is asked for here, before anything is created.
  await confirmFirst(
    { operation: EnableMFADevice, input: userNameUnlessRoot(session) },
    '/security-credentials/mfa/assign',
  )
  const underWay = (await wizardOf(session.caller))?.serialNumber
  const cameBack = underWay !== undefined && one((await searchParams).serial) === underWay
  const isFull = session.devices.length >= MOST_DEVICES
  return (
    <>
      <Breadcrumb trail={TRAIL} current="Assign MFA device" />
      <PageHead title="Assign MFA device" focusId={isFull ? undefined : 'step-title'} />
      <Notices session={session} underWay={cameBack ? undefined : underWay} />
      {isFull ? (
        <Full />
      ) : (
        <MfaWizard step={0}>
          <NameAndType
            suggestion={cameBack ? deviceName(underWay) : await suggestion(session)}
            resume={cameBack ? underWay : undefined}
            remedies={await remedies()}
          />
        </MfaWizard>
      )}
    </>
  )
}

/** The names that are taken, as far as the reader may know them: where he may not, his own name is as good a guess as any. */
async function suggestion(session: SignedIn): Promise<string> {
  const answer = await ask(ListVirtualMFADevices, { AssignmentStatus: 'Any', MaxItems: MOST_LISTED })
  const taken = answer.ok ? answer.output.VirtualMFADevices.map(({ SerialNumber }) => deviceName(SerialNumber)) : []
  return suggestedName(ownName(session), new Set(taken))
}

function Notices({ session, underWay }: { session: SignedIn; underWay: string | undefined }) {
  const { devices, mfa } = session
  const needsMfa = env().secondDeviceRule && devices.length > 0 && !mfa
  if (!needsMfa && underWay === undefined) return null
  return (
    <NoticeList>
      {underWay !== undefined && (
        <Notice
          title={`The setup of ${deviceName(underWay)} is not finished`}
          actions={
            <ButtonLink href="/security-credentials/mfa/assign/app">Continue with {deviceName(underWay)}</ButtonLink>
          }
        >
          <p>
            You began it in this session. A new device takes its place here; the unfinished one stays in the account.
          </p>
        </Notice>
      )}
      {needsMfa && (
        <Notice
          tone="warning"
          icon="shield"
          title="Sign in with MFA before you assign another device"
          actions={
            <TargetButton to={{ action: signInAgain }} pending="Signing out">
              Sign in with MFA
            </TargetButton>
          }
        >
          <p>
            You have a device, and this session did not use it. A rule of the service refuses the last step, Add MFA,
            and the new device would stay behind unfinished.
          </p>
        </Notice>
      )}
    </NoticeList>
  )
}

function Full() {
  return (
    <Notice
      title={`You have ${MOST_DEVICES} of ${MOST_DEVICES} MFA devices`}
      actions={<ButtonLink href="/security-credentials#mfa-devices">Back to your devices</ButtonLink>}
    >
      <p>A user may have {MOST_DEVICES} devices, of whichever types. Remove one before you assign another.</p>
    </Notice>
  )
}
