import type { Metadata } from 'next'
import { holderHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { inlinePolicyTexts } from '@/lib/texts/inline-policy'
import { InlinePage } from '../../../_holders/inline-page'
import { demandGroup, type GroupParams, groupNameOf, groupTrail } from '../group-frame'

export const generateMetadata = (): Metadata => ({ title: inlinePolicyTexts.title })

/** Writes an inline policy of a group. */
export default async function GroupInlinePage(props: GroupParams & { searchParams: Promise<Query> }) {
  const name = await groupNameOf(props)
  const holder = { kind: 'group', name } as const
  await demandSession(holderHref(holder, 'inline'))
  await demandGroup(name)
  const policy = one((await props.searchParams).policy)
  return <InlinePage holder={holder} policy={policy} trail={groupTrail(name)} />
}
