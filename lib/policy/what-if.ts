import { contextOf } from './context'
import { decide } from './decide'
import { parsePolicy } from './document'
import { LAYERS, levelsOf } from './layers'
import { type Budget, MAX_STEPS, newBudget, OutOfSteps } from './steps'
import type {
  ConditionAtom,
  Context,
  ContextEntry,
  ContextValue,
  Decision,
  NamedPolicy,
  PolicySet,
  Request,
  Statement,
} from './types'

/** One change to the request or the policies, and the decision that it leads to. Computed by the engine, never guessed. */
export type WhatIf =
  | { readonly change: 'with-mfa'; readonly decision: Decision }
  | {
      readonly change: 'context-key'
      readonly key: string
      /** Null is absent. */
      readonly from: ContextValue | null
      readonly to: string | null
      readonly decision: Decision
    }
  | {
      readonly change: 'further-allow'
      /** The smallest statement that allows this one action on this one resource. */
      readonly statement: { readonly Effect: 'Allow'; readonly Action: string; readonly Resource: string }
      readonly decision: Decision
    }

/** What would change the outcome, and whether every possible change was tried. */
export type WhatIfs = { readonly changes: readonly WhatIf[]; readonly isWhole: boolean }

/**
 * Finds what would change the outcome: the same request with MFA; with one context key of the statements changed, if
 * that alone changes the outcome; with one further Allow. Never proposes to remove a Deny. All its decisions together
 * may take the steps of one decision; the rest is left out (S-93). Never throws.
 */
export function whatIf(set: PolicySet, request: Request, budget: Budget = newBudget()): WhatIfs {
  const own = newBudget(Math.min(MAX_STEPS, budget.left))
  const given = own.left
  const found: Found = { before: [], flips: [], after: [] }
  const isWhole = tryAll({ set, request, context: contextOf(request.context), own }, found)
  budget.left -= given - own.left
  return { changes: [...found.before, ...found.flips, ...found.after], isWhole }
}

type Original = { readonly set: PolicySet; readonly request: Request; readonly context: Context; readonly own: Budget }

/** What was found so far, in the order of the result. */
type Found = { readonly before: WhatIf[]; readonly flips: WhatIf[]; readonly after: WhatIf[] }

/** Adds what it finds to `found`; returns false if not everything could be tried. */
function tryAll(original: Original, found: Found): boolean {
  try {
    const decision = decided(original, original)
    found.before.push(withMfa(original))
    found.after.push(...furtherAllow(original, decision))
    return tryFlips(original, decision, found.flips)
  } catch (thrown) {
    if (thrown instanceof OutOfSteps) return false
    throw thrown
  }
}

/** Decides. Throws OutOfSteps if the steps ran out, because then the outcome means nothing. */
function decided({ own }: Original, { set, request }: Pick<Original, 'set' | 'request'>): Decision {
  const decision = decide(set, request, own)
  if (own.left === 0) throw new OutOfSteps('no steps are left for another decision')
  return decision
}

const MFA = 'aws:MultiFactorAuthPresent'

function withMfa(original: Original): WhatIf {
  const { set, request, context } = original
  const present = changed(context, MFA, 'true')
  const aged = present.entries.has('aws:multifactorauthage') ? present : changed(present, 'aws:MultiFactorAuthAge', '0')
  return { change: 'with-mfa', decision: decided(original, { set, request: { ...request, context: aged } }) }
}

/** How many changed contexts are tried: policies may hold thousands of values. */
const MAX_TRIES = 200

/** Adds one change for each key that changes the outcome; returns false if there were too many to try. */
function tryFlips(original: Original, before: Decision, found: WhatIf[]): boolean {
  const { set, request, context, own } = original
  let tries = 0
  for (const atom of atomsByKey(set).values()) {
    const entry = context.entries.get(atom.name)
    for (const to of alternatives(atom.atoms, entry)) {
      if (tries++ >= MAX_TRIES) return false
      // Copying the context takes time too.
      own.left = Math.max(0, own.left - context.entries.size)
      const flipped = { ...request, context: changed(context, atom.key, to ?? undefined) }
      const decision = decided(original, { set, request: flipped })
      if (decision.outcome === before.outcome) continue
      found.push({ change: 'context-key', key: atom.key, from: entry?.value ?? null, to, decision })
      break
    }
  }
  return true
}

type KeyAtoms = { readonly key: string; readonly name: string; readonly atoms: ConditionAtom[] }

function atomsByKey(set: PolicySet): ReadonlyMap<string, KeyAtoms> {
  const keys = new Map<string, KeyAtoms>()
  const statements = LAYERS.flatMap((layer) =>
    levelsOf(layer, set)
      .flat()
      .flatMap(({ policy }): readonly Statement[] => policy.statements),
  )
  for (const atom of statements.flatMap(({ conditions }) => conditions)) {
    const known = keys.get(atom.name) ?? { key: atom.key, name: atom.name, atoms: [] }
    keys.set(atom.name, known)
    known.atoms.push(atom)
  }
  return keys
}

/** The values to try: those in the policies, both values of a Bool, and absence, without the value that the request has. */
function alternatives(atoms: readonly ConditionAtom[], entry: ContextEntry | undefined): readonly (string | null)[] {
  const values = new Set<string | null>()
  for (const { base, values: operands } of atoms) {
    if (base === 'Bool') for (const truth of ['true', 'false']) values.add(truth)
    else if (base !== 'Null') for (const { source } of operands) if (!/[*?$]/.test(source)) values.add(source)
  }
  values.add(null)
  values.delete(entry === undefined ? null : typeof entry.value === 'string' ? entry.value : '')
  return [...values]
}

/** A further Allow, and the decision with it: it does not help against an explicit deny. */
function furtherAllow(original: Original, { outcome }: Decision): readonly WhatIf[] {
  if (outcome === 'allow') return []
  const { set, request } = original
  const statement = { Effect: 'Allow', Action: request.action, Resource: request.resource } as const
  const parsed = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }))
  if (!parsed.ok) return []
  const further: NamedPolicy = { id: 'further-allow', name: 'further-allow', type: 'inline', policy: parsed.policy }
  const widened = { ...set, identity: [...set.identity, further] }
  return [{ change: 'further-allow', statement, decision: decided(original, { set: widened, request }) }]
}

function changed(context: Context, key: string, value: string | undefined): Context {
  const entries = new Map(context.entries)
  if (value === undefined) entries.delete(key.toLowerCase())
  else entries.set(key.toLowerCase(), { key, value })
  return { kind: 'context', entries }
}
