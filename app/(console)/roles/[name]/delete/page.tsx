import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { roleHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { Deletion } from '../../../_holders/deletion'
import { demandRole, type RoleParams, roleNameOf, roleTrail } from '../role-frame'

export const generateMetadata = (): Metadata => ({ title: texts.title.role })

/** Deletes a role, after its policies were taken from it. */
export default async function DeleteRolePage(props: RoleParams) {
  const name = await roleNameOf(props)
  await demandSession(roleHref(name, 'delete'))
  await demandRole(name)
  return (
    <>
      <Breadcrumb trail={roleTrail(name)} current={texts.title.role} />
      <PageHead title={texts.titleOf(name)} />
      <Deletion holder={{ kind: 'role', name }} backHref={roleHref(name)} />
    </>
  )
}
