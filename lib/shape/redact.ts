import type { RecordShape } from './shape'

/** Input as an audit record may store it: the members of the shape, without secret and unreadable ones. */
export function redact(shape: RecordShape, raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) return {}
  const members = new Map(Object.entries(raw))
  const kept = Object.entries(shape.fields).flatMap(([name, { shape: member }]) => {
    const value = members.get(name)
    if (value === undefined || value === null || ('secret' in member && member.secret)) return []
    if (typeof value === 'string') return [[name, value.slice(0, 256)]]
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
    return Array.isArray(value) ? [[name, `${value.length} values`]] : []
  })
  return Object.fromEntries(kept)
}
