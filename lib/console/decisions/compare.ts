import type { ComparedRow, ComparedSide, ComparedStatement, ComparisonView } from '@/components/iam/comparison-view'
import type { ContextKeyView, ElementView, StatementView, TraceView } from '@/components/iam/trace-view'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import { type Budget, explain, newBudget, type Trace } from '@/lib/policy'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { LAYER_NAMES, statementView } from './phases'
import { askedIn, type Recorded, traceOf } from './trace-of'

/**
 * Two recorded decisions side by side, each computed again from its record. Each row tells whether its two sides
 * differ, so that the page can leave out equal ones.
 */
export function comparisonOf(first: Recorded, second: Recorded, budget: Budget = newBudget()): ComparisonView {
  const [one, other] = [sideOf(first, budget), sideOf(second, budget)]
  return {
    first: shownSide(one.view),
    second: shownSide(other.view),
    request: requestRows(one.view, other.view),
    keys: keyRows(one.view, other.view),
    policies: policyRows(one.policies, other.policies),
    statements: statementRows(one.statements, other.statements),
    isMessageOnly: !one.isWhole || !other.isWhole,
  }
}

type Side = {
  view: TraceView
  isWhole: boolean
  policies: ReadonlyMap<string, PolicyInForce>
  statements: ReadonlyMap<string, Held>
}

type Held = { policy: string; view: StatementView }

function sideOf(recorded: Recorded, budget: Budget): Side {
  const asked = askedIn(recorded)
  return {
    view: traceOf(recorded, budget),
    isWhole: asked !== undefined,
    policies: new Map(asked?.policies.map((policy) => [`${policy.type} ${policy.id}`, policy])),
    statements: asked ? statementsOf(explain(asked.set, asked.request, budget)) : new Map(),
  }
}

/** Statements by their place. Within a policy the Sid identifies a statement, even after the policy was edited. */
function statementsOf(trace: Trace): ReadonlyMap<string, Held> {
  const denied = trace.outcome === 'explicitDeny'
  return new Map(
    trace.layers.flatMap(({ layer, policies }) =>
      policies.flatMap(({ policyId, policyName, statements }) =>
        statements.map((statement): [string, Held] => [
          JSON.stringify([layer, policyId, statement.sid || statement.index]),
          { policy: `${policyName}, ${LAYER_NAMES[layer]}`, view: statementView(policyId, statement, denied) },
        ]),
      ),
    ),
  )
}

function shownSide({ decisionId, verdict, summary }: TraceView): ComparedSide {
  const href = `/decisions/${decisionId}`
  return { decisionId, href, verdict, summary: leadingTo(href, summary) }
}

/** Makes links within a trace's page lead to that page. */
function leadingTo(page: string, summary: Sentence): Sentence {
  if (typeof summary === 'string') return summary
  return summary.map((piece) =>
    typeof piece === 'object' && 'href' in piece && piece.href.startsWith('#')
      ? { ...piece, href: `${page}${piece.href}` }
      : piece,
  )
}

function requestRows({ request: one }: TraceView, { request: other }: TraceView): ComparedRow[] {
  return [
    row('Principal', code(one.principal), code(other.principal)),
    row('Action', code(one.action), code(other.action)),
    row('Resource', code(one.resource), code(other.resource)),
    row('Access key', code(one.accessKeyId), code(other.accessKeyId)),
    row('Entry point', one.entryPoint ?? NONE, other.entryPoint ?? NONE),
    row('Source IP', code(one.sourceIp), code(other.sourceIp)),
    row('Time', instant(one.at), instant(other.at)),
  ]
}

const NONE = 'None'
const code = (text: string | undefined): Sentence => (text === undefined ? NONE : [{ code: text }])
const instant = (at: number) => `${new Date(at).toISOString().replace('T', ' ').slice(0, 19)} UTC`

function row(name: string, first: Sentence, second: Sentence): ComparedRow {
  return { name, first, second, differs: JSON.stringify(first) !== JSON.stringify(second) }
}

/** Keys that statements use come first, as in a trace. */
function keyRows(one: TraceView, other: TraceView): ComparedRow[] {
  const [first, second] = [keysOf(one), keysOf(other)]
  return namesIn(first, second).map((name) => {
    const [own, others] = [first.get(name), second.get(name)]
    return { ...row(own?.name ?? others?.name ?? name, value(own), value(others)), isCode: true }
  })
}

