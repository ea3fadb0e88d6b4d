import { coversAction } from './action'
import { LAYERS, levelsOf } from './layers'
import { rememberPerAction } from './remember'
import type { Target } from './resource'
import type { Work } from './steps'
import type { Decision, Layer, NamedPolicy, Policy, PolicySet, ResourcePattern, Statement, StatementRef } from './types'

/** A statement with its place in a policy set and the reference that decisions name it by. */
export type Candidate = {
  readonly statement: Statement
  readonly layer: Layer
  readonly level: number
  /** Its place in the whole set. */
  readonly order: number
  readonly ref: StatementRef
  /** A list of only this statement, so that most decisions need not allocate one. */
  readonly alone: readonly Candidate[]
  /** The last decision in which only this statement applied. */
  decision: Decision | undefined
}

/**
 * The statements of a set whose action part covers one action. Actions never hold variables, so this is computed once
 * per set and action. Large shelves are also indexed by the literal head that a statement requires in the resource.
 */
type Shelf = { readonly candidates: readonly Candidate[]; uses: number; heads: Heads | undefined }

type Heads = {
  /** Statements that may cover any resource. */
  readonly always: readonly Candidate[]
  readonly byHash: ReadonlyMap<number, readonly Candidate[]>
  /** At index n: whether there are heads of length n. */
  readonly lengths: readonly boolean[]
}

/**
 * Returns the shelf for an action, which is cached with the set object, by the action as the request spells it.
 * INVARIANT: a set does not change after it was used; make a new one instead.
 */
export const shelfOf = rememberPerAction((set: PolicySet, action, work): Shelf => {
  return { candidates: candidatesOf(set, action, work), uses: 0, heads: undefined }
})

/** Calls `visit` for every statement of the shelf that may cover the target, perhaps twice for some. */
export function visitCandidates<T extends Target>(
  shelf: Shelf,
  target: T,
  visit: (candidate: Candidate, target: T) => void,
): void {
  // Building the index costs more than one scan, so a set that is used only once does not build it.
  if (shelf.candidates.length > LARGE && shelf.heads === undefined && shelf.uses++ > 0)
    shelf.heads = headsOf(shelf.candidates)
  const { heads } = shelf
  for (const candidate of heads === undefined ? shelf.candidates : heads.always) visit(candidate, target)
  if (heads === undefined || target.sixthPart === -1) return
  const start = target.sixthPart
  const longest = Math.min(heads.lengths.length - 1, target.resource.length - start)
  let hash = SEED
  for (let length = 1; length <= longest; length++) {
    hash = mix(hash, target.resource.charCodeAt(start + length - 1))
    if (heads.lengths[length] !== true) continue
    const found = heads.byHash.get(hash)
    if (found !== undefined) for (const candidate of found) visit(candidate, target)
  }
}

/** Up to this size a plain scan is as fast as the index. */
const LARGE = 8

/** Heads are cut to this length, which bounds a lookup. Every statement found is checked in full anyway. */
const MAX_HEAD = 64

function candidatesOf(set: PolicySet, action: string, work: Work): readonly Candidate[] {
  const candidates: Candidate[] = []
  let before = 0
  for (const layer of LAYERS) {
    for (const [level, policies] of levelsOf(layer, set).entries()) {
      for (const named of policies) {
        for (const statement of coveringStatements(named.policy, action, work)) {
          const ref = refOf(named, statement)
          const order = before + statement.index
          candidates.push(candidateOf({ statement, layer, level, order, ref }))
        }
        before += named.policy.statements.length
      }
    }
  }
  return candidates
}

function candidateOf(place: Omit<Candidate, 'alone' | 'decision'>): Candidate {
  const alone: Candidate[] = []
  const candidate = { ...place, alone, decision: undefined }
  alone.push(candidate)
  return candidate
}

function refOf(named: NamedPolicy, { sid, index, effect }: Statement): StatementRef {
  return { policyId: named.id, policyName: named.name, policyType: named.type, sid, statementIndex: index, effect }
}

/** The statements of a policy whose action part covers an action, cached with the policy for all sets that hold it. */
const coveringStatements = rememberPerAction((policy: Policy, action, work): readonly Statement[] => {
  const lower = action.toLowerCase()
  return policy.statements.filter((statement) => coversAction(statement, lower, work))
})

function headsOf(candidates: readonly Candidate[]): Heads {
  const always: Candidate[] = []
  const byHash = new Map<number, Candidate[]>()
  const lengths: boolean[] = []
  for (const candidate of candidates) {
    const heads = headsOfStatement(candidate.statement)
    if (heads === undefined) {
      always.push(candidate)
      continue
    }
    for (const head of heads) {
      const hash = hashOf(head)
      const same = byHash.get(hash)
      if (same === undefined) byHash.set(hash, [candidate])
      else if (same.at(-1) !== candidate) same.push(candidate)
      while (lengths.length < head.length) lengths.push(false)
      lengths[head.length] = true
    }
  }
  return { always, byHash, lengths }
}

/** The literal heads that the statement requires in the resource, or undefined when it may cover any resource. */
function headsOfStatement({ resource }: Statement): readonly string[] | undefined {
  if (resource === undefined || resource.negated) return undefined
  const heads = resource.patterns.map(headOf)
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
