import { TourBar } from '@/components/console/tour-bar'
import { hasShortcuts } from '@/lib/console/cookies'
import { shownTour, tourState } from '@/lib/console/labs/tour'
import { leave, showStep } from './labs/tour/actions'

/** The bar of the tour that this browser is being shown, whoever is signed in. */
export async function tourBarHere() {
  const shown = await shownTour()
  const state = shown && (await tourState(shown))
  return state && <TourBar state={state} hasShortcuts={await hasShortcuts()} show={showStep} leave={leave} />
}
