import type { Metadata } from 'next'
import { type Answer, pageMoment } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import { ownPolicies } from '@/lib/console/held-policies'
import { roleHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { BoundaryPanel } from '../../../_holders/boundary-panel'
import { InlineDocument } from '../../../_holders/inline-document'
import { AttachPanel, PoliciesPanel } from '../../../_holders/policies-panel'
import { roleAnswer } from '../answers'
import { demandRole, RoleFrame, type RoleParams, roleNameOf, tabTitle } from '../role-frame'

export const generateMetadata = (props: RoleParams): Promise<Metadata> => tabTitle(props, 'permissions')

/** The policies of a role, and its boundary. */
export default async function RolePermissionsPage(props: RoleParams & { searchParams: Promise<Query> }) {
  const name = await roleNameOf(props)
  const { caller, now } = await demandSession(roleHref(name))
  await demandRole(name)
  const holder = { kind: 'role', name } as const
  const held = await ownPolicies(caller, holder, pageMoment())
  const listed = await everyPolicy()
  const shown = one((await props.searchParams).inline)
  return (
    <RoleFrame name={name} tab="permissions" now={now.getTime()}>
      <PoliciesPanel holder={holder} held={held} />
      {shown !== undefined && <InlineDocument holder={holder} policy={shown} />}
      <AttachPanel holder={holder} held={held} listed={listed} />
      <BoundaryPanel holder={holder} boundary={await boundaryOf(name)} listed={listed} />
    </RoleFrame>
  )
}

async function boundaryOf(name: string): Promise<Answer<string | undefined>> {
  const role = await roleAnswer(name)
  return role.ok ? { ok: true, output: role.output.Role.PermissionsBoundary?.PermissionsBoundaryArn } : role
}