function keysOf({ keys, otherKeys = [] }: TraceView): ReadonlyMap<string, ContextKeyView> {
  return new Map([...keys, ...otherKeys].map((key) => [key.name.toLowerCase(), key]))
}

function value(key: ContextKeyView | undefined): Sentence {
  if (key === undefined || key.isAbsent) return [{ absent: true }]
  const { values = [] } = key
  return values.length === 0 ? 'An empty list' : listed(values)
}

const listed = (texts: readonly string[]): Piece[] =>
  texts.flatMap((text, i) => [...(i > 0 ? [', '] : []), text === '' ? 'an empty text' : { code: text }])

function policyRows(
  first: ReadonlyMap<string, PolicyInForce>,
  second: ReadonlyMap<string, PolicyInForce>,
): ComparedRow[] {
  return namesIn(first, second).map((id) => {
    const [one, other] = [first.get(id), second.get(id)]
    const isEdited = one !== undefined && other !== undefined && one.digest !== other.digest
    return {
      ...row(one?.name ?? other?.name ?? id, held(one, isEdited), held(other, isEdited)),
      differs: one?.digest !== other?.digest || one?.group !== other?.group,
    }
  })
}

/** A policy without a version is identified by the digest of its text. */
function held(policy: PolicyInForce | undefined, isEdited: boolean): Sentence {
  if (policy === undefined) return 'Not in force'
  const origin = policy.group === undefined ? ORIGINS[policy.type] : `${ORIGINS[policy.type]} ${policy.group}`
  const text = isEdited ? [', text ', { code: policy.digest.slice(0, 8) }] : []
  return policy.version === undefined ? [origin, ...text] : [`${policy.version}, ${origin}`, ...text]
}

const ORIGINS: Readonly<Record<PolicyInForce['type'], string>> = {
  managed: 'attached',
  'aws-managed': 'attached',
  inline: 'inline',
  group: 'of a group',
  'group-managed': 'attached to group',
  'group-inline': 'inline policy of group',
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'policy of the resource',
  trust: 'role trust policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
}

/** Deciding statements come first. */
function statementRows(first: ReadonlyMap<string, Held>, second: ReadonlyMap<string, Held>): ComparedStatement[] {
  const rows = namesIn(first, second).flatMap((id) => {
    const [one, other] = [first.get(id), second.get(id)]
    const held = one ?? other
    return held ? [compared(id, held, one?.view, other?.view)] : []
  })
  const rank = (one: ComparedStatement) => (one.first === 'decides' || one.second === 'decides' ? 0 : 1)
  return rows.sort((a, b) => rank(a) - rank(b))
}

function compared(id: string, { policy, view }: Held, one?: StatementView, other?: StatementView): ComparedStatement {
  const elements = elementRows(one?.elements ?? [], other?.elements ?? [])
  const [first, second] = [one?.outcome ?? 'not-in-force', other?.outcome ?? 'not-in-force'] as const
  const differs = first !== second || one?.effect !== other?.effect || elements.some((each) => each.differs)
  return { id, sid: view.sid, policy, effect: view.effect, first, second, differs, elements }
}

function elementRows(first: readonly ElementView[], second: readonly ElementView[]): ComparedRow[] {
  const [one, other] = [byName(first), byName(second)]
  return namesIn(one, other).map((name) => {
    const [own, others] = [one.get(name), other.get(name)]
    const isEdited = own !== undefined && others !== undefined && said(own) !== said(others)
    return row(name, result(own, isEdited), result(others, isEdited))
  })
}

const byName = (elements: readonly ElementView[]) =>
  new Map(elements.map((element) => [element.key ? `${element.element} ${element.key}` : element.element, element]))

/** The text of the policy in this place, with its variables replaced. */
const said = ({ inPolicy, resolved = inPolicy }: ElementView) => JSON.stringify(resolved)

/** The value of the request and its result; the text of the policy only if that differs too. */
function result(element: ElementView | undefined, isEdited: boolean): Sentence {
  if (element === undefined) return 'Not in the statement'
  const { inPolicy, resolved = inPolicy, inRequest, why } = element
  return [
    ...(inRequest === undefined ? [{ absent: true } as const] : listed(inRequest)),
    ...(isEdited ? [' against ', ...listed(resolved)] : []),
    `: ${element.result}`,
    ...(why === undefined ? [] : [' ', ...[why].flat()]),
  ]
}

/** The names of two maps, in the order of the first. */
function namesIn(first: ReadonlyMap<string, unknown>, second: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])]
}
