import { LabBar } from '@/components/console/lab-bar'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { askingEvery, labStateOf } from '@/lib/console/labs/lab-state'
import { ownLabIn } from '@/lib/console/labs/seat'
import { moveClock } from './labs/actions'

/** The bar of the lab that this browser is doing, while the session is one of the lab's account. */
export async function runningLabBar({ account, caller }: SignedIn) {
  const lab = await ownLabIn(account.id)
  const begun = lab === undefined ? undefined : await labStateOf(account.id)
  if (!begun) return undefined
  const { principal } = caller
  return (
    <LabBar state={begun.state} everyMs={await askingEvery()} actor={displayName(principal)} moveClock={moveClock} />
  )
}
