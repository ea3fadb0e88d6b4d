import type { RecordShape, Shape } from './shape'

/**
 * Input for a preview, which is never performed: fills required members that are not known yet, such as codes, with
 * values that parse.
 */
export function withPlaceholders(
  shape: RecordShape,
  known: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = Object.entries(shape.fields).filter(([name, field]) => field.required && known[name] === undefined)
  return { ...known, ...Object.fromEntries(missing.map(([name, field]) => [name, placeholder(field.shape)])) }
}

function placeholder(shape: Shape): unknown {
  switch (shape.type) {
    case 'string':
      return shape.values?.[0] ?? '0'.repeat(shape.min ?? 1)
    case 'integer':
      return shape.min ?? 0
    case 'boolean':
      return false
    case 'list':
      return []
    case 'blob':
      return new Uint8Array()
    case 'record':
      return withPlaceholders(shape, {})
    default:
      return undefined
  }
}
