import type { TraceView } from '@/components/iam/trace-view'
import type { SignedIn } from '@/lib/auth/session'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Trace, WhatIfs } from '@/lib/policy'
import { givenName } from '@/lib/simulator/given-names'
import { isSameKey, type Scenario, type ScenarioSubject } from '@/lib/simulator/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'
import { traceTexts } from '@/lib/texts/trace'
import type { Answer } from '../ask'
import { inForce, type Provenance } from '../decisions/phases'
import { traceOfSimulated } from '../decisions/simulated-trace'
import { type Explanation, explained, type Pair } from './asked'

const texts = simulatorTexts.trace

/**
 * The trace of one result of a scenario. Undefined if the reader may not see traces, only messages of decisions.
 */
export async function cellTrace(
  { caller, now }: Pick<SignedIn, 'caller' | 'now'>,
  scenario: Scenario,
  cell: Pair,
  moment: Moment = newMoment(),
): Promise<Answer<TraceView | undefined>> {
  const answer = await explained(caller, scenario, moment, cell)
  if (!answer.ok) return answer
  const { Trace: traced, Changes: changes } = answer.output
  if (traced === undefined || changes === undefined) return { ok: true, output: undefined }
  // The engine wrote them in these forms.
  const trace = named(JSON.parse(traced) as Trace)
  const view = traceOfSimulated({
    trace,
    changes: JSON.parse(changes) as WhatIfs,
    at: now.getTime(),
    sources: sourcesOf(trace, scenario),
    provenance: provenanceOf(trace, scenario.subject, answer.output),
  })
  return { ok: true, output: view }
}

/** The trace with given policies under the page's names. */
function named(trace: Trace): Trace {
  return {
    ...trace,
    layers: trace.layers.map((layer) => ({
      ...layer,
      policies: layer.policies.map((policy) => ({
        ...policy,
        policyName: givenName(policy.policyId) ?? policy.policyName,
      })),
    })),
    context: trace.context.map((key) => ({
      ...key,
      usedBy: key.usedBy.map((use) => ({ ...use, policyName: givenName(use.policyId) ?? use.policyName })),
    })),
  }
}

function sourcesOf(trace: Trace, { context }: Scenario): ReadonlyMap<string, string> {
  return new Map(
    trace.context.map(({ key }) => {
      const isStated = context.some(({ name, state }) => state !== 'absent' && isSameKey(name, key))
      return [key.toLowerCase(), isStated ? texts.scenario : texts.subject]
    }),
  )
}

function provenanceOf(trace: Trace, subject: ScenarioSubject, { Policies = [] }: Explanation): Provenance {
  if (subject.kind === 'principal') {
    const policies = Policies.map(({ Id, Type, Version, Group }) => ({
      id: Id,
      type: Type,
      version: Version,
      group: Group,
    }))
    return inForce(trace, policies)
  }
  const { policies, boundary, resourcePolicy } = subject
  return {
    gathered: texts.gathered(policies.length, boundary !== undefined, resourcePolicy !== undefined),
    noteOf: (_, layer) => (layer === 'identity' ? texts.given : traceTexts.layers[layer]),
  }
}
