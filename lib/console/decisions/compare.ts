import type { ComparedRow, ComparedSide, ComparedStatement, ComparisonView } from '@/components/iam/comparison-view'
import type { ContextKeyView, ElementView, StatementView, TraceView, Verdict } from '@/components/iam/trace-view'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import { type Budget, explain, newBudget, type Trace } from '@/lib/policy'
import { comparisonTexts as TEXTS } from '@/lib/texts/comparison'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { traceTexts } from '@/lib/texts/trace'
import { statementView } from './phases'
import { askedIn, type Recorded, traceOf } from './trace-of'

const FACTS = traceTexts.request

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
  const view = traceOf(recorded, budget)
  return {
    view,
    isWhole: asked !== undefined,
    policies: new Map(asked?.policies.map((policy) => [`${policy.type} ${policy.id}`, policy])),
    statements: asked ? statementsOf(explain(asked.set, asked.request, budget), view.verdict) : new Map(),
  }
}

/** Statements by their place. Within a policy the Sid identifies a statement, even after the policy was edited. */
function statementsOf(trace: Trace, verdict: Verdict): ReadonlyMap<string, Held> {
  return new Map(
    trace.layers.flatMap(({ layer, policies }) =>
      policies.flatMap(({ policyId, policyName, statements }) =>
        statements.map((statement): [string, Held] => [
          JSON.stringify([layer, policyId, statement.sid || statement.index]),
          { policy: `${policyName}, ${traceTexts.layers[layer]}`, view: statementView(policyId, statement, verdict) },
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
    row(FACTS.principal, code(one.principal), code(other.principal)),
    row(FACTS.action, code(one.action), code(other.action)),
    row(FACTS.resource, code(one.resource), code(other.resource)),
    row(FACTS.accessKey, code(one.accessKeyId), code(other.accessKeyId)),
    row(FACTS.entryPoint, one.entryPoint ?? TEXTS.none, other.entryPoint ?? TEXTS.none),
    row(FACTS.mfaDevice, one.mfaDevice ?? TEXTS.none, other.mfaDevice ?? TEXTS.none),
    row(FACTS.sourceIp, code(one.sourceIp), code(other.sourceIp)),
    row(FACTS.time, [{ at: one.at }], [{ at: other.at }]),
  ]
}

const code = (text: string | undefined): Sentence => (text === undefined ? TEXTS.none : [{ code: text }])

function row(name: string, first: Sentence, second: Sentence): ComparedRow {
  return { name, first, second, differs: JSON.stringify(first) !== JSON.stringify(second) }
}

/** Keys that statements use come first, as in a trace. */
function keyRows(one: TraceView, other: TraceView): ComparedRow[] {
  const [first, second] = [keysOf(one), keysOf(other)]
  return namesIn(first, second).map((name) => {
    const [own, others] = [first.get(name), second.get(name)]
    const compared = row(own?.name ?? others?.name ?? name, value(own), value(others))
    const isRead = !OF_THE_CLOCK.includes(name) || [own, others].some((key) => key && key.usedBy.length > 0)
    return { ...compared, isCode: true, differs: compared.differs && isRead }
  })
}

// No two requests have the same time, so it counts only where a statement reads it.
const OF_THE_CLOCK: readonly string[] = ['aws:currenttime', 'aws:epochtime']

function keysOf({ keys, otherKeys = [] }: TraceView): ReadonlyMap<string, ContextKeyView> {
  return new Map([...keys, ...otherKeys].map((key) => [key.name.toLowerCase(), key]))
}

function value(key: ContextKeyView | undefined): Sentence {
  if (key === undefined || key.isAbsent) return [{ absent: true }]
  const { values = [] } = key
  return values.length === 0 ? TEXTS.emptyList : listed(values)
}

const listed = (texts: readonly string[]): Piece[] =>
  texts.flatMap((text, i) => [...(i > 0 ? [', '] : []), text === '' ? TEXTS.emptyText : { code: text }])

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
  if (policy === undefined) return TEXTS.notInForce
  const origin =
    policy.group === undefined ? TEXTS.origins[policy.type] : `${TEXTS.origins[policy.type]} ${policy.group}`
  const text = isEdited ? TEXTS.text(policy.digest.slice(0, 8)) : []
  return policy.version === undefined ? [origin, ...text] : [`${policy.version}, ${origin}`, ...text]
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
  if (element === undefined) return TEXTS.notInStatement
  const { inPolicy, resolved = inPolicy, inRequest, why } = element
  return [
    ...(inRequest === undefined ? [{ absent: true } as const] : listed(inRequest)),
    ...(isEdited ? [TEXTS.against, ...listed(resolved)] : []),
    `: ${element.result}`,
    ...(why === undefined ? [] : [' ', ...[why].flat()]),
  ]
}

/** The names of two maps, in the order of the first. */
function namesIn(first: ReadonlyMap<string, unknown>, second: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])]
}
