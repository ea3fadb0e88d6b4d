import type { PhaseView, PolicyView, StatementView, Verdict } from '@/components/iam/trace-view'
import { nameInArn } from '@/lib/arns'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import {
  type Effect,
  type Layer,
  type LayerTrace,
  missedResource,
  type PolicyTrace,
  type PolicyType,
  type StatementTrace,
  type Trace,
} from '@/lib/policy'
import type { Sentence } from '@/lib/texts/sentence'
import { traceTexts } from '@/lib/texts/trace'
import { isManaged, policyHref } from '../policies/address'
import { elementsOf } from './elements'

const TEXTS = traceTexts.phases
const { held: HELD, layers: LAYERS } = traceTexts

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
  const who = isRoot ? HELD.root : nameInArn(request.principalArn)
  return {
    gathered: gathered(policies, who, isRoot),
    noteOf({ policyId }, layer) {
      const policy = policies.find(({ id }) => id === policyId)
      const origin = layer === 'identity' ? heldBy(policy, who) : LAYERS[layer]
      return policy?.version === undefined ? origin : `${policy.version}, ${origin}`
    },
  }
}

function heldBy(policy: Held | undefined, who: string): string {
  if (policy?.type === 'inline') return HELD.inline(who)
  if (policy?.group === undefined) return HELD.attached(who)
  return policy.type === 'group-inline' ? HELD.groupInline(policy.group) : HELD.attached(HELD.group(policy.group))
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
  const shown = (some: readonly LayerTrace[], effect: Effect) => policyViews(some, effect, verdict, noteOf)
  return [
    { title: TEXTS.gather, text: gathered },
    {
      title: TEXTS.denies,
      text: deniesText(layers, denied),
      ...(denied && { decides: 'denied' as const }),
      policies: shown(layers, 'Deny'),
    },
    {
      title: TEXTS.limits,
      text: limitsText(trace, limits, isLimited),
      ...(isLimited && { decides: 'implicit' as const }),
      policies: shown(limits, 'Allow'),
    },
    {
      title: TEXTS.allows,
      text: allowsText(grants, verdict, isRoot),
      ...(verdict === 'allowed' && { decides: 'allowed' as const }),
      policies: shown(grants, 'Allow'),
    },
    {
      title: TEXTS.default,
      text: verdict === 'implicit-deny' && !isLimited ? TEXTS.refused : TEXTS.notReached,
      ...(verdict === 'implicit-deny' && !isLimited && { decides: 'implicit' as const }),
    },
  ]
}

function gathered(policies: readonly Held[], who: string, isRoot: boolean): Sentence {
  if (isRoot) return TEXTS.rootHasNone
  if (policies.length === 0) return TEXTS.noPolicy(who)
  const counts = origins().flatMap(({ words, types }) => {
    const count = policies.filter(({ type }) => types.includes(type)).length
    return count === 0 ? [] : [words(count)]
  })
  return TEXTS.inForce(who, counts.join(', '))
}

const origins = (): readonly { words: (count: number) => string; types: readonly PolicyType[] }[] => [
  { words: TEXTS.origins.managed, types: ['managed', 'aws-managed'] },
  { words: TEXTS.origins.inline, types: ['inline'] },
  { words: TEXTS.origins.group, types: ['group-managed', 'group-inline'] },
  { words: TEXTS.origins.boundary, types: ['boundary'] },
  { words: TEXTS.origins.session, types: ['session'] },
  { words: TEXTS.origins.trust, types: ['trust'] },
]

function limitsText({ reason }: Trace, limits: readonly LayerTrace[], isLimited: boolean): string {
  if (limits.length === 0) return TEXTS.noLimit
  const decisive = limits.find(({ layer }) => layer === reason)
  return isLimited && decisive ? TEXTS.limitDecides(LAYERS[decisive.layer]) : TEXTS.limited
}

function deniesText(layers: readonly LayerTrace[], denied: boolean): string {
  const all = statementsOf(layers, 'Deny')
  if (all.length === 0) return TEXTS.noDeny
  return denied ? TEXTS.denyApplies(all.length, applying(all)) : TEXTS.denyIdle(all.length)
}

function allowsText(grants: readonly LayerTrace[], verdict: Verdict, isRoot: boolean): string {
  const count = applying(statementsOf(grants, 'Allow'))
  if (verdict === 'explicit-deny') return TEXTS.outranked(count)
  return isRoot ? TEXTS.rootNeedsNone : TEXTS.allowed(count)
}

const applying = (statements: readonly StatementTrace[]) => statements.filter(({ applies }) => applies).length

const statementsOf = (layers: readonly LayerTrace[], effect: Effect): StatementTrace[] =>
  layers.flatMap(({ policies }) =>
    policies.flatMap(({ statements }) => statements.filter((one) => one.effect === effect)),
  )

function policyViews(
  layers: readonly LayerTrace[],
  effect: Effect,
  verdict: Verdict,
  noteOf: Provenance['noteOf'],
): PolicyView[] {
  const views = layers.flatMap(({ layer, policies }) =>
    policies.flatMap((policy): PolicyView[] => {
      const statements = policy.statements.filter((one) => one.effect === effect)
      if (statements.length === 0) return []
      return [
        {
          name: policy.policyName,
          ...(isManaged(policy.policyId) && { href: policyHref(policy.policyId) }),
          note: noteOf(policy, layer),
          statements: statements.map((statement) => statementView(policy.policyId, statement, verdict)),
        },
      ]
    }),
  )
  // Statements that apply come first.
  const weight = ({ statements }: PolicyView) =>
    statements.some(({ outcome }) => outcome !== 'does-not-apply') ? 0 : 1
  return views.sort((a, b) => weight(a) - weight(b))
}

/** A statement with its matches, in a trace that came to `verdict`. */
export function statementView(policyId: string, statement: StatementTrace, verdict: Verdict): StatementView {
  const element = (name: string) => statement.elements.find((one) => one.element.endsWith(name))?.matches ?? true
  return {
    id: statementAnchor(policyId, statement.index),
    sid: statement.sid || traceTexts.evaluation.unnamed(statement.index + 1),
    effect: statement.effect,
    action: element('Action'),
    resource: element('Resource'),
    ...(statement.conditions.length > 0 && { condition: statement.conditions.every(({ holds }) => holds) }),
    outcome: outcomeOf(statement, verdict === 'explicit-deny'),
    ...(verdict !== 'allowed' && missedResource(statement) && { isNearMiss: true }),
    elements: elementsOf(statement),
  }
}

/** An explicit deny overrides every Allow. */
function outcomeOf({ decides, applies, effect }: StatementTrace, denied: boolean): StatementView['outcome'] {
  if (decides) return 'decides'
  if (!applies) return 'does-not-apply'
  return denied && effect === 'Allow' ? 'outranked' : 'applies'
}
