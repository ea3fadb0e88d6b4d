import type { RecordShape, Shape } from '@/lib/shape/shape'
import type { XmlElement } from '@/lib/token-files/xml'

/**
 * Turns the result element of an answer into the JSON that version 2 of the AWS CLI prints; an empty text if it prints
 * nothing. `result` is undefined for operations that return nothing. Policy documents are decoded, and what only serves
 * paging is left out while there are no more pages. Differs from AWS: the CLI asks for further pages by itself.
 */
export function cliJson(shape: RecordShape, result: XmlElement | undefined): string {
  const { IsTruncated, ...value } = result ? recordOf(shape, result) : {}
  const shown = IsTruncated === true ? { ...value, IsTruncated } : value
  return Object.keys(shown).length === 0 ? '' : JSON.stringify(shown, null, 4)
}

function recordOf({ fields }: RecordShape, { children }: XmlElement): Record<string, unknown> {
  const members = Object.entries(fields).flatMap(([name, field]) => {
    const child = children.find((one) => one.name === name)
    return child ? [[name, valueIn(field.shape, child)] as const] : []
  })
  return Object.fromEntries(members)
}

function valueIn(shape: Shape, element: XmlElement): unknown {
  switch (shape.type) {
    case 'record':
      return recordOf(shape, element)
    case 'list':
      return element.children.map((member) => valueIn(shape.of, member))
    case 'map':
      return Object.fromEntries(element.children.map((entry) => entryOf(shape.of, entry)))
    case 'integer':
      return Number(element.text)
    case 'boolean':
      return element.text === 'true'
    case 'timestamp':
      return element.text.replace(/Z$/, '+00:00')
    case 'string':
      return shape.encoding === 'url' ? documentIn(element.text) : element.text
    default:
      return element.text
  }
}

function entryOf(of: Shape, { children }: XmlElement): [string, unknown] {
  const value = children.find(({ name }) => name === 'value')
  const key = children.find(({ name }) => name === 'key')?.text ?? ''
  // Shapes of maps do not tell, but what looks like a number is one: the counts of GetAccountSummary.
  return [key, value && /^\d+$/.test(value.text) ? Number(value.text) : value && valueIn(of, value)]
}

/** A policy document, which the wire percent-encodes (RFC 3986). */
function documentIn(text: string): unknown {
  const document = decodeURIComponent(text)
  try {
    return JSON.parse(document)
  } catch {
    return document
  }
}
