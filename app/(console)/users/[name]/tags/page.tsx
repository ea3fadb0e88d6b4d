import type { Metadata } from 'next'
import { cx } from '@/components/ui/cx'
import { INPUT, LINE } from '@/components/ui/input'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { foresee } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { userHref } from '@/lib/console/user-address'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { saveTags } from '../actions'
import { userAnswer } from '../answers'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'

const texts = userPageTexts.tags

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'tags')

/** IAM user guide, "IAM and AWS STS quotas": tags of a user. */
const MOST_TAGS = 50
const EMPTY_ROWS = 3

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

/** A row for each tag, and empty ones for more. */
export function TagRows({ tags }: { tags: readonly Tag[] }) {
  const empty = Math.min(EMPTY_ROWS, MOST_TAGS - tags.length)
  const rows = [...tags, ...Array.from({ length: empty }, () => ({ Key: '', Value: '' }))]
  return rows.map(({ Key, Value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity, and never move
    <div key={index} className="grid max-w-160 gap-2 sm:grid-cols-2">
      <TagInput name="key" label={texts.key(index + 1)} value={Key} placeholder={texts.keys} maxLength={128} />
      <TagInput name="value" label={texts.value(index + 1)} value={Value} placeholder={texts.values} maxLength={256} />
    </div>
  ))
}

function TagInput({
  name,
  label,
  value,
  placeholder,
  maxLength,
}: {
  name: 'key' | 'value'
  label: string
  value: string
  placeholder: string
  maxLength: number
}) {
  return (
    <input
      type="text"
      name={name}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      maxLength={maxLength}
      autoComplete="off"
      className={cx(INPUT, LINE, 'block w-full text-form')}
    />
  )
}
