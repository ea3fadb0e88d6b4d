import { AwsError } from '@/lib/errors'
import { compile } from '@/lib/policy'
import type { JsonReader } from '@/lib/shape/json'
import type { LeftOut, Thing } from '@/lib/values/left-out'

/** Where and why a document is no policy; undefined if it is one. */
export function faultOf(document: string, use: Parameters<typeof compile>[1]) {
  const compiled = compile(document, use)
  const [problem] = compiled.ok ? [] : compiled.problems
  return problem && { line: problem.line, column: problem.column, fault: problem.said }
}

/** Why a document that may be missing is no policy, as a reason; undefined if it is one. */
export function reasonAgainst(
  document: string | undefined,
  use: Parameters<typeof compile>[1],
): LeftOut['reason'] | undefined {
  if (document === undefined) return { id: 'noDocument', values: {} }
  const values = faultOf(document, use)
  return values && { id: 'noPolicy', values }
}

const PATH = 'read'

/** The value if the reader of worlds accepts it. Notes why not. */
export function accepted<T>(read: JsonReader<T>, value: object, thing: Thing, leftOut: LeftOut[]): T | undefined {
  try {
    return read(value, PATH)
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    // The reader begins with the path, and ends its sentence.
    const [, member = '', rule = ''] = /^read\.?(\S*) (.*)\.$/s.exec(thrown.message) ?? []
    leftOut.push({ thing, reason: { id: 'wrongMember', values: { member, rule } } })
    return undefined
  }
}
