import { failureTexts } from '@/lib/texts/failure'
import { PRODUCT } from '@/lib/values/product'
import { NothingHerePanel } from './frame'

/** Says that an address leads nowhere, in the console's frame. `lead` says why that may be. */
export function NothingHere({ lead }: { lead: string }) {
  return (
    <>
      <title>{failureTexts.notFoundWindow(PRODUCT)}</title>
      <NothingHerePanel lead={lead} />
    </>
  )
}
