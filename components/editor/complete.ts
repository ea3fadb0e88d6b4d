import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  startCompletion,
} from '@codemirror/autocomplete'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import {
  actionsOf,
  catalogueKey,
  conditionKeysOf,
  keyPrefixes,
  operatorNames,
  type PolicyKind,
  serviceNames,
} from '@/lib/policy'
import { languageTexts as texts } from '@/lib/texts/policy-language'
import { actionText, explainOperator, isUnderOperator, keyText, pick } from './explain'
import { membersAround, placeAt, type TextPlace } from './places'

export type CompleteOptions = {
  kind: PolicyKind
  /** The ARNs of what exists in the account, for those who may list it. Asked once, when a resource is written. */
  arns?: () => Promise<readonly string[]>
}

/** Proposes what can be written at a position, by the members around it. */
export function completionsOf({ kind, arns }: CompleteOptions): CompletionSource {
  let asked: Promise<readonly string[]> | undefined
  const existing = async () => {
    asked ??= (arns?.() ?? Promise.resolve([])).catch(() => [])
    return (await asked).map((label): Completion => ({ label, info: texts.existing }))
  }
  return (context) => {
    const place = placeAt(context.state, context.pos)
    if (!place.isQuoted && !context.explicit) return null
    const before = context.state.sliceDoc(place.inside.from, context.pos)
    const variable = before.lastIndexOf('${')
    if (variable !== -1 && !before.includes('}', variable)) return variables(context, place.inside.from + variable + 2)
    const offered = offers(context.state, place, before, kind)
    if (takesArns(place)) return existing().then((more) => resultOf(context, place, [...offered, ...more]))
    return resultOf(context, place, offered)
  }
}

