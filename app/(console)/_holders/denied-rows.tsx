import { Icon } from '@/components/ui/icon'
import { PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { NoValue } from '@/components/ui/table'
import type { Answer } from '@/lib/console/ask'
import { holderTexts } from '@/lib/texts/holders'
import { listTexts } from '@/lib/texts/lists'

/** Says for how many rows an action is denied, and leads to the first of the decisions. */
export function DeniedRows({
  answers,
  action,
  noun,
  nouns,
}: {
  answers: readonly Answer<unknown>[]
  action: string
  /** The name of one row, such as `user`. */
  noun: string
  nouns?: string
}) {
  const refusals = answers.flatMap((answer) => (answer.ok || !answer.error.refusal ? [] : answer.error.refusal))
  const [first] = refusals
  if (!first) return null
  return (
    <PanelStrip why={`/decisions/${first.decisionId}`}>
      <Prose text={listTexts.deniedRows(action, refusals.length, answers.length, noun, nouns)} />
    </PanelStrip>
  )
}

/** A refusal in a cell: the strip above the table says why. */
export function NotRead({ answer: { error } }: { answer: Extract<Answer<unknown>, { ok: false }> }) {
  if (!error.refusal) return <NoValue>{error.code}</NoValue>
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <Icon name="lock" size="small" />
      {holderTexts.denied}
    </span>
  )
}
