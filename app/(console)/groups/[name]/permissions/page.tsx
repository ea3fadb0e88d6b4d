import type { Metadata } from 'next'
import { everyPolicy } from '@/lib/console/every-policy'
import { groupHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { InlineDocument } from '../../../_holders/inline-document'
import { AttachPanel, PoliciesPanel } from '../../../_holders/policies-panel'
import { groupPolicies } from '../answers'
import { demandGroup, GroupFrame, type GroupParams, groupNameOf, tabTitle } from '../group-frame'

export const generateMetadata = (props: GroupParams): Promise<Metadata> => tabTitle(props, 'permissions')

/** The policies that a group gives to its users. */
export default async function GroupPermissionsPage(props: GroupParams & { searchParams: Promise<Query> }) {
  const name = await groupNameOf(props)
  await demandSession(groupHref(name, 'permissions'))
  await demandGroup(name)
  const holder = { kind: 'group', name } as const
  const held = await groupPolicies(name)
  const listed = await everyPolicy()
  const shown = one((await props.searchParams).inline)
  return (
    <GroupFrame name={name} tab="permissions">
      <PoliciesPanel holder={holder} held={held} />
      {shown !== undefined && <InlineDocument holder={holder} policy={shown} />}
      <AttachPanel holder={holder} held={held} listed={listed} />
    </GroupFrame>
  )
}
