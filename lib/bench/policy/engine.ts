import {
  type Decision,
  decide,
  explain,
  type NamedPolicy,
  type PolicySet,
  parsePolicy,
  type Request,
} from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'

/** The engine of this project on one policy set. */
export function engine(set: PolicySet, requests: readonly Request[]): Contestant {
  return {
    name: 'Postern',
    round: () => {
      let allowed = 0
      for (const request of requests) if (decide(set, request).outcome === 'allow') allowed++
      return allowed
    },
    ask: (place) => decide(set, atInstant(requests, place)).outcome,
  }
}

/** The same with the whole trace of each decision. */
export function engineWithTrace(set: PolicySet, requests: readonly Request[]): Contestant {
  return {
    name: 'Postern, whole trace',
    round: () => {
      let allowed = 0
      for (const request of requests) if (explain(set, request).outcome === 'allow') allowed++
      return allowed
    },
    ask: (place) => explain(set, atInstant(requests, place)).outcome,
  }
}

/** From texts to the first decision, without caches: the cost of a policy that was just written. */
export function firstDecision(texts: readonly string[], request: Request): Decision {
  return decide(policySetOf(texts), request)
}

/** A set of managed policies, parsed again. Throws when a text is not a policy. */
export function policySetOf(texts: readonly string[]): PolicySet {
  return { identity: texts.map(named) }
}

function named(text: string, index: number): NamedPolicy {
  const parsed = parsePolicy(text)
  if (!parsed.ok) throw new Error(`This is no policy: ${text.slice(0, 80)}`)
  return { id: `policy-${index}`, name: `policy-${index}`, type: 'managed', policy: parsed.policy }
}
