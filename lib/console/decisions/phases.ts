import type { PhaseView, PolicyView, StatementView, Verdict } from '@/components/iam/trace-view'
import { nameInArn } from '@/lib/arns'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import type { Effect, Layer, LayerTrace, PolicyTrace, PolicyType, StatementTrace, Trace } from '@/lib/policy'
import type { Sentence } from '@/lib/texts/sentence'
import { elementsOf } from './elements'

/** The anchor of a statement on its trace's page. */
export function statementAnchor(policyId: string, index: number): string {
  return `statement-${nameInArn(policyId).replaceAll(/[^A-Za-z0-9_-]/g, '-')}-${index + 1}`
}

/** The sources of a trace's policies in words: all together, and each. */
export type Provenance = { gathered: Sentence; noteOf(policy: PolicyTrace, layer: Layer): string }

type Held = Pick<PolicyInForce, 'id' | 'type' | 'version' | 'group'>

/** The policies of a principal, and those of its session and of the resource. */
export function inForce({ request }: Pick<Trace, 'request'>, policies: readonly Held[]): Provenance {
  const isRoot = request.principalArn.endsWith(':root')
  const who = isRoot ? 'the root user' : nameInArn(request.principalArn)
  return {
    gathered: gathered(policies, who, isRoot),
    noteOf({ policyId }, layer) {
      const policy = policies.find(({ id }) => id === policyId)
      const origin = layer === 'identity' ? heldBy(policy, who) : LAYER_NAMES[layer]
      return policy?.version === undefined ? origin : `${policy.version}, ${origin}`
    },
  }
}

function heldBy(policy: Held | undefined, who: string): string {
  if (policy?.type === 'inline') return `inline policy of ${who}`
  if (policy?.type === 'group-inline') return `inline policy of group ${policy.group}`
  return `attached to ${policy?.group === undefined ? who : `group ${policy.group}`}`
}

/** The name of a layer's policies in words. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  scp: 'service control policy',
  rcp: 'resource control policy',
  resource: 'policy of the resource',
  identity: 'identity policy',
  boundary: 'permissions boundary',
  session: 'session policy',
}

/** Layers that only limit what other layers allow. */
const LIMITS: readonly string[] = ['scp', 'rcp', 'boundary', 'session'] satisfies Layer[]

/** The steps of the evaluation, in AWS's order (IAM user guide, "Policy evaluation logic"). */
export function phasesOf(trace: Trace, verdict: Verdict, { gathered, noteOf }: Provenance): PhaseView[] {
  const isRoot = trace.request.principalArn.endsWith(':root')
  const layers = trace.layers.filter(({ present }) => present)
  const limits = layers.filter(({ layer }) => LIMITS.includes(layer))
  const grants = layers.filter(({ layer }) => !LIMITS.includes(layer))
  const denied = verdict === 'explicit-deny'
  const isLimited = verdict === 'implicit-deny' && LIMITS.includes(trace.reason)
  const shown = (some: readonly LayerTrace[], effect: Effect) => policyViews(some, effect, denied, noteOf)
  return [
    { title: 'Gather policies', text: gathered },
    {
      title: 'Explicit denies',
      text: deniesText(layers, denied),
      ...(denied && { decides: 'denied' as const }),
      policies: shown(layers, 'Deny'),
    },
    {
      title: 'Boundary, session and organisation layers',
      text: limitsText(trace, limits, isLimited),
      ...(isLimited && { decides: 'implicit' as const }),
      policies: shown(limits, 'Allow'),
    },
    {
      title: 'Allows',
      text: allowsText(grants, verdict, isRoot),
      ...(verdict === 'allowed' && { decides: 'allowed' as const }),
      policies: shown(grants, 'Allow'),
    },
    {
      title: 'Default',
      text:
        verdict === 'implicit-deny' && !isLimited ? 'Nothing allowed the request, so it is refused.' : 'Not reached.',
      ...(verdict === 'implicit-deny' && !isLimited && { decides: 'implicit' as const }),
    },
  ]
}

