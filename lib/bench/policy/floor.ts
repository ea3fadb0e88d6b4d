import type { Outcome } from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'
import type { BenchQuestion } from './questions'

/**
 * The floor of a general evaluator: the minimum that reads policies as data, compiles them once and finds statements by
 * action and literal head. It has one key (MFA), one variable (the user's name) and stars, but no layers, checks or
 * reasons. What the engine costs above it is the cost of the rest of the language.
 */
export function floor(texts: readonly string[], questions: readonly BenchQuestion[]): Contestant {
  const index = prepareFloor(texts)
  return {
    name: 'indexed floor',
    round: () => {
      let allowed = 0
      for (const question of questions) if (decideByFloor(index, question) === 'allow') allowed++
      return allowed
    },
    ask: (place) => decideByFloor(index, atInstant(questions, place)),
  }
}

type Statement = {
  readonly deny: boolean
  readonly actions: readonly string[]
  readonly negated: boolean
  readonly resources: readonly Pattern[]
  readonly mfa: string | undefined
}
type Pattern = { readonly source: string; readonly head: string; readonly hasName: boolean }
type Shelf = { readonly always: Statement[]; readonly byHead: Map<string, Statement[]>; readonly lengths: number[] }
type Index = { readonly statements: readonly Statement[]; readonly shelves: Map<string, Shelf> }

type Written = {
  Effect: string
  Action?: string | string[]
  NotAction?: string | string[]
  Resource: string | string[]
  Condition?: { BoolIfExists: { 'aws:MultiFactorAuthPresent': string } }
}

/** Compiles the texts. */
export function prepareFloor(texts: readonly string[]): Index {
  const statements = texts.flatMap((text) => (JSON.parse(text) as { Statement: Written[] }).Statement.map(compiled))
  return { statements, shelves: new Map() }
}

function compiled(written: Written): Statement {
  const actions = [written.Action ?? written.NotAction ?? []].flat()
  return {
    deny: written.Effect === 'Deny',
    actions: actions.map((action) => action.toLowerCase()),
    negated: written.NotAction !== undefined,
    resources: [written.Resource].flat().map((source) => {
      const head = source.slice(0, Math.min(...['*', '${'].map((sign) => (source + sign).indexOf(sign))))
      return { source, head, hasName: source.includes('${aws:username}') }
    }),
    mfa: written.Condition?.BoolIfExists['aws:MultiFactorAuthPresent'],
  }
}

function shelfOf(index: Index, action: string): Shelf {
  const known = index.shelves.get(action)
  if (known !== undefined) return known
  const shelf: Shelf = { always: [], byHead: new Map(), lengths: [] }
  for (const statement of index.statements) {
    if (statement.actions.includes(action.toLowerCase()) === statement.negated) continue
    const heads = statement.resources.map(({ head }) => head)
    if (heads.includes('')) shelf.always.push(statement)
    else for (const head of heads) shelve(shelf, head, statement)
  }
  index.shelves.set(action, shelf)
  return shelf
}

function shelve(shelf: Shelf, head: string, statement: Statement): void {
  const same = shelf.byHead.get(head)
  if (same === undefined) shelf.byHead.set(head, [statement])
  else same.push(statement)
  if (!shelf.lengths.includes(head.length)) shelf.lengths.push(head.length)
}

/** Decides one question. */
export function decideByFloor(index: Index, question: BenchQuestion): Outcome {
  const shelf = shelfOf(index, question.action)
  let outcome: Outcome = 'implicitDeny'
  for (const statement of shelf.always) {
    if (!applies(statement, question)) continue
    if (statement.deny) return 'explicitDeny'
    outcome = 'allow'
  }
  for (const length of shelf.lengths) {
    const found = shelf.byHead.get(question.resource.slice(0, length))
    if (found === undefined) continue
    for (const statement of found) {
      if (!applies(statement, question)) continue
      if (statement.deny) return 'explicitDeny'
      outcome = 'allow'
    }
  }
  return outcome
}

function applies({ mfa, resources }: Statement, { mfa: present, resource, username }: BenchQuestion): boolean {
  if (mfa !== undefined && present !== undefined && present !== mfa) return false
  for (const { source, hasName } of resources) {
    if (matches(hasName ? source.replace('${aws:username}', username) : source, resource)) return true
  }
  return false
}

/** The classic two pointers: on a mismatch the last star matches one more character. */
export function matches(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let taken = 0
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++
      taken = t
    } else if (p < pattern.length && pattern[p] === text[t]) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++taken
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
