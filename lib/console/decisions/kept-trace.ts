import type { TraceView } from '@/components/iam/trace-view'
import type { KeptDecision, LabEvidence } from '@/lib/lab-runs/evidence'
import { type Budget, newBudget } from '@/lib/policy'
import { type Recorded, traceOf } from './trace-of'

/**
 * The trace of a decision that a passed lab keeps, computed again from what it keeps: it needs no account. The trace is
 * paid from `budget`.
 */
export const traceOfKept = (
  kept: KeptDecision,
  { documents }: Pick<LabEvidence, 'documents'>,
  budget: Budget = newBudget(),
): TraceView => traceOf(recordedOf(kept, documents), budget)

function recordedOf(kept: KeptDecision, documents: LabEvidence['documents']): Recorded {
  return {
    ...{ Id: kept.id ?? '', RequestId: '', EventName: kept.action.split(':')[1] ?? '', At: new Date(kept.at) },
    ...{ Action: kept.action, Resource: kept.resource, Principal: kept.principal, EntryPoint: kept.entryPoint },
    ...{ Outcome: kept.outcome, Context: JSON.stringify(kept.context), Policies: JSON.stringify(kept.policies) },
    ...(kept.message !== undefined && { Message: kept.message }),
    Documents: kept.policies.map(({ digest }) => ({ Digest: digest, Document: documents[digest] ?? '' })),
  }
}
