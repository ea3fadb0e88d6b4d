import type { Metadata } from 'next'
import { holderHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { inlinePolicyTexts } from '@/lib/texts/inline-policy'
import { InlinePage } from '../../../_holders/inline-page'
import { demandRole, type RoleParams, roleNameOf, roleTrail } from '../role-frame'

export const generateMetadata = (): Metadata => ({ title: inlinePolicyTexts.title })

/** Writes an inline policy of a role. */
export default async function RoleInlinePage(props: RoleParams & { searchParams: Promise<Query> }) {
  const name = await roleNameOf(props)
  const holder = { kind: 'role', name } as const
  await demandSession(holderHref(holder, 'inline'))
  await demandRole(name)
  const policy = one((await props.searchParams).policy)
  return <InlinePage holder={holder} policy={policy} trail={roleTrail(name)} />
}
