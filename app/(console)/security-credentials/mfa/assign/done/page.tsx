import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
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
import { hrefFor, pageOf, type Subject, subjectNamed } from '../../../whose'
import { devicesOf } from '../../devices-of'
import { STEP_1 } from '../steps'
import { WizardHead } from '../wizard-head'

const texts = mfaSetupTexts.done

export const generateMetadata = (): Metadata => ({ title: texts.windowTitle })

/** Step 3: the device is assigned, and the session is as it was. */
export default async function AssignedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const session = await demandSession(pageOf(one(query.user)))
  const subject = subjectNamed(one(query.user), session)
  const { isOwn, page } = subject
  const serial = one(query.serial)
  const devices = await devicesOf(subject, session)
  const device = devices.find((one) => one.serialNumber === serial)
  if (!device) redirect(page)
  const { name, period } = device
  const steps = driftIn(one(query.drift))
  const drift = steps !== undefined && period !== undefined ? driftInWords(steps, period) : undefined
  const another = await assignRefusal(session.caller, subject.input)
  const isWithoutMfa = isOwn && !session.mfa
  const showsCodes = KINDS[device.kind].proof === 'code'
  return (
    <>
      <WizardHead subject={subject} />
      <MfaWizard step={2}>
        <Panel name="done" title={texts.title(name)} titleId="step-title" flush>
          <div className="p-(--inset) grid gap-4">
            {drift === undefined ? (
              <p>
                <Mark icon="check" tone="success">
                  {isOwn ? texts.text : texts.textOf(subject.name)}
                </Mark>
              </p>
            ) : (
              <OutOfSync drift={drift} subject={subject} serial={device.serialNumber} />
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
            {isWithoutMfa && (
              <Notice icon="shield" title={texts.withoutMfa}>
                <p>
                  <Prose text={texts.withoutMfaText} /> {showsCodes && texts.nextCode}
                </p>
              </Notice>
            )}
            <p className="text-muted measure">
              {isOwn ? (another ? texts.secondLater : texts.second) : texts.secondOf(subject.name)}
            </p>
            {devices.every(({ kind }) => KINDS[kind].proof !== 'code') && (
              <Notice title={isOwn ? texts.noCodes : texts.noCodesOf(subject.name)}>
                <p>{isOwn ? texts.noCodesText : texts.noCodesTextOf(subject.name)}</p>
              </Notice>
            )}
          </div>
          <PanelActions>
            {isWithoutMfa && (
              <TargetButton to={{ action: signInAgain }} variant="primary" pending={commonTexts.signingOut}>
                {commonTexts.signInAgain}
              </TargetButton>
            )}
            {!another && <ButtonLink href={hrefFor(subject, STEP_1)}>{texts.another}</ButtonLink>}
            <ButtonLink href={page} variant={isWithoutMfa ? 'secondary' : 'primary'}>
              {isOwn ? commonTexts.toCredentials : texts.backTo(subject.name)}
            </ButtonLink>
          </PanelActions>
        </Panel>
      </MfaWizard>
    </>
  )
}

function OutOfSync({ drift, subject, serial }: { drift: string; subject: Subject; serial: string }) {
  return (
    <Notice
      tone="warning"
      icon="warning"
      title={texts.outOfSync}
      actions={
        <ButtonLink href={hrefFor(subject, '/security-credentials/mfa/resync', { serial })}>{texts.resync}</ButtonLink>
      }
    >
      <p>{subject.isOwn ? texts.outOfSyncText(drift) : texts.outOfSyncTextOf(subject.name, drift)}</p>
    </Notice>
  )
}

function driftIn(text: string | undefined): number | undefined {
  const drift = Number(text)
  return text !== undefined && Number.isInteger(drift) && drift !== 0 && Math.abs(drift) < 1000 ? drift : undefined
}
