import { traceTexts } from '@/lib/texts/trace'
import { NothingHere } from '../../nothing-here'

/** Shown for a decision that is not there, or no longer: old ones are archived (decision 0050). */
export default function DecisionNotFound() {
  return <NothingHere lead={traceTexts.notFound} />
}
