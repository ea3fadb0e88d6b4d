import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment } from '@/lib/console/ask'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { policyEffect } from '@/lib/console/policies/effect/changes'
import { choicesIn } from '@/lib/console/policies/effect/choices'
import { many, one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { effectTexts } from '@/lib/texts/policy-effect'
import { versionTexts } from '@/lib/texts/policy-versions'
import { DeniedPanel } from '../../../../denied'
import { setDefaultVersion } from '../../actions'
import { policyAnswer, versionAnswer } from '../../answers'
import { CheckFilesPanel } from '../../check-files'
import { ConfirmForm } from '../../confirm-form'
import { EffectPanels } from '../../effect-panels'
import { arnOf, demandPolicyAt, type PolicyParams, policyTrail } from '../../policy-frame'
import { WhoFields } from '../../who-fields'

const texts = versionTexts

export const generateMetadata = (): Metadata => ({ title: texts.setDefault })

/** What it comes to when a version becomes the default, before it does. */
export default async function DefaultVersionPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  await demandSession(policyHref(arn, 'versions/default'))
  await demandPolicyAt(arn)
  const query = await props.searchParams
  const version = one(query.version)
  if (version === undefined || isAwsManaged(arn)) notFound()
  return (
    <>
      <Breadcrumb
        trail={[...policyTrail(arn), { label: texts.title, href: policyHref(arn, 'versions') }]}
        current={texts.setDefault}
      />
      <PageHead title={texts.setDefaultNamed(version)} />
      <Effect arn={arn} version={version} query={query} />
    </>
  )
}

async function Effect({ arn, version, query }: { arn: string; version: string; query: Query }) {
  const { caller } = await demandSession(policyHref(arn, 'versions/default'))
  const title = effectTexts.titleOf(version)
  const policy = await policyAnswer(arn)
  if (!policy.ok) return <DeniedPanel name="effect" title={title} error={policy.error} />
  const now = await versionAnswer(arn, policy.output.Policy.DefaultVersionId ?? '')
  const next = await versionAnswer(arn, version)
  if (!now.ok) return <DeniedPanel name="effect" title={title} error={now.error} />
  if (!next.ok) return <DeniedPanel name="effect" title={title} error={next.error} />
  const effect = await policyEffect(
    caller,
    {
      ...{ policy: arn, change: 'SetDefault' },
      ...{ now: now.output.PolicyVersion.Document ?? '', draft: next.output.PolicyVersion.Document ?? '' },
    },
    choicesIn((name) => many(query[name])),
    pageMoment(),
  )
  const input = { PolicyArn: arn, VersionId: version }
  const { set } = await foresee({ set: { operation: SetDefaultPolicyVersion, input } })
  return (
    <div className="grid grid-cols-1 gap-5">
      {effect.ok ? (
        <EffectPanels
          view={effect.output.view}
          title={title}
          chooser={
            <form action={policyHref(arn, 'versions/default')} method="get">
              <input type="hidden" name="version" value={version} />
              <WhoFields who={effect.output.view.who} />
            </form>
          }
        />
      ) : (
        <DeniedPanel name="effect" title={title} error={effect.error} />
      )}
      {effect.ok && effect.output.files && <CheckFilesPanel files={effect.output.files} />}
      <ConfirmForm
        title={effectTexts.saving.title}
        work={setDefaultVersion}
        name={nameInArn(arn)}
        view={effect.ok ? effect.output.view : undefined}
        verb={texts.setDefaultNamed(version)}
        pending={texts.setting}
        refused={set}
        backHref={policyHref(arn, 'versions')}
      >
        <input type="hidden" name="PolicyArn" value={arn} />
        <input type="hidden" name="VersionId" value={version} />
      </ConfirmForm>
    </div>
  )
}
