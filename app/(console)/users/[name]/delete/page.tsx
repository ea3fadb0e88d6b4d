import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { userHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { Deletion } from '../../../_holders/deletion'
import { demandUser, type UserParams, userNameOf, userTrail } from '../user-frame'

export const generateMetadata = (): Metadata => ({ title: texts.title.user })

/** Deletes a user with everything that belongs to it. */
export default async function DeleteUserPage(props: UserParams) {
  const name = await userNameOf(props)
  await demandSession(userHref(name, 'delete'))
  await demandUser(name)
  return (
    <>
      <Breadcrumb trail={userTrail(name)} current={texts.title.user} />
      <PageHead title={texts.titleOf(name)} />
      <Deletion holder={{ kind: 'user', name }} backHref={userHref(name)} />
    </>
  )
}
