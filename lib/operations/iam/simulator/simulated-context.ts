import { AwsError } from '@/lib/errors'
import { type Context, type ContextValue, contextOf } from '@/lib/policy'
import type { ContextEntryInput } from './shapes'

/**
 * Context keys as a simulation states them, over those that come with the principal: a key that neither states is absent,
 * nothing else is filled in. The engine reads a value by the operator that compares it, so that a type says only whether
 * the key holds one value or a list. Throws InvalidInput for a key of one value that is given none, or several.
 */
export function simulatedContext(
  entries: readonly ContextEntryInput[] | undefined,
  principal: Readonly<Record<string, string>> = {},
): Context {
  const given = (entries ?? []).map((entry) => [entry.ContextKeyName, statedValue(entry)] as const)
  // Of names that differ only by case the later counts. A map, because a key may have any name, `__proto__` too.
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
