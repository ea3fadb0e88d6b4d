import type { Metadata } from 'next'
import { Panel } from '@/components/ui/panel'
import { NoValue } from '@/components/ui/table'
import { foresee } from '@/lib/console/ask'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { demandSession } from '@/lib/console/session'
import { TagPolicy } from '@/lib/operations/iam/tags/tag'
import { tagTexts } from '@/lib/texts/tags'
import { TagForm } from '../../../_holders/tag-rows'
import { DeniedPanel } from '../../../denied'
import { savePolicyTags } from '../actions'
import { policyAnswer } from '../answers'
import { arnOf, demandPolicyAt, PolicyFrame, type PolicyParams, tabTitle } from '../policy-frame'

const texts = tagTexts

export const generateMetadata = (props: PolicyParams): Promise<Metadata> => tabTitle(props, 'tags')

/** The tags of a policy, which GetPolicy returns. */
export default async function PolicyTagsPage(props: PolicyParams) {
  const arn = await arnOf(props)
  const { now } = await demandSession(policyHref(arn, 'tags'))
  await demandPolicyAt(arn)
  const answer = await policyAnswer(arn)
  return (
    <PolicyFrame arn={arn} tab="tags" now={now.getTime()}>
      {answer.ok ? (
        <PolicyTagsPanel arn={arn} tags={answer.output.Policy.Tags ?? []} />
      ) : (
        <DeniedPanel name="tags" title={texts.title} error={answer.error} />
      )}
    </PolicyFrame>
  )
}

async function PolicyTagsPanel({ arn, tags }: { arn: string; tags: readonly { Key: string; Value: string }[] }) {
  if (isAwsManaged(arn)) {
    return (
      <Panel name="tags" title={texts.title} count={0} state="empty">
        <NoValue />
      </Panel>
    )
  }
  const input = { PolicyArn: arn, Tags: [{ Key: 'key', Value: 'value' }] }
  const { save } = await foresee({ save: { operation: TagPolicy, input } })
  return (
    <TagForm tags={tags} action={savePolicyTags} refused={save}>
      <input type="hidden" name="PolicyArn" value={arn} />
    </TagForm>
  )
}
