import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment } from '@/lib/console/ask'
import { policyHref } from '@/lib/console/policies/address'
import { policyDeletion } from '@/lib/console/policies/deletion'
import { demandSession } from '@/lib/console/session'
import { deletionTexts } from '@/lib/texts/deletion'
import { policyDeletionTexts } from '@/lib/texts/policy-deletion'
import { StepsTable } from '../../../_holders/steps-table'
import { LastResult } from '../../../last-result'
import { policyAnswer } from '../answers'
import { arnOf, demandPolicyAt, type PolicyParams, policyTrail } from '../policy-frame'
import { DeletePolicyForm } from './delete-form'

const texts = policyDeletionTexts

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Deletes a policy, after it was detached from everybody and its other versions were deleted; each call is foreseen. */
export default async function DeletePolicyPage(props: PolicyParams) {
  const arn = await arnOf(props)
  const name = nameInArn(arn)
  const { caller } = await demandSession(policyHref(arn, 'delete'))
  await demandPolicyAt(arn)
  const policy = await policyAnswer(arn)
  const limiting = policy.ok ? policy.output.Policy.PermissionsBoundaryUsageCount : 0
  const { steps, unread } = await policyDeletion(caller, arn, pageMoment())
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  return (
    <>
      <Breadcrumb trail={policyTrail(arn)} current={texts.title} />
      <PageHead title={deletionTexts.titleOf(name)} />
      <LastResult page={policyHref(arn, 'delete')} />
      <Panel name="deletion" title={deletionTexts.calls} count={steps.length} flush>
        {unread.map(({ action, error: { refusal } }) => (
          <PanelStrip key={action} why={refusal && `/decisions/${refusal.decisionId}`}>
            <Prose text={deletionTexts.unread(action)} />
          </PanelStrip>
        ))}
        {limiting > 0 && <PanelStrip>{texts.boundary(limiting)}</PanelStrip>}
        <p className="measure p-(--inset) pb-4">{texts.lead}</p>
        <StepsTable name={name} steps={steps} refused={refused} />
      </Panel>
      <Panel name="confirm-deletion" title={deletionTexts.confirm} flush>
        <DeletePolicyForm
          arn={arn}
          name={name}
          stopsAt={refused.find((one) => one !== undefined)}
          backHref={policyHref(arn)}
        />
      </Panel>
    </>
  )
}
