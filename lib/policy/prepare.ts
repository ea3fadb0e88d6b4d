import { coversAction } from './action'
import type { Target } from './resource'
import type { NamedPolicy, Policy, ResourcePattern, Statement, StatementRef } from './types'

/**
 * The statements of one policy whose action part covers one action. Actions never hold variables, so this is settled once
 * per policy and action. In a large shelf, statements that need a literal head in the resource are found by that head;
 * `always` are the others.
 */
export type Shelf = {
  readonly always: readonly Statement[]
  readonly byHead: ReadonlyMap<number, readonly Statement[]> | undefined
  /** At index n: do heads of length n occur? */
  readonly lengths: readonly boolean[]
}

/** Below this a plain scan is as fast as looking up heads. */
const LARGE = 8

/** Heads are cut to this length: looking up stays bounded, and whatever is found is checked in full. */
const MAX_HEAD = 64

/** How many actions are remembered per policy before starting afresh. */
const MAX_ACTIONS = 512

const shelves = new WeakMap<Policy, Map<string, Shelf>>()

/** The shelf for an action, in the case in which the request writes it. */
export function shelfOf(policy: Policy, action: string): Shelf {
  let byAction = shelves.get(policy)
  if (byAction === undefined) {
    byAction = new Map()
    shelves.set(policy, byAction)
  }
  const known = byAction.get(action)
  if (known !== undefined) return known
  if (byAction.size >= MAX_ACTIONS) byAction.clear()
  const lower = action.toLowerCase()
  const shelf = stack(policy.statements.filter((statement) => coversAction(statement, lower)))
  byAction.set(action, shelf)
  return shelf
}

/** Calls `visit` with every statement of the shelf that may cover the target, some of them perhaps twice. */
export function visitCandidates<T>(
  shelf: Shelf,
  target: Target,
  visit: (statement: Statement, with_: T) => void,
  with_: T,
): void {
  for (const statement of shelf.always) visit(statement, with_)
  if (shelf.byHead === undefined || target.form !== 'arn') return
  const start = (target.colons[4] ?? 0) + 1
  const longest = Math.min(shelf.lengths.length - 1, target.text.length - start)
  let hash = SEED
  for (let length = 1; length <= longest; length++) {
    hash = mix(hash, target.text.charCodeAt(start + length - 1))
    if (shelf.lengths[length] !== true) continue
    const found = shelf.byHead.get(hash)
    if (found !== undefined) for (const statement of found) visit(statement, with_)
  }
}

const refs = new WeakMap<NamedPolicy, (StatementRef | undefined)[]>()

/** The statement with the names of its policy; made once, so answers share it. */
export function refOf(named: NamedPolicy, statement: Statement): StatementRef {
  let known = refs.get(named)
  if (known === undefined) {
    known = []
    refs.set(named, known)
  }
  const ref = known[statement.index] ?? {
    policyId: named.id,
    policyName: named.name,
    policyType: named.type,
    sid: statement.sid,
    statementIndex: statement.index,
    effect: statement.effect,
  }
  known[statement.index] = ref
  return ref
}

function stack(statements: readonly Statement[]): Shelf {
  if (statements.length <= LARGE) return { always: statements, byHead: undefined, lengths: [] }
  const always: Statement[] = []
  const byHead = new Map<number, Statement[]>()
  const lengths: boolean[] = []
  for (const statement of statements) {
    const heads = headsOf(statement)
    if (heads === undefined) {
      always.push(statement)
      continue
    }
    for (const head of new Set(heads)) {
      const hash = hashOf(head)
      const same = byHead.get(hash)
      if (same === undefined) byHead.set(hash, [statement])
      else if (same.at(-1) !== statement) same.push(statement)
      while (lengths.length < head.length) lengths.push(false)
      lengths[head.length] = true
    }
  }
  return { always, byHead, lengths }
}

/** The literal starts of the resource part the statement asks for, or undefined when it may cover anything. */
function headsOf(statement: Statement): readonly string[] | undefined {
  if (statement.resource === undefined || statement.resource.negated) return undefined
  const heads = statement.resource.patterns.map(headOf)
  return heads.every((head) => head !== '') ? heads : undefined
}

function headOf(pattern: ResourcePattern): string {
  return pattern.kind === 'everything' ? '' : pattern.arn.parts[5].head.slice(0, MAX_HEAD)
}

/** FNV-1a, one character at a time so that all heads of a resource are hashed in one pass. A collision costs one check. */
const SEED = 0x811c9dc5 | 0

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function hashOf(head: string): number {
  let hash = SEED
  for (let i = 0; i < head.length; i++) hash = mix(hash, head.charCodeAt(i))
  return hash
}
