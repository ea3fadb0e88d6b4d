import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { groupHref } from '@/lib/console/holder-address'
import { type GroupParams, groupNameOf } from './group-frame'

/** The page of a group begins with its first tab. */
export default async function GroupPage(props: GroupParams) {
  redirect(groupHref(await groupNameOf(props)) as Route)
}
