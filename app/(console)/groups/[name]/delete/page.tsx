import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { groupHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { Deletion } from '../../../_holders/deletion'
import { demandGroup, type GroupParams, groupNameOf, groupTrail } from '../group-frame'

export const generateMetadata = (): Metadata => ({ title: texts.title.group })

/** Deletes a group, after its users and policies were taken from it. */
export default async function DeleteGroupPage(props: GroupParams) {
  const name = await groupNameOf(props)
  await demandSession(groupHref(name, 'delete'))
  await demandGroup(name)
  return (
    <>
      <Breadcrumb trail={groupTrail(name)} current={texts.title.group} />
      <PageHead title={texts.titleOf(name)} />
      <Deletion holder={{ kind: 'group', name }} backHref={groupHref(name)} />
    </>
  )
}
