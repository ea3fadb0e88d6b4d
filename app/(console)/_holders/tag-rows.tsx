import { cx } from '@/components/ui/cx'
import { INPUT, LINE } from '@/components/ui/input'
import { holderTexts } from '@/lib/texts/holders'

const texts = holderTexts.tags

/** IAM user guide, "IAM and AWS STS quotas": tags of a user. */
const MOST_TAGS = 50
const EMPTY_ROWS = 3

/** The fields of a form that changes tags: the tags as they are, in hidden fields, and rows to change them. */
export function TagFormFields({ tags }: { tags: readonly { Key: string; Value: string }[] }) {
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
export function TagRows({ tags }: { tags: readonly { Key: string; Value: string }[] }) {
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