function gathered(policies: readonly Held[], who: string, isRoot: boolean): Sentence {
  if (isRoot) return 'Identity policies do not apply to the root user.'
  if (policies.length === 0) return `No policy is attached to ${who}.`
  const counts = ORIGINS.flatMap(({ one, many, types }) => {
    const count = policies.filter(({ type }) => types.includes(type)).length
    return count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`]
  })
  return `In force for ${who}: ${counts.join(', ')}.`
}

const ORIGINS: readonly { one: string; many: string; types: readonly PolicyType[] }[] = [
  { one: 'managed policy of its own', many: 'managed policies of its own', types: ['managed', 'aws-managed'] },
  { one: 'inline policy', many: 'inline policies', types: ['inline'] },
  { one: 'policy of a group', many: 'policies of groups', types: ['group-managed', 'group-inline'] },
  { one: 'permissions boundary', many: 'permissions boundaries', types: ['boundary'] },
  { one: 'session policy', many: 'session policies', types: ['session'] },
  { one: 'role trust policy', many: 'role trust policies', types: ['trust'] },
]

function limitsText({ reason }: Trace, limits: readonly LayerTrace[], isLimited: boolean): string {
  if (limits.length === 0) return 'None is set for this principal.'
  const decisive = limits.find(({ layer }) => layer === reason)
  if (!isLimited || !decisive) return 'These limit what the policies may allow.'
  return `The ${LAYER_NAMES[decisive.layer]} does not allow the request, and no policy gives more than it.`
}

function deniesText(layers: readonly LayerTrace[], denied: boolean): string {
  const all = statementsOf(layers, 'Deny')
  const applying = all.filter(({ applies }) => applies).length
  if (all.length === 0) return 'No policy has a Deny statement.'
  const found = all.length === 1 ? 'One Deny statement was found' : `${all.length} Deny statements were found`
  if (!denied) return `${found}; ${all.length === 1 ? 'it does' : 'they do'} not apply to this request.`
  if (all.length === 1) return `${found}, and it applies. Nothing that follows can change the verdict.`
  return `${found}; ${applying} of them ${applying === 1 ? 'applies' : 'apply'}. Nothing that follows can change the verdict.`
}

function allowsText(grants: readonly LayerTrace[], verdict: Verdict, isRoot: boolean): string {
  const applying = statementsOf(grants, 'Allow').filter(({ applies }) => applies).length
  if (verdict === 'explicit-deny') {
    if (applying === 0) return 'For information. No statement would allow the request either.'
    const many = applying === 1 ? 'One statement' : `${applying} statements`
    return `For information. ${many} would allow the request, but an explicit deny outranks ${applying === 1 ? 'it' : 'them'}.`
  }
  if (isRoot) return 'The root user needs none.'
  if (applying === 0) return 'No Allow statement applies to this request.'
  return applying === 1 ? 'One Allow statement applies.' : `${applying} Allow statements apply; one is enough.`
}

const statementsOf = (layers: readonly LayerTrace[], effect: Effect): StatementTrace[] =>
  layers.flatMap(({ policies }) =>
    policies.flatMap(({ statements }) => statements.filter((one) => one.effect === effect)),
  )

function policyViews(
  layers: readonly LayerTrace[],
  effect: Effect,
  denied: boolean,
  noteOf: Provenance['noteOf'],
): PolicyView[] {
  const views = layers.flatMap(({ layer, policies }) =>
    policies.flatMap((policy): PolicyView[] => {
      const statements = policy.statements.filter((one) => one.effect === effect)
      if (statements.length === 0) return []
      return [
        {
          name: policy.policyName,
          note: noteOf(policy, layer),
          statements: statements.map((statement) => statementView(policy.policyId, statement, denied)),
        },
      ]
    }),
  )
  // Statements that apply come first.
  const weight = ({ statements }: PolicyView) =>
    statements.some(({ outcome }) => outcome !== 'does-not-apply') ? 0 : 1
  return views.sort((a, b) => weight(a) - weight(b))
}

/** A statement with its matches. `denied`: an explicit deny decided, which overrides every Allow. */
export function statementView(policyId: string, statement: StatementTrace, denied: boolean): StatementView {
  const element = (name: string) => statement.elements.find((one) => one.element.endsWith(name))?.matches ?? true
  return {
    id: statementAnchor(policyId, statement.index),
    sid: statement.sid || `Statement ${statement.index + 1}`,
    effect: statement.effect,
    action: element('Action'),
    resource: element('Resource'),
    ...(statement.conditions.length > 0 && { condition: statement.conditions.every(({ holds }) => holds) }),
    outcome: outcomeOf(statement, denied),
    elements: elementsOf(statement),
  }
}

function outcomeOf({ decides, applies, effect }: StatementTrace, denied: boolean): StatementView['outcome'] {
  if (decides) return 'decides'
  if (!applies) return 'does-not-apply'
  return denied && effect === 'Allow' ? 'outranked' : 'applies'
}
