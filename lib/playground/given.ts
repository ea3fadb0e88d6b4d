import { compile, type NamedPolicy, type PolicyKind, type PolicySet, type PolicyType } from '@/lib/policy'
import { playgroundTexts } from '@/lib/texts/playground'
import { assumesRole, type Inquiry, isGiven } from './inquiry'

const names = playgroundTexts.policies

/** A policy of an inquiry: the field that holds it, its name in a trace, and how it is read. */
export type GivenPolicy = { field: string; name: string; text: string; kind: PolicyKind; type: PolicyType }

/** The policies of an inquiry that are not blank. */
export function givenIn(inquiry: Inquiry): GivenPolicy[] {
  const { policies, boundary, sessionPolicy, scp, resourcePolicy, action } = inquiry
  const trust = assumesRole(action)
  const given: GivenPolicy[] = [
    ...policies.map(
      (text, index): GivenPolicy => ({
        ...{ field: `policy-${index}`, name: names.identity(index + 1), text, kind: 'identity', type: 'inline' },
      }),
    ),
    { field: 'boundary', name: names.boundary, text: boundary, kind: 'boundary', type: 'boundary' },
    { field: 'session-policy', name: names.session, text: sessionPolicy, kind: 'session', type: 'session' },
    { field: 'scp', name: names.scp, text: scp, kind: 'scp', type: 'scp' },
    {
      field: 'resource-policy',
      name: trust ? names.trust : names.resource,
      text: resourcePolicy,
      ...(trust ? { kind: 'trust', type: 'trust' } : { kind: 'resource', type: 'resource' }),
    },
  ]
  return given.filter(({ text }) => isGiven(text))
}

/** All policies that apply to the request. Those that cannot be read are left out. */
export function givenPolicySet(inquiry: Inquiry): PolicySet {
  const compiled = givenIn(inquiry).flatMap(({ field, name, text, kind, type }): NamedPolicy[] => {
    const result = compile(text, { kind })
    return result.ok ? [{ id: field, name, type, policy: result.policy }] : []
  })
  const of = (...types: readonly PolicyType[]) => compiled.filter(({ type }) => types.includes(type))
  const [boundary] = of('boundary')
  const [resource] = of('resource', 'trust')
  const scps = of('scp')
  return {
    identity: of('inline'),
    ...(boundary && { boundary }),
    session: of('session'),
    // As in the simulator: without a policy on the resource everything is in one account.
    ...(resource && { resource, resourceAccount: accountIn(inquiry.resource) }),
    ...(scps.length > 0 && { scps: [scps] }),
  }
}

const accountIn = (resource: string) => /^(?:[^:]*:){4}(\d{12}):/.exec(resource.trim())?.[1]
