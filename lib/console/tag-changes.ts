import { tagTexts } from '@/lib/texts/tags'
import type { Form } from './form'

type Tag = { Key: string; Value: string }

/** The tags to write, and the keys of those to remove. */
export type TagChanges = { set: readonly Tag[]; gone: readonly string[] }

/** IAM user guide, "IAM and AWS STS quotas": tags of a user. A form may show some empty rows more. */
const MOST_ROWS = 60

const texts = tagTexts

/**
 * Reads `key`, `value`, `was-key` and `was-value`, each as often as the form has rows. Only what differs from the tags that
 * the form was made of is a change, so that tags that somebody else has changed meanwhile stay. IAM compares keys without
 * regard to case. `undo` are the changes that bring the former tags back.
 */
export function readTagChanges(
  form: Form,
):
  | { changes: TagChanges; undo: TagChanges; problem?: undefined }
  | { problem: string; changes?: undefined; undo?: undefined } {
  const wanted = rowsOf(form, 'key', 'value')
  const before = rowsOf(form, 'was-key', 'was-value').filter(({ Key }) => Key !== '')
  const orphan = wanted.find(
    ({ Key, Value }) => Key === '' && Value !== '' && !before.some((tag) => tag.Value === Value),
  )
  if (orphan) return { problem: texts.noKey(orphan.Value) }
  const tags = wanted.filter(({ Key }) => Key !== '')
  const twice = tags.find(({ Key }, index) => tags.findIndex((other) => isSame(other.Key, Key)) !== index)
  if (twice) return { problem: texts.twice(twice.Key) }
  const set = tags.filter(({ Key, Value }) => !before.some((tag) => tag.Key === Key && tag.Value === Value))
  const gone = before.map(({ Key }) => Key).filter((key) => !tags.some(({ Key }) => isSame(Key, key)))
  const has = (list: readonly Tag[], key: string) => list.some(({ Key }) => isSame(Key, key))
  const undo = {
    set: before.filter(({ Key }) => has(set, Key) || gone.includes(Key)),
    gone: set.map(({ Key }) => Key).filter((key) => !has(before, key)),
  }
  return { changes: { set, gone }, undo }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function rowsOf(form: Form, keys: string, values: string): Tag[] {
  const texts = form.texts(values)
  return form
    .texts(keys)
    .slice(0, MOST_ROWS)
    .map((key, index) => ({ Key: key.trim(), Value: (texts[index] ?? '').trim() }))
}
