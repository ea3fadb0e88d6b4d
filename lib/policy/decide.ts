import { contextOf } from './context'
import { refOf, shelfOf, visitCandidates } from './prepare'
import { type Caller, callerOf, namingOf } from './principal'
import { newTarget, readTarget, type Target } from './resource'
import { bitOf, type Facts, type Rule, settle } from './rules'
import { appliesToRest } from './statement'
import { MAX_STEPS, startSteps } from './steps'
import type { Context, Decision, Layer, NamedPolicy, PolicySet, Request, Statement, StatementRef } from './types'

/**
 * May the request pass? Every statement that can cover it is judged, none is skipped after a Deny, and the first rule of
 * rules.ts that fits settles the outcome. A fault in evaluation, or more work than a decision may take, is an implicit
 * deny with reason `error`; nothing is thrown.
 */
export function decide(set: PolicySet, request: Request, maxSteps: number = MAX_STEPS): Decision {
  startSteps(maxSteps)
  try {
    return weigh(set, request)
  } catch {
    // INVARIANT: whatever goes wrong in here, no Allow comes out.
    return FAULT
  }
}

const NONE: readonly StatementRef[] = []
const FAULT: Decision = { outcome: 'implicitDeny', reason: 'error', rule: 'fault', deciding: undefined, matched: NONE }

/** The order in which layers are asked, and in which a Deny is named when several would do. */
export const LAYERS: readonly Layer[] = ['scp', 'rcp', 'resource', 'identity', 'boundary', 'session']

function weigh(set: PolicySet, request: Request): Decision {
  const scales = takeScales(set, request)
  for (const layer of LAYERS) weighLayer(layer, set, request.action, scales)
  const rule = settle(scales.facts)
  const deciding = decidingOf(rule, scales)
  return { outcome: rule.then, reason: rule.by, rule: rule.id, deciding, matched: scales.matched }
}

/** The policies of a layer, level by level; only organisation policies have more than one level. */
export function levelsOf(layer: Layer, set: PolicySet): readonly (readonly NamedPolicy[])[] {
  switch (layer) {
    case 'scp':
      return set.scps ?? []
    case 'rcp':
      return set.rcps ?? []
    case 'resource':
      return set.resource === undefined ? [] : [[set.resource]]
    case 'boundary':
      return set.boundary === undefined ? [] : [[set.boundary]]
    case 'session':
      return set.session === undefined || set.session.length === 0 ? [] : [set.session]
    case 'identity':
      return set.identity.length === 0 ? [] : [set.identity]
  }
}

/** User guide, "Policy evaluation logic": identity policies and boundaries do not apply to the root user. */
export function isAsked(layer: Layer, isRoot: boolean): boolean {
  return !isRoot || (layer !== 'identity' && layer !== 'boundary')
}

export function isRootCaller(set: PolicySet, caller: Caller): boolean {
  return set.isRoot ?? caller.kind === 'root'
}

const BITS = {
  scp: { denies: bitOf('scp denies'), allows: bitOf('scp allows'), present: bitOf('scp present') },
  rcp: { denies: bitOf('rcp denies'), allows: bitOf('rcp allows'), present: bitOf('rcp present') },
  resource: { denies: bitOf('resource denies'), allows: bitOf('resource allows'), present: 0 },
  identity: { denies: bitOf('identity denies'), allows: bitOf('identity allows'), present: 0 },
  boundary: { denies: bitOf('boundary denies'), allows: bitOf('boundary allows'), present: bitOf('boundary present') },
  session: { denies: bitOf('session denies'), allows: bitOf('session allows'), present: bitOf('session present') },
} as const

const ROOT = bitOf('root')
const FEDERATED = bitOf('federated')
const OTHER_ACCOUNT = bitOf('other account')
const REQUIRED = bitOf('resource required')
const GRANTS = bitOf('resource grants')
const GRANTS_ROLE = bitOf('resource grants role')

function weighLayer(layer: Layer, set: PolicySet, action: string, scales: Scales): void {
  if (!isAsked(layer, (scales.facts & ROOT) !== 0)) return
  const bits = BITS[layer]
  const levels = levelsOf(layer, set)
  if (levels.length === 0) return
  scales.layer = layer
  let everyLevelAllows = true
  for (const level of levels) {
    scales.allowed = false
    for (const named of level) {
      scales.named = named
      visitCandidates(shelfOf(named.policy, action), scales.target, consider, scales)
    }
    everyLevelAllows &&= scales.allowed
  }
  scales.facts |= bits.present | (everyLevelAllows ? bits.allows : 0)
}

