import { type JsonReader, jsonList, object, refuseAt } from '@/lib/shape/json'
import type { FactValue } from './facts'

/** What a value must be: the same, with `*` in a text for any run of characters; one of several; not something; within bounds. */
export type FactMatch =
  | FactValue
  | { in: readonly FactMatch[] }
  | { not: FactMatch }
  | { min?: number | undefined; max?: number | undefined }

const number: JsonReader<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuseAt(path, 'must be a number')
const bounds = object({}, { min: number, max: number })
const plainText: JsonReader<string> = (value, path) =>
  typeof value === 'string' ? value : refuseAt(path, 'must be a text')

/** Reads a match from JSON. Throws ValidationError with the path of what is wrong. */
export const readMatch: JsonReader<FactMatch> = (value, path) => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return jsonList(plainText, 1)(value, path)
  if (typeof value !== 'object') return refuseAt(path, 'must be a match')
  if ('in' in value) return object({ in: jsonList(readMatch, 1) })(value, path)
  if ('not' in value) return object({ not: readMatch })(value, path)
  const { min, max } = bounds(value, path)
  return min === undefined && max === undefined ? refuseAt(path, 'must have a bound') : { min, max }
}

/** Whether a value is what a match asks for. */
export function meets(match: FactMatch, value: FactValue): boolean {
  if (typeof match === 'string') return typeof value === 'string' && isGlobMatch(match, value)
  if (match === null || typeof match !== 'object') return match === value
  if ('in' in match) return match.in.some((one) => meets(one, value))
  if ('not' in match) return !meets(match.not, value)
  if ('min' in match || 'max' in match) return isWithin(match, value)
  if (!Array.isArray(match) || !Array.isArray(value)) return false
  return match.length === value.length && match.every((one, at) => isGlobMatch(one, value[at] ?? ''))
}

function isWithin({ min = -Infinity, max = Infinity }: { min?: number; max?: number }, value: FactValue): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

/** `*` stands for any run of characters. Every part is searched behind the one before, so the time is linear. */
function isGlobMatch(pattern: string, value: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === value
  if (!value.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = value.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return value.length - last.length >= at && value.endsWith(last)
}
