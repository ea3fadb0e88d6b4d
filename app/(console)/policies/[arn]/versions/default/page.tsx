import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment } from '@/lib/console/ask'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { policyEffect } from '@/lib/console/policies/effect/effect'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { effectTexts } from '@/lib/texts/policy-effect'
import { versionTexts } from '@/lib/texts/policy-versions'
import { DeniedPanel } from '../../../../denied'
import { policyAnswer, versionAnswer } from '../../answers'
import { EffectPanels } from '../../effect-panels'
import { arnOf, demandPolicyAt, type PolicyParams, policyTrail } from '../../policy-frame'
import { DefaultForm } from './default-form'

const texts = versionTexts

export const metadata: Metadata = { title: texts.setDefault }

/** What it comes to when a version becomes the default, before it does. */
export default async function DefaultVersionPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  await demandSession(policyHref(arn, 'versions/default'))
  await demandPolicyAt(arn)
  const version = one((await props.searchParams).version)
  if (version === undefined || isAwsManaged(arn)) notFound()
  return (
    <>
      <Breadcrumb
        trail={[...policyTrail(arn), { label: texts.title, href: policyHref(arn, 'versions') }]}
        current={texts.setDefault}
      />
      <PageHead title={texts.setDefaultNamed(version)} />
      <Effect arn={arn} version={version} />
    </>
  )
}

async function Effect({ arn, version }: { arn: string; version: string }) {
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
    pageMoment(),
  )
  const input = { PolicyArn: arn, VersionId: version }
  const { set } = await foresee({ set: { operation: SetDefaultPolicyVersion, input } })
  return (
    <div className="grid grid-cols-1 gap-5">
      {effect.ok ? (
        <EffectPanels view={effect.output} title={title} />
      ) : (
        <DeniedPanel name="effect" title={title} error={effect.error} />
      )}
      <DefaultForm
        arn={arn}
        name={nameInArn(arn)}
        version={version}
        view={effect.ok ? effect.output : undefined}
        refused={set}
        backHref={policyHref(arn, 'versions')}
      />
    </div>
  )
}
