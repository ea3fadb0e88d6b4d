import { AwsError } from '@/lib/errors'
import type { ClockChange } from '@/lib/worlds/account-time'
import { type AskedWorld, givenWorld } from '@/lib/worlds/given-worlds'
import { LARGEST_INDEX } from '@/lib/worlds/identity'

/** The members of a JSON object from outside. Their types are unknown. */
export type BodyMembers = Readonly<Record<string, unknown>>

/** Enough for a world of a thousand users. */
const LARGEST_BODY = 1024 * 1024

/** Reads a request's JSON object; without a body, an empty one. Throws ValidationError. */
export async function bodyMembers(request: Request): Promise<BodyMembers> {
  const text = await textOf(request)
  if (text.trim() === '') return {}
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw invalid('The body must be a JSON object.')
}

/** Reads the name of a world, without a check that there is such a world, or a world of the caller's own. */
export function worldIn({ world }: BodyMembers): AskedWorld {
  if (typeof world === 'string') return world
  if (typeof world === 'object' && world !== null) return givenWorld(world)
  throw invalid('"world" must be the name of a world, or a world.')
}

/** Reads the index of an account within its world. */
export function indexIn({ index }: BodyMembers): number {
  if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index <= LARGEST_INDEX) return index
  throw invalid(`"index" must be a whole number from 0 to ${LARGEST_INDEX}.`)
}

/** Reads a change of a clock. */
export function clockChangeIn(members: BodyMembers): ClockChange {
  const { mode } = members
  if (mode === 'real') return { mode }
  if (mode === 'fixed') return { mode, at: timeIn(members) }
  if (mode === 'offset' || mode === 'advance') return { mode, seconds: secondsIn(members) }
  throw invalid('"mode" must be one of real, fixed, offset, advance.')
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

function timeIn({ at }: BodyMembers): Date {
  const time = typeof at === 'string' && ISO.test(at) ? new Date(at) : undefined
  if (time && !Number.isNaN(time.getTime())) return time
  throw invalid('"at" must be a time such as 2026-01-01T00:00:00Z.')
}

const MOST_SECONDS = 2_000_000_000

function secondsIn({ seconds }: BodyMembers): number {
  if (typeof seconds === 'number' && Number.isInteger(seconds) && Math.abs(seconds) <= MOST_SECONDS) return seconds
  throw invalid('"seconds" must be a whole number of seconds.')
}

async function textOf(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Counted while reading: the length that a client declares proves nothing.
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > LARGEST_BODY) throw invalid(`The body must not be larger than ${LARGEST_BODY} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AwsError('ValidationError', 'The body is not JSON.', { cause })
  }
}

const invalid = (message: string) => new AwsError('ValidationError', message)
