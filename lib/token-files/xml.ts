import { SaxesParser } from 'saxes'
import { TokenFileError } from './faults'

/** An element of a document. Names are local names: PSKC files in use qualify theirs in every way there is. */
export type XmlElement = {
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** The text directly in it, without spaces around it. */
  text: string
  /** The line of its start tag, from 1. */
  line: number
}

type Open = Omit<XmlElement, 'children' | 'text'> & { children: XmlElement[]; parts: string[] }

const DEEPEST = 24
/** Elements and attributes together: 10,000 encrypted tokens have about 300,000. */
const MOST_NODES = 400_000

/**
 * Reads an XML document and returns its root element. Throws a TokenFileError for a document that is not well-formed,
 * has a document type or a processing instruction, or is too deep or too large. There are no entities but XML's own
 * five, so a document can neither name files nor grow while it is read (S-61).
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let root: XmlElement | undefined
  let nodes = 0
  const refuse = (fault: 'not-xml' | 'document-type' | 'instruction' | 'too-deep' | 'too-many-elements') => {
    throw new TokenFileError(fault, parser.line)
  }
  parser.on('error', () => refuse('not-xml'))
  parser.on('doctype', () => refuse('document-type'))
  parser.on('processinginstruction', () => refuse('instruction'))
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ local, value }) => [local, value] as const)
    nodes += 1 + named.length
    if (nodes > MOST_NODES) refuse('too-many-elements')
    if (open.length === DEEPEST) refuse('too-deep')
    open.push({
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(named),
      children: [],
      parts: [],
      line: parser.line,
    })
  })
  const addText = (part: string) => open.at(-1)?.parts.push(part)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (!closed) return
    const { parts, ...rest } = closed
    const element = { ...rest, text: parts.join('').trim() }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  })
  parser.write(text).close()
  return root ?? refuse('not-xml')
}

/** The first child with a name, or the first descendant along several. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (inner, name) => inner?.children.find((child) => child.name === name),
    element,
  )
}

/** The children with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}
