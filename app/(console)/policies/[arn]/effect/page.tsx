import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment } from '@/lib/console/ask'
import { policyCall } from '@/lib/console/holders'
import { policyHref } from '@/lib/console/policies/address'
import { type AttachmentAsked, attachmentIn } from '@/lib/console/policies/effect/address'
import { attachmentEffect } from '@/lib/console/policies/effect/changes'
import { choicesIn } from '@/lib/console/policies/effect/choices'
import { many, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { namesOf } from '@/lib/texts/names-of'
import { effectTexts } from '@/lib/texts/policy-effect'
import { DeniedPanel } from '../../../denied'
import { policyAnswer, versionAnswer } from '../answers'
import { CheckFilesPanel } from '../check-files'
import { ConfirmForm } from '../confirm-form'
import { EffectPanels } from '../effect-panels'
import { arnOf, demandPolicyAt, type PolicyParams, policyTrail } from '../policy-frame'
import { WhoFields } from '../who-fields'
import { changeAttachment } from './actions'
import { backHref } from './back'

const texts = effectTexts.attachment

export const generateMetadata = (): Metadata => ({ title: effectTexts.title })

/** What it comes to when a policy is attached to somebody or detached, before it is. */
export default async function AttachmentEffectPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  await demandSession(policyHref(arn, 'effect'))
  await demandPolicyAt(arn)
  const query = await props.searchParams
  const asked = attachmentIn((name) => many(query[name]))
  if (!asked) notFound()
  return (
    <>
      <Breadcrumb trail={policyTrail(arn)} current={effectTexts.title} />
      <PageHead title={titleOf(arn, asked)} />
      <Effect arn={arn} asked={asked} query={query} />
    </>
  )
}

const titleOf = (arn: string, { change, holders }: AttachmentAsked) =>
  texts[change].title(nameInArn(arn), namesOf(holders.map(({ name }) => name)))

async function Effect({ arn, asked, query }: { arn: string; asked: AttachmentAsked; query: Query }) {
  const { caller } = await demandSession(policyHref(arn, 'effect'))
  const { change, holders } = asked
  const policy = await policyAnswer(arn)
  if (!policy.ok) return <DeniedPanel name="effect" title={effectTexts.title} error={policy.error} />
  const version = await versionAnswer(arn, policy.output.Policy.DefaultVersionId ?? '')
  if (!version.ok) return <DeniedPanel name="effect" title={effectTexts.title} error={version.error} />
  const effect = await attachmentEffect(
    caller,
    {
      ...{ change: change === 'attach' ? 'Attach' : 'Detach', policy: arn, holders },
      document: version.output.PolicyVersion.Document ?? '',
    },
    choicesIn((name) => many(query[name])),
    pageMoment(),
  )
  const foreseen = await foresee(
    Object.fromEntries(holders.map((one) => [`${one.kind} ${one.name}`, policyCall(one, change, { PolicyArn: arn })])),
  )
  // Of several calls each is decided by itself: the result tells which were refused.
  const refusals = holders.map((one) => foreseen[`${one.kind} ${one.name}`])
  const refused = refusals.every((one) => one !== undefined) ? refusals[0] : undefined
  return (
    <div className="grid grid-cols-1 gap-5">
      {effect.ok ? (
        <EffectPanels
          view={effect.output.view}
          title={effectTexts.title}
          chooser={
            <form action={policyHref(arn, 'effect')} method="get">
              <AskedFields asked={asked} />
              <WhoFields who={effect.output.view.who} />
            </form>
          }
        />
      ) : (
        <DeniedPanel name="effect" title={effectTexts.title} error={effect.error} />
      )}
      {effect.ok && effect.output.files && <CheckFilesPanel files={effect.output.files} />}
      <ConfirmForm
        title={texts[change].verb}
        work={changeAttachment}
        name={nameInArn(arn)}
        view={effect.ok ? effect.output.view : undefined}
        verb={texts[change].verb}
        pending={texts[change].pending}
        refused={refused}
        backHref={backHref(arn, asked)}
      >
        <input type="hidden" name="PolicyArn" value={arn} />
        <AskedFields asked={asked} />
      </ConfirmForm>
    </div>
  )
}

/** The change, for a form that leads back to this page or makes it. */
const AskedFields = ({ asked: { change, holders, isOfHolder } }: { asked: AttachmentAsked }) => (
  <>
    <input type="hidden" name="change" value={change} />
    {isOfHolder && <input type="hidden" name="from" value="holder" />}
    {holders.map(({ kind, name }) => (
      <input key={`${kind} ${name}`} type="hidden" name={kind} value={name} />
    ))}
  </>
)
