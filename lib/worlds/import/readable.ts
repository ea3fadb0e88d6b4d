import { AwsError } from '@/lib/errors'
import { compile } from '@/lib/policy'
import type { JsonReader } from '@/lib/shape/json'
import type { LeftOut } from './files'

/** Why a document is no policy, with its place; undefined if it is one. */
export function problemOf(document: string, use: Parameters<typeof compile>[1]): string | undefined {
  const compiled = compile(document, use)
  if (compiled.ok) return undefined
  const [problem] = compiled.problems
  if (!problem) return 'is no policy'
  return `is no policy: line ${problem.line}, column ${problem.column}: ${problem.detail.replace(/\.$/, '')}`
}

/** The value if the reader of worlds accepts it. Notes why not. */
export function accepted<T>(read: JsonReader<T>, value: object, what: string, leftOut: LeftOut[]): T | undefined {
  try {
    return read(value, what)
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    // The reader begins with the path, which is what it was given.
    leftOut.push({ what, why: `does not come: ${thrown.message.replace(`${what}.`, '').replace(/\.$/, '')}` })
    return undefined
  }
}
