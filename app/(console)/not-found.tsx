import { failureTexts } from '@/lib/texts/failure'
import { NothingHere } from './nothing-here'

/** Shown for an address that leads nowhere, and for an item that does not exist. */
export default function ConsoleNotFound() {
  return <NothingHere lead={failureTexts.notFoundLead} />
}
