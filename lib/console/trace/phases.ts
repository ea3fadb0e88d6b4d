import type { PhaseView, PolicyView, Sentence, StatementView, Verdict } from '@/components/iam/trace-view'
import { nameInArn } from '@/lib/arns'
import type { PolicyInForce } from '@/lib/gate/question'
import type { LayerTrace, PolicyTrace, PolicyType, StatementTrace, Trace } from '@/lib/policy'
import { elementsOf } from './elements'

/** The anchor of a statement on its trace's page. */
export function statementAnchor(policyId: string, index: number): string {
  return `statement-${nameInArn(policyId).replaceAll(/[^A-Za-z0-9_-]/g, '-')}-${index + 1}`
}

/** The steps of the evaluation, in AWS's order (IAM user guide, "Policy evaluation logic"). */
export function phasesOf(trace: Trace, policies: readonly PolicyInForce[], verdict: Verdict): PhaseView[] {
  const { principalArn } = trace.request
  const isRoot = principalArn.endsWith(':root')
  const who = isRoot ? 'the root user' : nameInArn(principalArn)
  const identity = trace.layers.find(({ layer }) => layer === 'identity')
  const limits = trace.layers.filter(({ layer, present }) => present && layer !== 'identity')
  const denied = verdict === 'explicit-deny'
  const denies = shown(identity, policies, who, denied, 'Deny')
  const allows = shown(identity, policies, who, denied, 'Allow')
  return [
    { title: 'Gather policies', text: gathered(policies, who, isRoot) },
    {
      title: 'Explicit denies',
      text: deniesText(identity, denied),
      ...(denied && { decides: 'denied' as const }),
      policies: denies,
    },
    {
      title: 'Boundary, session and organisation layers',
      text: limits.length === 0 ? 'None is set for this principal.' : 'These limit what the policies may allow.',
      policies: limits.flatMap((layer) =>
        layer.policies.map((policy) => policyView(policy, inForceOf(policies, policy), who, denied, layer)),
      ),
    },
    {
      title: 'Allows',
      text: allowsText(identity, verdict, isRoot),
      ...(verdict === 'allowed' && { decides: 'allowed' as const }),
      policies: allows,
    },
    {
      title: 'Default',
      text: verdict === 'implicit-deny' ? 'Nothing allowed the request, so it is refused.' : 'Not reached.',
      ...(verdict === 'implicit-deny' && { decides: 'implicit' as const }),
    },
  ]
}

function gathered(policies: readonly PolicyInForce[], who: string, isRoot: boolean): Sentence {
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

function deniesText(identity: LayerTrace | undefined, denied: boolean): string {
  const all = statementsOf(identity, 'Deny')
  const applying = all.filter(({ applies }) => applies).length
  if (all.length === 0) return 'No policy has a Deny statement.'
  const found = all.length === 1 ? 'One Deny statement was found' : `${all.length} Deny statements were found`
  if (!denied) return `${found}; ${all.length === 1 ? 'it does' : 'they do'} not apply to this request.`
  if (all.length === 1) return `${found}, and it applies. Nothing that follows can change the verdict.`
  return `${found}; ${applying} of them ${applying === 1 ? 'applies' : 'apply'}. Nothing that follows can change the verdict.`
}

function allowsText(identity: LayerTrace | undefined, verdict: Verdict, isRoot: boolean): string {
  const applying = statementsOf(identity, 'Allow').filter(({ applies }) => applies).length
  if (verdict === 'explicit-deny') {
    if (applying === 0) return 'For information. No statement would allow the request either.'
    const many = applying === 1 ? 'One statement' : `${applying} statements`
    return `For information. ${many} would allow the request, but an explicit deny outranks ${applying === 1 ? 'it' : 'them'}.`
  }
  if (isRoot) return 'The root user needs none.'
  if (applying === 0) return 'No Allow statement applies to this request.'
  return applying === 1 ? 'One Allow statement applies.' : `${applying} Allow statements apply; one is enough.`
}

function statementsOf(layer: LayerTrace | undefined, effect: StatementTrace['effect']): StatementTrace[] {
  return (layer?.policies ?? []).flatMap(({ statements }) => statements.filter((one) => one.effect === effect))
}

function shown(
  layer: LayerTrace | undefined,
  policies: readonly PolicyInForce[],
  who: string,
  denied: boolean,
  effect: StatementTrace['effect'],
): PolicyView[] {
  const views = (layer?.policies ?? []).flatMap((policy) => {
    const statements = policy.statements.filter((one) => one.effect === effect)
    if (!layer || statements.length === 0) return []
    return [policyView({ ...policy, statements }, inForceOf(policies, policy), who, denied, layer)]
  })
  // What applies is read first.
  const weight = ({ statements }: PolicyView) =>
    statements.some(({ outcome }) => outcome !== 'does-not-apply') ? 0 : 1
  return views.sort((a, b) => weight(a) - weight(b))
}

const inForceOf = (policies: readonly PolicyInForce[], { policyId }: PolicyTrace) =>
  policies.find(({ id }) => id === policyId)

function policyView(
  policy: PolicyTrace,
  inForce: PolicyInForce | undefined,
  who: string,
  denied: boolean,
  { layer }: LayerTrace,
): PolicyView {
  const version = inForce?.version
  const origin = layer === 'identity' ? heldBy(inForce, who) : LAYER_NOTES[layer]
  return {
    name: policy.policyName,
    note: version === undefined ? origin : `${version}, ${origin}`,
    statements: policy.statements.map((statement) => statementView(policy.policyId, statement, denied)),
  }
}

function heldBy(inForce: PolicyInForce | undefined, who: string): string {
  if (inForce?.type === 'inline') return `inline policy of ${who}`
  if (inForce?.type === 'group-inline') return `inline policy of group ${inForce.group}`
  return `attached to ${inForce?.group === undefined ? who : `group ${inForce.group}`}`
}

const LAYER_NOTES: Readonly<Record<Exclude<LayerTrace['layer'], 'identity'>, string>> = {
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'policy of the resource',
  scp: 'service control policy',
  rcp: 'resource control policy',
}

function statementView(policyId: string, statement: StatementTrace, denied: boolean): StatementView {
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
