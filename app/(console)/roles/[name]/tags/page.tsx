import type { Metadata } from 'next'
import { roleHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { tagTexts } from '@/lib/texts/tags'
import { TagsPanel } from '../../../_holders/tags-panel'
import { DeniedPanel } from '../../../denied'
import { roleAnswer } from '../answers'
import { demandRole, RoleFrame, type RoleParams, roleNameOf, tabTitle } from '../role-frame'

export const generateMetadata = (props: RoleParams): Promise<Metadata> => tabTitle(props, 'tags')

/** The tags of a role, which GetRole returns. */
export default async function RoleTagsPage(props: RoleParams) {
  const name = await roleNameOf(props)
  const { now } = await demandSession(roleHref(name, 'tags'))
  await demandRole(name)
  const answer = await roleAnswer(name)
  return (
    <RoleFrame name={name} tab="tags" now={now.getTime()}>
      {answer.ok ? (
        <TagsPanel holder={{ kind: 'role', name }} tags={answer.output.Role.Tags ?? []} />
      ) : (
        <DeniedPanel name="tags" title={tagTexts.title} error={answer.error} />
      )}
    </RoleFrame>
  )
}
