import type { Metadata } from 'next'
import { userHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { tagTexts } from '@/lib/texts/tags'
import { TagsPanel } from '../../../_holders/tags-panel'
import { DeniedPanel } from '../../../denied'
import { userAnswer } from '../answers'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'tags')

/** The tags of a user, which GetUser returns. */
export default async function TagsPage(props: UserParams) {
  const name = await userNameOf(props)
  const { now } = await demandSession(userHref(name, 'tags'))
  await demandUser(name)
  const answer = await userAnswer(name)
  return (
    <UserFrame name={name} tab="tags" now={now.getTime()}>
      {answer.ok ? (
        <TagsPanel holder={{ kind: 'user', name }} tags={answer.output.User.Tags ?? []} />
      ) : (
        <DeniedPanel name="tags" title={tagTexts.title} error={answer.error} />
      )}
    </UserFrame>
  )
}
