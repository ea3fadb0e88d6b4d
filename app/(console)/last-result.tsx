import { Messages } from '@/components/console/messages'
import { ResultFlash } from '@/components/ui/flash'
import { takeResult } from '@/lib/console/last-result'
import { signedIn } from '@/lib/console/session'
import { makeNextCalls } from './next-actions'

/** The result of the action that led to this page, shown once. `page` is the path that the action gave to `redirectWith`. */
export async function LastResult({ page }: { page: string }) {
  const session = await signedIn()
  const result = session && (await takeResult(session, page))
  return <Messages>{result && <ResultFlash result={result} nextAction={makeNextCalls} />}</Messages>
}
