import type { ActionResult, CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { holderTexts } from '@/lib/texts/holders'
import { askAs } from './ask'
import { callResult } from './devices'
import type { Form } from './form'
import { resultOfCalls } from './results'
import { readTagChanges } from './tag-changes'

const texts = holderTexts.tags

/** The calls that take tags away from something and give it others. */
type TagCalls = {
  untag: (keys: readonly string[]) => Question
  tag: (tags: readonly { Key: string; Value: string }[]) => Question
}

/** Saves the tags of a form: one call for those that are gone, one for those that are new or have another value. */
export async function savedTags(form: Form, caller: Caller, { untag, tag }: TagCalls): Promise<ActionResult> {
  const { changes, problem } = readTagChanges(form)
  if (problem !== undefined) return { tone: 'danger', title: problem }
  const { set, gone } = changes
  const calls: CallResult[] = []
  const call = async ({ operation, input }: Question) =>
    calls.push(callResult(operation.action, await askAs(caller, operation, input)))
  // First what is gone: something with 50 tags has no room for a new one before.
  if (gone.length > 0) await call(untag(gone))
  if (set.length > 0) await call(tag(set))
  if (calls.length === 0) return { tone: 'warning', title: texts.nothingToSave }
  return resultOfCalls(calls, { done: texts.saved(gone.length + set.length), partly: texts.partly })
}
