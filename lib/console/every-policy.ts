import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import type { Infer } from '@/lib/shape/shape'
import { type Answer, ask } from './ask'

/** A managed policy to choose. */
export type ListedPolicy = { PolicyName: string; Arn: string }

/** A managed policy as ListPolicies returns it. */
export type PolicyRow = Infer<(typeof ListPolicies)['output']>['Policies'][number]

const askFor = (Marker?: string) => ask(ListPolicies, { MaxItems: 1000, Marker })

/**
 * Every managed policy that there is, or the error of the call that failed. An account may have 1,500 of its own
 * (IAM user guide, "IAM and AWS STS quotas"), so that one call does not list them all.
 */
export async function everyPolicy(
  listFrom: typeof askFor = askFor,
): Promise<Answer<{ Policies: readonly PolicyRow[] }>> {
  const Policies: PolicyRow[] = []
  let Marker: string | undefined
  do {
    const answer = await listFrom(Marker)
    if (!answer.ok) return answer
    Policies.push(...answer.output.Policies)
    Marker = answer.output.Marker
  } while (Marker !== undefined)
  return { ok: true, output: { Policies } }
}
