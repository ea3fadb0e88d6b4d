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
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { assignRefusal } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { driftInWords } from '@/lib/console/seed-view'
import { demandSession } from '@/lib/console/session'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { signInAgain } from '../../../../frame-actions'

const texts = mfaSetupTexts.done

export const metadata: Metadata = { title: texts.windowTitle }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Step 3: the device is assigned, and the session is as it was. */
export default async function AssignedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const query = await searchParams
  const serial = one(query.serial)
  const device = session.devices.find((one) => one.serialNumber === serial)
  if (!device) redirect('/security-credentials')
  const drift = driftIn(one(query.drift))
  const { name } = device
  const another = await assignRefusal(session.caller)
  const showsCodes = KINDS[device.kind].proof === 'code'
  return (
    <>
      <Breadcrumb trail={TRAIL} current={mfaSetupTexts.title} />
      <PageHead title={mfaSetupTexts.title} focusId="step-title" />
      <MfaWizard step={2}>
        <Panel name="done" title={texts.title(name)} titleId="step-title" flush>
          <div className="p-(--inset) grid gap-4">
            {drift === undefined ? (
              <p>
                <Mark icon="check" tone="success">
                  {texts.text}
                </Mark>
              </p>
            ) : (
              <OutOfSync drift={driftInWords(drift, device.period)} serial={device.serialNumber} />
            )}
            <DescriptionList
              columns={2}
              items={[
                // A token has no other name.
                ...(name === device.serialNumber ? [] : [{ term: texts.name, value: name }]),
                {
                  term: texts.identifier,
                  value: <Arn value={device.serialNumber} copy={texts.copyIdentifier(name)} />,
                  wideWhenNarrow: true,
                },
              ]}
            />
            {!session.mfa && (
              <Notice icon="shield" title={texts.withoutMfa}>
                <p>
                  <Prose text={texts.withoutMfaText} /> {showsCodes && texts.nextCode}
                </p>
              </Notice>
            )}
            <p className="text-muted measure">{another ? texts.secondLater : texts.second}</p>
            {session.devices.every(({ kind }) => KINDS[kind].proof !== 'code') && (
              <Notice title={texts.noCodes}>
                <p>{texts.noCodesText}</p>
              </Notice>
            )}
          </div>
          <PanelActions>
            {!session.mfa && (
              <TargetButton to={{ action: signInAgain }} variant="primary" pending={commonTexts.signingOut}>
                {commonTexts.signInAgain}
              </TargetButton>
            )}
            {!another && <ButtonLink href="/security-credentials/mfa/assign">{texts.another}</ButtonLink>}
            <ButtonLink href="/security-credentials" variant={session.mfa ? 'primary' : 'secondary'}>
              {commonTexts.toCredentials}
            </ButtonLink>
          </PanelActions>
        </Panel>
      </MfaWizard>
    </>
  )
}

function OutOfSync({ drift, serial }: { drift: string; serial: string }) {
  return (
    <Notice
      tone="warning"
      icon="warning"
      title={texts.outOfSync}
      actions={
        <ButtonLink href={`/security-credentials/mfa/resync?serial=${encodeURIComponent(serial)}`}>
          {texts.resync}
        </ButtonLink>
      }
    >
      <p>{texts.outOfSyncText(drift)}</p>
    </Notice>
  )
}

function driftIn(text: string | undefined): number | undefined {
  const drift = Number(text)
  return text !== undefined && Number.isInteger(drift) && drift !== 0 && Math.abs(drift) < 1000 ? drift : undefined
}
