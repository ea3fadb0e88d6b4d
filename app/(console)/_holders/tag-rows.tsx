import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { ButtonRefusal } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { INPUT, LINE } from '@/components/ui/input'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { tagTexts } from '@/lib/texts/tags'

const texts = tagTexts

/** IAM user guide, "IAM and AWS STS quotas": tags of a user. */
const MOST_TAGS = 50
const EMPTY_ROWS = 3

type Tags = readonly { Key: string; Value: string }[]

/** The panel with the tags of something, in one form. `children` are the fields that say whose they are. */
export function TagForm({
  tags,
  action,
  refused,
  children,
}: {
  tags: Tags
  action: FormAction
  refused: ButtonRefusal | undefined
  children: ReactNode
}) {
  return (
    <Panel name="tags" title={texts.title} count={tags.length} flush>
      {/* A saved form is a new one: its fields are those of the new tags. */}
      <ActionForm action={action} key={JSON.stringify(tags)}>
        {children}
        <TagFields tags={tags} />
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.saving}>
            {texts.save}
          </SubmitButton>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

/** The tags as they are, in hidden fields, and rows to change them. */
function TagFields({ tags }: { tags: Tags }) {
  return (
    <>
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
    </>
  )
}

/** A row of fields for each tag, and empty ones for more. Posts `key` and `value` once for each row. */
export function TagRows({ tags }: { tags: Tags }) {
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
