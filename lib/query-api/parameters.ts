import { AwsError } from '@/lib/errors'
import type { ListShape, RecordShape, Shape } from '@/lib/shape/shape'

/** Parameters of a request by their full names, such as `Tags.member.1.Key`. */
export type Parameters = ReadonlyMap<string, string>

/** S-90: no legitimate request has more. */
const MOST_PARAMETERS = 2_000
const MOST_MEMBERS = 1_000

/**
 * Reads `a=1&b=2` (application/x-www-form-urlencoded). Throws MalformedQueryString for escapes that are not UTF-8, for
 * repeated names and for too many parameters.
 */
export function parseParameters(text: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    if (parameters.has(name)) throw malformed(`The parameter ${name.slice(0, 100)} is given twice.`)
    parameters.set(name, at < 0 ? '' : decode(pair.slice(at + 1)))
    if (parameters.size > MOST_PARAMETERS) throw malformed(`There are more than ${MOST_PARAMETERS} parameters.`)
  }
  return parameters
}

/** Decodes bytes as text. Throws MalformedQueryString if they are not UTF-8. */
export function utf8Text(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw malformed('The request body is not UTF-8.')
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw malformed('A parameter has an escape that is not UTF-8.')
  }
}

/** Converts parameters to the input of an operation, by its shape. Unknown parameters are dropped, as at AWS. */
export function inputOf(shape: RecordShape, parameters: Parameters): Record<string, unknown> {
  return readRecord(shape, treeOf(parameters))
}

/** Parameters as a tree, by the parts of their names. */
type Node = { value?: string; members: Map<string, Node> }

function treeOf(parameters: Parameters): Node {
  const root: Node = { members: new Map() }
  for (const [name, value] of parameters) {
    let node = root
    // Deeper than any shape.
    for (const part of name.split('.', 12)) {
      const next = node.members.get(part) ?? { members: new Map() }
      node.members.set(part, next)
      node = next
    }
    node.value = value
  }
  return root
}

function readRecord(shape: RecordShape, { members }: Node): Record<string, unknown> {
  const read = Object.entries(shape.fields).flatMap(([name, field]) => {
    const node = members.get(name)
    return node ? [[name, readValue(field.shape, node)]] : []
  })
  return Object.fromEntries(read)
}

function readValue(shape: Shape, node: Node): unknown {
  if (shape.type === 'record') return readRecord(shape, node)
  return shape.type === 'list' ? readList(shape, node) : node.value
}

/** Reads `X.member.1`, `X.member.2` and so on, in numerical order. Clients send an empty list as `X=`. */
function readList(shape: ListShape, { members }: Node): unknown[] {
  const numbered = [...(members.get('member')?.members ?? [])].map(([number, node]) => ({ number, node }))
  const odd = numbered.find(({ number }) => !/^[1-9]\d{0,3}$/.test(number) || Number(number) > MOST_MEMBERS)
  if (odd)
    throw malformed(`Members of a list are numbered from 1 to ${MOST_MEMBERS}, not "${odd.number.slice(0, 20)}".`)
  return numbered.sort((a, b) => Number(a.number) - Number(b.number)).map(({ node }) => readValue(shape.of, node))
}

const malformed = (message: string) => new AwsError('MalformedQueryString', message)
