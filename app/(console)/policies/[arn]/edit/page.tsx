import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment } from '@/lib/console/ask'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { replaceable, seenVersions } from '@/lib/console/policies/saving'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { hasUsersWithPaths } from '@/lib/console/users-with-paths'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { editingTexts } from '@/lib/texts/policy-editing'
import { DeniedPanel, remedies } from '../../../denied'
import { policyAnswer, versionAnswer, versionsAnswer } from '../answers'
import { arnOf, demandPolicyAt, type PolicyParams, policyTrail } from '../policy-frame'
import { EditForm } from './edit-form'

const texts = editingTexts

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Changes the document of a policy: each time it is saved there is a version more. */
export default async function EditPolicyPage(props: PolicyParams) {
  const arn = await arnOf(props)
  await demandSession(policyHref(arn, 'edit'))
  await demandPolicyAt(arn)
  // Nobody can change AWS's policies, so they have no such page.
  if (isAwsManaged(arn)) notFound()
  return (
    <>
      <Breadcrumb trail={policyTrail(arn)} current={texts.title} />
      <PageHead title={texts.titleOf(nameInArn(arn))} />
      <Editing arn={arn} />
    </>
  )
}

async function Editing({ arn }: { arn: string }) {
  const { caller } = await demandSession(policyHref(arn, 'edit'))
  const policy = await policyAnswer(arn)
  const versions = await versionsAnswer(arn)
  if (!policy.ok) return <DeniedPanel name="edit-policy" title={texts.document} error={policy.error} />
  if (!versions.ok) return <DeniedPanel name="edit-policy" title={texts.document} error={versions.error} />
  const { DefaultVersionId: inForce = '', AttachmentCount, PermissionsBoundaryUsageCount } = policy.output.Policy
  const version = await versionAnswer(arn, inForce)
  if (!version.ok) return <DeniedPanel name="edit-policy" title={texts.document} error={version.error} />
  const document = version.output.PolicyVersion.Document ?? ''
  const findings = await findingsOn(caller, document, 'identity', pageMoment())
  const refusal = findings.ok ? undefined : findings.error.refusal
  const { save } = await foresee({ save: { operation: CreatePolicyVersion, input: { PolicyArn: arn } } })
  const { Versions } = versions.output
  return (
    <EditForm
      arn={arn}
      name={nameInArn(arn)}
      document={document}
      inForce={inForce}
      isUsed={AttachmentCount + PermissionsBoundaryUsageCount > 0}
      seen={seenVersions(Versions)}
      replaceable={replaceable(Versions).map(({ VersionId, CreateDate }) => ({
        ...{ version: VersionId, at: CreateDate.getTime() },
      }))}
      findings={findings.ok ? findings.output : undefined}
      unchecked={refusal && { action: refusal.action, why: `/decisions/${refusal.decisionId}` }}
      draft={`${caller.arn} ${policyHref(arn, 'edit')}`}
      usersWithPaths={await hasUsersWithPaths(caller, pageMoment())}
      refused={save}
      remedies={await remedies()}
      backHref={policyHref(arn)}
      versionsHref={policyHref(arn, 'versions')}
    />
  )
}
