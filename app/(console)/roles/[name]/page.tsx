import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { roleHref } from '@/lib/console/holder-address'
import { type RoleParams, roleNameOf } from './role-frame'

/** The page of a role begins with its first tab. */
export default async function RolePage(props: RoleParams) {
  redirect(roleHref(await roleNameOf(props)) as Route)
}
