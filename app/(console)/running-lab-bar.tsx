import { LabBar } from '@/components/console/lab-bar'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { hatsOf } from '@/lib/console/labs/hats'
import { askingEvery, labStateOf } from '@/lib/console/labs/lab-state'
import { ownLabIn } from '@/lib/console/labs/seat'
import { Hats } from './labs/_hats/hats'
import { moveClock } from './labs/actions'

/** The bar of the lab that this browser is doing, while the session is one of the lab's account. */
export async function runningLabBar(session: SignedIn) {
  const { account, caller } = session
  const lab = await ownLabIn(account.id)
  const begun = lab === undefined ? undefined : await labStateOf(account.id)
  if (!begun) return undefined
  const hats = await hatsOf(session)
  return (
    <LabBar
      state={begun.state}
      everyMs={await askingEvery()}
      actor={displayName(caller.principal)}
      moveClock={moveClock}
    >
      {hats && hats.people.length > 1 && <Hats hats={hats} inBar />}
    </LabBar>
  )
}
