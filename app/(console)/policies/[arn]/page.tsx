import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { policyHref } from '@/lib/console/policies/address'
import { arnOf, type PolicyParams } from './policy-frame'

/** The page of a policy begins with its first tab. */
export default async function PolicyPage(props: PolicyParams) {
  redirect(policyHref(await arnOf(props)) as Route)
}