function consider(statement: Statement, scales: Scales): void {
  if (!appliesToRest(statement, scales.target, scales.caller, scales.context)) return
  const { layer, named } = scales
  if (named === undefined) return
  const ref = refOf(named, statement)
  scales.matched = withRef(scales.matched, ref)
  if (statement.effect === 'Deny') {
    scales.facts |= BITS[layer].denies
    if (scales.denyLayer === undefined) scales.denyLayer = layer
    if (scales.denyLayer === layer) scales.deny = earlier(scales.deny, ref)
    return
  }
  scales.allowed = true
  if (layer === 'identity') scales.allow = earlier(scales.allow, ref)
  if (layer === 'resource') weighGrant(statement, ref, scales)
}

/** What an Allow of a resource policy is worth hangs on how it names the caller. */
function weighGrant(statement: Statement, ref: StatementRef, scales: Scales): void {
  const naming = namingOf(statement, scales.caller)
  if (naming === 'self' || naming === 'everyone') scales.facts |= GRANTS
  else if (naming === 'role') scales.facts |= GRANTS_ROLE
  else return
  scales.grant = earlier(scales.grant, ref)
}

function decidingOf(rule: Rule, scales: Scales): StatementRef | undefined {
  if (rule.then === 'explicitDeny') return scales.deny
  if (rule.then === 'implicitDeny' || rule.by === 'root') return undefined
  return rule.by === 'resource' ? scales.grant : scales.allow
}

/** Of two statements of one policy the one that stands first; of two policies the one that came first. */
function earlier(a: StatementRef | undefined, b: StatementRef): StatementRef {
  return a === undefined || (a.policyId === b.policyId && b.statementIndex < a.statementIndex) ? b : a
}

/** The list with one more, each once, statements of a policy in their order. Lists of one are shared, longer ones are ours. */
function withRef(list: readonly StatementRef[], ref: StatementRef): readonly StatementRef[] {
  if (list.length === 0) return aloneOf(ref)
  let at = list.length
  for (; at > 0; at--) {
    const before = list[at - 1]
    if (before === ref) return list
    if (before?.policyId !== ref.policyId || before.statementIndex < ref.statementIndex) break
  }
  const own = list.length === 1 ? list.slice() : (list as StatementRef[])
  own.splice(at, 0, ref)
  return own
}

const alone = new WeakMap<StatementRef, readonly StatementRef[]>()

function aloneOf(ref: StatementRef): readonly StatementRef[] {
  const known = alone.get(ref)
  if (known !== undefined) return known
  const list = [ref]
  alone.set(ref, list)
  return list
}

/** What is known while a request is weighed. One record is reused: decisions are synchronous and never nest. */
type Scales = {
  context: Context
  caller: Caller
  readonly target: Target
  facts: Facts
  layer: Layer
  named: NamedPolicy | undefined
  /** Has the level being weighed an Allow that applies? */
  allowed: boolean
  matched: readonly StatementRef[]
  denyLayer: Layer | undefined
  deny: StatementRef | undefined
  allow: StatementRef | undefined
  grant: StatementRef | undefined
}

const shared: Scales = {
  context: contextOf({}),
  caller: callerOf(''),
  target: newTarget(),
  facts: 0,
  layer: 'identity',
  named: undefined,
  allowed: false,
  matched: NONE,
  denyLayer: undefined,
  deny: undefined,
  allow: undefined,
  grant: undefined,
}

function takeScales(set: PolicySet, request: Request): Scales {
  shared.context = contextOf(request.context)
  shared.caller = callerOf(request.principalArn)
  readTarget(shared.target, request.resource)
  shared.matched = NONE
  shared.denyLayer = undefined
  shared.deny = undefined
  shared.allow = undefined
  shared.grant = undefined
  shared.facts = standingOf(set, shared.caller)
  return shared
}

/** The facts that do not hang on any statement. */
function standingOf(set: PolicySet, caller: Caller): Facts {
  const otherAccount = set.resourceAccount !== undefined && set.resourceAccount !== caller.account
  return (
    (isRootCaller(set, caller) ? ROOT : 0) |
    (caller.kind === 'federated-user' ? FEDERATED : 0) |
    (otherAccount ? OTHER_ACCOUNT : 0) |
    (set.resource?.type === 'trust' ? REQUIRED : 0)
  )
}
