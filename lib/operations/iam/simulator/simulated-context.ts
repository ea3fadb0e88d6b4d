import { AwsError } from '@/lib/errors'
import { type Context, type ContextValue, contextOf } from '@/lib/policy'
import type { ContextEntryInput } from './shapes'

/**
 * The context keys that a simulation gives, added to those of the principal. A key in neither is absent. The engine
 * converts a value by the operator that compares it, so a type only says whether the key has one value or a list.
 * Throws InvalidInput for a single-valued key with no value or several.
 */
export function simulatedContext(
  entries: readonly ContextEntryInput[] | undefined,
  principal: Readonly<Record<string, string>> = {},
): Context {
  const given = (entries ?? []).map((entry) => [entry.ContextKeyName, statedValue(entry)] as const)
  // If names differ only by case, the later one counts. A map, because a key may have any name, even `__proto__`.
  return contextOf(new Map<string, ContextValue>([...Object.entries(principal), ...given]))
}

function statedValue({
  ContextKeyName,
  ContextKeyValues = [],
  ContextKeyType = 'string',
}: ContextEntryInput): ContextValue {
  if (ContextKeyType.endsWith('List')) return ContextKeyValues
  const [only, ...more] = ContextKeyValues
  if (only !== undefined && more.length === 0) return only
  throw new AwsError(
    'InvalidInput',
    `The context key ${ContextKeyName} of type ${ContextKeyType} must have exactly one value.`,
    { field: 'ContextEntries' },
  )
}
