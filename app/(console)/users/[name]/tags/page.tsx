import type { Metadata } from 'next'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { foresee } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { userHref } from '@/lib/console/user-address'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { TagRows } from '../../tag-rows'
import { saveTags } from '../actions'
import { userAnswer } from '../answers'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'

const texts = userPageTexts.tags

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'tags')

/** The tags of a user, in one form. GetUser returns them. */
export default async function TagsPage(props: UserParams) {
  const name = await userNameOf(props)
  const { now } = await demandSession(userHref(name, 'tags'))
  await demandUser(name)
  const answer = await userAnswer(name)
  return (
    <UserFrame name={name} tab="tags" now={now.getTime()}>
      {answer.ok ? (
        <TagsPanel name={name} tags={answer.output.User.Tags ?? []} />
      ) : (
        <DeniedPanel name="tags" title={texts.title} error={answer.error} />
      )}
    </UserFrame>
  )
}

type Tag = { Key: string; Value: string }

async function TagsPanel({ name, tags }: { name: string; tags: readonly Tag[] }) {
  const { save } = await foresee({
    save: { operation: TagUser, input: { UserName: name, Tags: [{ Key: 'key', Value: 'value' }] } },
  })
  return (
    <Panel name="tags" title={texts.title} count={tags.length} flush>
      {/* A saved form is a new one: its fields are those of the new tags. */}
      <form action={saveTags} key={JSON.stringify(tags)}>
        <input type="hidden" name="UserName" value={name} />
        {tags.map(({ Key, Value }) => (
          <span key={Key} hidden>
            <input type="hidden" name="was-key" value={Key} />
            <input type="hidden" name="was-value" value={Value} />
          </span>
        ))}
        <div className="grid gap-3 p-(--inset)">
          <p className="measure">{texts.lead}</p>
          <TagRows tags={tags} />
        </div>
        <PanelActions>
          <SubmitButton refused={save} pending={texts.saving}>
            {texts.save}
          </SubmitButton>
        </PanelActions>
      </form>
    </Panel>
  )
}
