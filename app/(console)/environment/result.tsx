import { Messages } from '@/components/console/messages'
import { type ActionResult, ResultFlash } from '@/components/ui/flash'
import { takeOperatorNote } from '@/lib/test-hooks/operator'
import type { OperatorPass } from '@/lib/worlds/operator-pass'

/** The result of the action of the operator that led to this page, shown once. */
export async function OperatorResult({ pass }: { pass: OperatorPass }) {
  const note = await takeOperatorNote(pass)
  const result: ActionResult | undefined = note && JSON.parse(note)
  return <Messages>{result && <ResultFlash result={result} />}</Messages>
}
