import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { Panel, PanelActions } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { deviceName } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { driftInWords } from '@/lib/console/seed-view'
import { demandSession } from '@/lib/console/session'
import { signInAgain } from '../../../../frame-actions'

export const metadata: Metadata = { title: 'MFA device assigned' }

const TRAIL = [{ label: 'Security credentials', href: '/security-credentials' }]

/** Step 3: the device is assigned, and the session is as it was. */
export default async function AssignedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const query = await searchParams
  const serial = one(query.serial)
  const device = session.devices.find((one) => one.serialNumber === serial)
  if (!device) redirect('/security-credentials')
  const drift = driftIn(one(query.drift))
  const name = deviceName(device.serialNumber)
  return (
    <>
      <Breadcrumb trail={TRAIL} current="Assign MFA device" />
      <PageHead title="Assign MFA device" focusId="step-title" />
      <MfaWizard step={2}>
        <Panel name="done" title={`Device ${name} is assigned`} titleId="step-title" flush>
          <div className="p-(--inset) grid gap-4">
            {drift === undefined ? (
              <p>
                <Mark icon="check" tone="success">
                  MFA device assigned. It counts from the next sign-in on.
                </Mark>
              </p>
            ) : (
              <OutOfSync drift={drift} serial={device.serialNumber} />
            )}
            <DescriptionList
              columns={2}
              items={[
                { term: 'Device name', value: name },
                {
                  term: 'Identifier',
                  value: <Arn value={device.serialNumber} copy={`Copy identifier of ${name}`} />,
                  wideWhenNarrow: true,
                },
              ]}
            />
            {!session.mfa && (
              <Notice icon="shield" title="This session is still without MFA">
                <p>
                  Assigning a device does not change a session that has begun: policies go on seeing{' '}
                  <code>aws:MultiFactorAuthPresent</code> as false. Sign in again with the device to be let further.
                  Wait for the next code: each one counts once.
                </p>
              </Notice>
            )}
            <p className="text-muted measure">
              Assign a second device as well, if you can. If one is lost, you still get in with the other.
            </p>
          </div>
          <PanelActions>
            {!session.mfa && (
              <TargetButton to={{ action: signInAgain }} variant="primary" pending="Signing out">
                Sign in again with MFA
              </TargetButton>
            )}
            <ButtonLink href="/security-credentials/mfa/assign">Assign another device</ButtonLink>
            <ButtonLink href="/security-credentials" variant={session.mfa ? 'primary' : 'secondary'}>
              Back to Security credentials
            </ButtonLink>
          </PanelActions>
        </Panel>
      </MfaWizard>
    </>
  )
}

function OutOfSync({ drift, serial }: { drift: number; serial: string }) {
  return (
    <Notice
      tone="warning"
      icon="warning"
      title="The device is assigned, but out of sync"
      actions={
        <ButtonLink href={`/security-credentials/mfa/resync?serial=${encodeURIComponent(serial)}`}>
          Resync now
        </ButtonLink>
      }
    >
      <p>
        The two codes were consecutive, but not of this moment: {driftInWords(drift)}. If they were simply old, resync
        the device now, or its codes will not be accepted at the sign-in.
      </p>
    </Notice>
  )
}

function driftIn(text: string | undefined): number | undefined {
  const drift = Number(text)
  return text !== undefined && Number.isInteger(drift) && drift !== 0 && Math.abs(drift) < 1000 ? drift : undefined
}
