import type { ActionResult, CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { resultTexts } from '@/lib/texts/results'
import { tagTexts } from '@/lib/texts/tags'
import { askAs } from './ask'
import { callResult } from './devices'
import type { Form } from './form'
import { withUndo } from './next-calls'
import { resultOfCalls } from './results'
import { readTagChanges, type TagChanges } from './tag-changes'

const texts = tagTexts

/** The calls that take tags away from something and give it others. */
type TagCalls = {
  untag: (keys: readonly string[]) => Question
  tag: (tags: readonly { Key: string; Value: string }[]) => Question
}

/**
 * Saves the tags of a form: one call for those that are gone, one for those that are new or have another value. `page` shows
 * the result, and that of its way back.
 */
export async function savedTags(form: Form, caller: Caller, page: string, of: TagCalls): Promise<ActionResult> {
  const { changes, undo, problem } = readTagChanges(form)
  if (problem !== undefined) return { tone: 'danger', title: problem }
  const calls: CallResult[] = []
  for (const { operation, input } of callsFor(changes, of)) {
    calls.push(callResult(operation.action, await askAs(caller, operation, input)))
  }
  if (calls.length === 0) return { tone: 'warning', title: texts.nothingToSave }
  const done = texts.saved(changes.gone.length + changes.set.length)
  return withUndo(resultOfCalls(calls, { done, partly: resultTexts.partly }), caller, page, callsFor(undo, of))
}

/** First what is gone: something with 50 tags has no room for a new one before. */
const callsFor = ({ set, gone }: TagChanges, { untag, tag }: TagCalls): Question[] => [
  ...(gone.length > 0 ? [untag(gone)] : []),
  ...(set.length > 0 ? [tag(set)] : []),
]
