import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { resultTexts } from '@/lib/texts/results'
import type { EachCall } from './each-call'

/** Calls as a form posts them. */
export const callsText = (calls: readonly EachCall[]): string =>
  JSON.stringify(calls.map(({ operation: { action }, input, on }) => ({ action, input, on })))

/**
 * Reads calls that a form posts: at least one and at most `most`. Throws ValidationError for anything else, and for an
 * operation that is not among the `offered`.
 */
export function readCalls(text: string, offered: readonly AnyOperation[], most: number): EachCall[] {
  const calls = parsed(text)
  if (!Array.isArray(calls) || calls.length === 0 || calls.length > most) throw malformed()
  return calls.map((call: unknown) => {
    if (!isRecord(call) || !isRecord(call.input) || typeof call.on !== 'string') throw malformed()
    const operation = offered.find(({ action }) => action === call.action)
    if (!operation) throw malformed()
    return { operation, input: call.input, on: call.on }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed()
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The error of a form of calls that no page of ours sends. */
export const malformed = () => new AwsError('ValidationError', resultTexts.notOffered, { field: 'calls' })
