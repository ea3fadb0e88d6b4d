import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { userHref } from '@/lib/console/holder-address'
import { type UserParams, userNameOf } from './user-frame'

/** The page of a user begins with its first tab. */
export default async function UserPage(props: UserParams) {
  redirect(userHref(await userNameOf(props)) as Route)
}
