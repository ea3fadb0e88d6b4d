import type { Outcome } from '@/lib/policy'
import type { Check, CheckedPolicy } from '@/lib/simulator/check-file'
import type { GivenPolicy } from './given'
import { contextOfInquiry, type Inquiry } from './inquiry'

/** The inquiry with its decision as a check, which `npm run check:policies` evaluates anywhere. */
export function checkFor(inquiry: Inquiry, given: readonly GivenPolicy[], outcome: Outcome): Check {
  const of = (type: string): CheckedPolicy | undefined => {
    const found = given.find((policy) => policy.type === type)
    return found && named(found)
  }
  const [boundary, sessionPolicy, serviceControlPolicy] = [of('boundary'), of('session'), of('scp')]
  const resourcePolicy = of('resource') ?? of('trust')
  return {
    policies: given.filter(({ type }) => type === 'inline').map(named),
    ...(boundary && { boundary }),
    ...(sessionPolicy && { sessionPolicy }),
    ...(serviceControlPolicy && { serviceControlPolicy }),
    ...(resourcePolicy && { resourcePolicy }),
    caller: inquiry.principal.trim(),
    context: contextOfInquiry(inquiry),
    expect: [
      {
        action: inquiry.action.trim(),
        resource: inquiry.resource.trim() || '*',
        decision: outcome === 'allow' ? 'allowed' : outcome,
      },
    ],
  }
}

const named = ({ name, text }: GivenPolicy): CheckedPolicy => ({ name, text })
