import { valuesOf } from './condition'
import { keyUsesOf } from './keys-used'
import { LAYERS, levelsOf } from './layers'
import { remember } from './remember'
import type { ContextTrace, ContextUse } from './trace'
import type { Context, PolicySet } from './types'

/** The keys of the request in their order, then the keys that only policies use, which are absent. */
export function traceContext(set: PolicySet, context: Context): readonly ContextTrace[] {
  const uses = usesByName(set)
  const traces: ContextTrace[] = []
  for (const [name, { key, value }] of context.entries) {
    const usedBy = uses.get(name)?.usedBy ?? NO_USES
    traces.push({ key, state: 'present', values: valuesOf(value), multivalued: typeof value !== 'string', usedBy })
  }
  for (const [name, { key, usedBy }] of uses) {
    if (!context.entries.has(name)) traces.push({ key, state: 'absent', values: [], multivalued: false, usedBy })
  }
  return traces
}

const NO_USES: readonly ContextUse[] = []

type KeyUses = ReadonlyMap<string, { readonly key: string; readonly usedBy: readonly ContextUse[] }>

/** The statements of a set that use a key, by its lower-case name. */
const usesByName = remember((set: PolicySet): KeyUses => {
  const uses = new Map<string, { readonly key: string; readonly usedBy: ContextUse[] }>()
  for (const named of LAYERS.flatMap((layer) => levelsOf(layer, set).flat())) {
    for (const statement of named.policy.statements) {
      for (const { key, name, as } of keyUsesOf(statement)) {
        const use = uses.get(name) ?? { key, usedBy: [] }
        uses.set(name, use)
        const { id: policyId, name: policyName } = named
        use.usedBy.push({ policyId, policyName, sid: statement.sid, statementIndex: statement.index, as })
      }
    }
  }
  return uses
})
