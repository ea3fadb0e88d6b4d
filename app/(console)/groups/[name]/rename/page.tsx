import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Panel } from '@/components/ui/panel'
import { foresee } from '@/lib/console/ask'
import { groupHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { UpdateGroup } from '@/lib/operations/iam/groups/update-group'
import { groupTexts } from '@/lib/texts/groups'
import { DeniedPanel } from '../../../denied'
import { groupAnswer } from '../answers'
import { demandGroup, type GroupParams, groupNameOf, groupTrail } from '../group-frame'
import { RenameForm } from './rename-form'

const texts = groupTexts.renaming

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Renames a group, and says what that breaks. */
export default async function RenameGroupPage(props: GroupParams) {
  const name = await groupNameOf(props)
  await demandSession(groupHref(name, 'rename'))
  await demandGroup(name)
  const group = await groupAnswer(name)
  const { rename } = await foresee({ rename: { operation: UpdateGroup, input: { GroupName: name } } })
  return (
    <>
      <Breadcrumb trail={groupTrail(name)} current={texts.title} />
      <PageHead title={texts.titleOf(name)} />
      {group.ok ? (
        <div className="max-w-182">
          <Panel name="rename" title={texts.title} flush>
            <RenameForm name={name} path={group.output.Group.Path} refused={rename} backHref={groupHref(name)} />
          </Panel>
        </div>
      ) : (
        <DeniedPanel name="rename" title={texts.title} error={group.error} />
      )}
    </>
  )
}
