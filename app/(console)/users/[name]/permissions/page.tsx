import type { Metadata } from 'next'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Answer, ask, foresee, pageMoment } from '@/lib/console/ask'
import { type HeldPolicy, heldPolicies, type UnreadPolicies } from '@/lib/console/held-policies'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { userHref } from '@/lib/console/user-address'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { attachPolicy } from '../actions'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf, WithAside } from '../user-frame'
import { WhatMay } from '../what-may'
import { BoundaryPanel } from './boundary-panel'
import { InlineDocument } from './inline-document'
import { PoliciesTable } from './policies-table'
import { PolicyForm } from './policy-form'

const texts = userPageTexts.policies

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'permissions')

/** Every policy of a user and where it comes from, the boundary, and what they come to. */
export default async function PermissionsPage(props: UserParams & { searchParams: Promise<Query> }) {
  const name = await userNameOf(props)
  const { caller, now } = await demandSession(userHref(name, 'permissions'))
  await demandUser(name)
  const { policies, unread } = await heldPolicies(caller, name, pageMoment())
  const listed = await ask(ListPolicies, { MaxItems: 1000 })
  const shown = one((await props.searchParams).inline)
  return (
    <UserFrame name={name} tab="permissions" now={now.getTime()}>
      <WithAside aside={<WhatMay name={name} />}>
        <PoliciesPanel name={name} policies={policies} unread={unread} />
        {shown !== undefined && <InlineDocument name={name} policy={shown} />}
        <AttachPanel name={name} policies={policies} listed={listed} />
        <BoundaryPanel name={name} listed={listed} />
      </WithAside>
    </UserFrame>
  )
}

async function PoliciesPanel({
  name,
  policies,
  unread,
}: {
  name: string
  policies: readonly HeldPolicy[]
  unread: readonly UnreadPolicies[]
}) {
  const [first] = unread
  // Nothing at all could be read: the first refusal tells why, as the panel of any list does.
  if (policies.length === 0 && first) return <DeniedPanel name="policies" title={texts.title} error={first.error} />
  const direct = policies.flatMap(({ arn, group }) => (arn !== undefined && group === undefined ? [arn] : []))
  const questions = direct.map(
    (arn) => [arn, { operation: DetachUserPolicy, input: { UserName: name, PolicyArn: arn } }] as const,
  )
  return (
    <Panel
      name="policies"
      title={texts.title}
      count={policies.length}
      state={policies.length === 0 ? 'empty' : 'ready'}
      flush
    >
      {unread.map(({ action, group, error: { refusal } }) => (
        <PanelStrip key={`${action} ${group}`} why={refusal && `/decisions/${refusal.decisionId}`}>
          <Prose text={refusal ? texts.unread(action, group) : texts.unreadFailed(action)} />
        </PanelStrip>
      ))}
      {policies.length === 0 ? (
        <p className="p-(--inset) measure">{texts.none(name)}</p>
      ) : (
        <PoliciesTable name={name} policies={policies} refused={await foresee(Object.fromEntries(questions))} />
      )}
    </Panel>
  )
}

export type ListedPolicies = Answer<{ Policies: readonly { PolicyName: string; Arn: string }[] }>

async function AttachPanel({
  name,
  policies,
  listed,
}: {
  name: string
  policies: readonly HeldPolicy[]
  listed: ListedPolicies
}) {
  const any = listed.ok ? listed.output.Policies[0]?.Arn : undefined
  const { attach } = await foresee({
    attach: { operation: AttachUserPolicy, input: { UserName: name, ...(any !== undefined && { PolicyArn: any }) } },
  })
  return (
    <Panel name="attach-policy" title={userPageTexts.attach.title}>
      <PolicyForm
        name={name}
        field="PolicyArn"
        label={userPageTexts.attach.policy}
        listed={listed}
        taken={policies.flatMap(({ arn, group }) => (arn !== undefined && group === undefined ? [arn] : []))}
        action={attachPolicy}
        refused={attach}
        verb={userPageTexts.attach.attach}
        pending={userPageTexts.attach.attaching}
      />
    </Panel>
  )
}
