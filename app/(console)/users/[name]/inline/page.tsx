import type { Metadata } from 'next'
import { holderHref } from '@/lib/console/holder-address'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { inlinePolicyTexts } from '@/lib/texts/inline-policy'
import { InlinePage } from '../../../_holders/inline-page'
import { demandUser, type UserParams, userNameOf, userTrail } from '../user-frame'

export const generateMetadata = (): Metadata => ({ title: inlinePolicyTexts.title })

/** Writes an inline policy of a user. */
export default async function UserInlinePage(props: UserParams & { searchParams: Promise<Query> }) {
  const name = await userNameOf(props)
  const holder = { kind: 'user', name } as const
  await demandSession(holderHref(holder, 'inline'))
  await demandUser(name)
  const policy = one((await props.searchParams).policy)
  return <InlinePage holder={holder} policy={policy} trail={userTrail(name, 'permissions')} />
}
