import type { AnyOperation } from '@/lib/gate/operation'
import type { Lab } from '@/lib/labs/lab'
import { catalogue } from '@/lib/operations/catalogue'

const OPERATIONS: ReadonlyMap<string, AnyOperation> = new Map(Object.entries<AnyOperation>(catalogue))

/** The names of all operations that can be called, as the wire spells them, in alphabetical order. */
export const API_ACTIONS: readonly string[] = [...OPERATIONS.keys()].sort()

/** The operation that somebody names, in any case, with its name as the wire spells it; undefined if there is none. */
export function operationNamed(text: string): { name: string; operation: AnyOperation } | undefined {
  const wanted = text.trim().replace(/^(iam|sts):/i, '')
  const name = API_ACTIONS.find((one) => one.toLowerCase() === wanted.toLowerCase())
  const operation = name === undefined ? undefined : OPERATIONS.get(name)
  return name === undefined || !operation ? undefined : { name, operation }
}

/** The service of an operation, as signatures and the CLI name it. */
export const serviceOf = ({ action }: AnyOperation): 'iam' | 'sts' => (action.startsWith('sts:') ? 'sts' : 'iam')

/** The calls that the goals of a lab name, in their order: what its API console offers first. */
export function actionsOfLab({ goals }: Pick<Lab, 'goals'>): string[] {
  const named = goals.flatMap(({ check }) => eventNames(check)).filter((name) => OPERATIONS.has(name))
  return [...new Set(named)]
}

/** The names of the events in a check, which is JSON. */
function eventNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(eventNames)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => {
    return key === 'name' ? textsIn(inside) : eventNames(inside)
  })
}

/** A name, or the names in `{"in": […]}`. */
function textsIn(match: unknown): string[] {
  if (typeof match === 'string') return [match]
  if (Array.isArray(match)) return match.flatMap(textsIn)
  if (typeof match !== 'object' || match === null) return []
  return Object.values(match).flatMap(textsIn)
}