function resultOf(
  context: CompletionContext,
  place: TextPlace,
  offered: readonly Completion[],
): CompletionResult | null {
  if (offered.length === 0) return null
  const apply = place.isName ? applyName : applyValue
  return {
    from: place.inside.from,
    to: place.isQuoted ? place.inside.to : context.pos,
    options: offered.map((one) => ({ apply, ...one })),
    // Before the colon services are offered, after it the actions of one.
    validFor: isAction(place)
      ? (text) => !/["\\]/.test(text) && text.includes(':') === wasNamed(context, place)
      : /^[^"\\]*$/,
  }
}

const wasNamed = (context: CompletionContext, { inside }: TextPlace) =>
  context.state.sliceDoc(inside.from, context.pos).includes(':')

const last = ({ path }: TextPlace) => path.at(-1) ?? ''
const isAction = (place: TextPlace) => !place.isName && /^(Not)?Action$/.test(last(place))
const isResource = (place: TextPlace) => !place.isName && /^(Not)?Resource$/.test(last(place))
const isPrincipal = (place: TextPlace) => !place.isName && last(place) === 'AWS'
const takesArns = (place: TextPlace) => isResource(place) || isPrincipal(place)

const plain = (label: string, info?: string): Completion => ({ label, info })

const TOP = ['Version', 'Statement', 'Id']
const ALWAYS = ['Sid', 'Effect', 'Action', 'NotAction']

/** The members of a statement, by the kind of policy (user guide, "IAM JSON policy elements reference"). */
function statementMembers(kind: PolicyKind): readonly string[] {
  const resources = kind === 'trust' ? [] : ['Resource', 'NotResource']
  const principals = kind === 'trust' || kind === 'resource' ? ['Principal', 'NotPrincipal'] : []
  return [...ALWAYS, ...resources, ...principals, 'Condition']
}

const PRINCIPALS = ['AWS', 'Service', 'Federated', 'CanonicalUser']

function offers(state: EditorState, place: TextPlace, before: string, kind: PolicyKind): readonly Completion[] {
  if (place.isName) return names(state, place, kind)
  if (isAction(place)) return actions(before, kind)
  if (isResource(place)) return [plain('*', texts.values['*']), ...arnForms(state, place)]
  if (last(place) === 'Effect') return ['Allow', 'Deny'].map((name) => plain(name, pick(texts.values, name)))
  if (last(place) === 'Version')
    return ['2012-10-17', '2008-10-17'].map((name) => plain(name, pick(texts.values, name)))
  if (place.path.at(-3) === 'Condition') return values(last(place), place.path.at(-2) ?? '')
  return []
}

function names(state: EditorState, place: TextPlace, kind: PolicyKind): readonly Completion[] {
  if (isUnderOperator(place)) return KEYS
  if (last(place) === 'Condition') return OPERATORS
  const all =
    place.path.length === 0
      ? TOP
      : last(place) === 'Statement'
        ? statementMembers(kind)
        : /^(Not)?Principal$/.test(last(place))
          ? PRINCIPALS
          : []
  const { from, to } = place.inside
  const taken = membersAround(state, from)
    .filter((member) => member.to < from || member.from > to)
    .map(({ name }) => name)
  return all.filter((name) => !taken.includes(name)).map((name) => plain(name, pick(texts.members, name)))
}

const KEYS: readonly Completion[] = keyPrefixes()
  .flatMap(conditionKeysOf)
  .map((key) => ({
    label: key.name.replace(/(\*|<key>)$/, ''),
    detail: key.type,
    info: keyText(key),
    boost: key.name.startsWith('aws:') ? 1 : 0,
  }))

const OPERATORS: readonly Completion[] = operatorNames().flatMap((base) => {
  const more = base === 'Null' ? [] : [`${base}IfExists`, `ForAllValues:${base}`, `ForAnyValue:${base}`]
  return [base, ...more].map((label): Completion => {
    return { label, info: explainOperator(label), boost: label.includes(':') ? -1 : 0 }
  })
})

/** Services until the colon is written, then the actions of the one before it. */
function actions(before: string, kind: PolicyKind): readonly Completion[] {
  const colon = before.indexOf(':')
  if (colon === -1) {
    const services = kind === 'trust' ? ['sts'] : serviceNames()
    return services.map((name) => {
      const size = actionsOf(name)?.size
      return {
        label: `${name}:`,
        detail: size === undefined ? undefined : texts.service(size),
        boost: size === undefined ? 0 : 1,
        apply: applyService,
      }
    })
  }
  const service = before.slice(0, colon).toLowerCase()
  const known = [...(actionsOf(service)?.values() ?? [])]
  const own = kind === 'trust' ? known.filter(({ name }) => /^(AssumeRole|TagSession|Set)/.test(name)) : known
  return own.map((action) => ({
    label: `${service}:${action.name}`,
    detail: action.wildcardOnly ? '*' : action.resources?.join(' '),
    info: actionText(service, action),
  }))
}

/** ARNs of IAM that the actions of the statement can be asked on: all of a kind, and the caller's own user. */
function arnForms(state: EditorState, place: TextPlace): readonly Completion[] {
  const written = membersAround(state, place.inside.from)
    .filter(({ name }) => name === 'Action')
    .flatMap(({ texts: all }) => all)
  const starts = written.flatMap((action) => {
    const [service = '', name = ''] = action.toLowerCase().split(':')
    return service === 'iam' ? (actionsOf(service)?.get(name)?.resources ?? []) : []
  })
  return [...new Set(starts)].flatMap((start) => [
    plain(`arn:aws:iam::*:${start}*`, texts.form),
    ...(start === 'user/' ? [plain('arn:aws:iam::*:user/$' + '{aws:username}', texts.form)] : []),
  ])
}

function values(key: string, operator: string): readonly Completion[] {
  const known = catalogueKey(key.toLowerCase())
  const isBool = operator === 'Null' || (known !== undefined && known !== 'unknown-service' && known.type === 'Bool')
  return isBool ? [plain('true'), plain('false')] : []
}

/** The keys that a variable can name, after its brace. */
function variables({ state, pos }: CompletionContext, from: number): CompletionResult {
  const isClosed = state.sliceDoc(pos, pos + 1) === '}'
  const options = conditionKeysOf('aws')
    .filter(({ multivalued }) => !multivalued)
    .map((key) => ({ label: key.name, info: keyText(key), apply: isClosed ? key.name : `${key.name}}` }))
  return { from, options, validFor: /^[\w:/-]*$/ }
}

/** Writes a value, with quotes where there are none. */
function applyValue(view: EditorView, { label }: Completion, from: number, to: number): void {
  const { before, after } = quotesAround(view.state, from, to)
  write(view, from, to, `${before}${label}${after}`)
}

/** Writes a member's name with its colon. */
function applyName(view: EditorView, { label }: Completion, from: number, to: number): void {
  const { before, after, end } = quotesAround(view.state, from, to)
  const rest = view.state.sliceDoc(end, view.state.doc.lineAt(end).to)
  const isFamily = label.endsWith('/')
  const isWhole = isFamily || /^\s*:/.test(rest)
  if (isWhole) write(view, from, to, `${before}${label}${isFamily ? '' : after}`)
  else write(view, from, end, `${before}${label}": `)
}

/** Writes a service, and opens the list of its actions. */
function applyService(view: EditorView, { label }: Completion, from: number, to: number): void {
  const { before, after } = quotesAround(view.state, from, to)
  const insert = `${before}${label}${after}`
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + before.length + label.length } })
  startCompletion(view)
}

function write(view: EditorView, from: number, to: number, insert: string): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
  })
}

/** The quotes that are missing around two offsets, and where the string ends. */
function quotesAround(state: EditorState, from: number, to: number) {
  const [hasStart, hasEnd] = [state.sliceDoc(from - 1, from) === '"', state.sliceDoc(to, to + 1) === '"']
  return { before: hasStart ? '' : '"', after: hasEnd ? '' : '"', end: hasEnd ? to + 1 : to }
}
