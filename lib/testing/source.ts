import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

/** What the layer rules need to know of a file. Places are line numbers. */
export type Source = {
  path: string
  isClient: boolean
  imports: { from: string; names: string[]; isType: boolean; isReexport: boolean; isDynamic: boolean; line: number }[]
  /** Constructors called, `Date` with its number of arguments, and members read, such as `Math.random`. */
  uses: { what: string; line: number }[]
}

type Node = { type: string; start: number } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Reads a file with a parser, so that strings and comments deceive nobody. */
export function readSource(file: string, text: string): Source {
  const tree = parseAst(text, { lang: languageOf(file) })
  const lineOf = ({ start }: Node) => text.slice(0, start).split('\n').length
  const nodes = [...nodesIn(tree)]
  return {
    path: file,
    isClient: nodes.some((node) => node.directive === 'use client'),
    imports: nodes.flatMap((node) => importOf(node).map((one) => ({ ...one, line: lineOf(node) }))),
    uses: nodes.flatMap((node) => useOf(node).map((what) => ({ what, line: lineOf(node) }))),
  }
}

/** The paths of the project's own source files, relative to its root. Generated ones are not ours. */
export function sourceFiles(root = '.'): string[] {
  return ['app', 'components', 'e2e', 'lib', 'prisma'].flatMap((top) => filesBelow(root, top)).sort()
}

function filesBelow(root: string, folder: string): string[] {
  if (folder === 'lib/generated') return []
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const below = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesBelow(root, below)
      return /\.(ts|tsx|js|jsx|mjs|mts)$/.test(entry.name) ? [below] : []
    })
  } catch {
    return []
  }
}

export const readFile = (file: string) => readSource(file, readFileSync(file, 'utf8'))

function languageOf(file: string): 'ts' | 'tsx' | 'jsx' {
  if (file.endsWith('.tsx')) return 'tsx'
  return /\.m?ts$/.test(file) ? 'ts' : 'jsx'
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const member of Object.values(value)) yield* nodesIn(member)
}

function importOf(node: Node): Omit<Source['imports'][number], 'line'>[] {
  const { source } = node
  const from = isNode(source) && typeof source.value === 'string' ? source.value : undefined
  switch (node.type) {
    case 'ImportExpression':
      return [{ from: from ?? '?', names: [], isType: false, isReexport: false, isDynamic: true }]
    case 'ImportDeclaration': {
      const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
      const values = specifiers.filter(({ importKind }) => importKind !== 'type')
      const isType = node.importKind === 'type' || (specifiers.length > 0 && values.length === 0)
      return from === undefined
        ? []
        : [{ from, names: values.map(nameOf), isType, isReexport: false, isDynamic: false }]
    }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return from === undefined
        ? []
        : [{ from, names: [], isType: node.exportKind === 'type', isReexport: true, isDynamic: false }]
    default:
      return []
  }
}

const nameOf = ({ imported }: Node) => (isNode(imported) && typeof imported.name === 'string' ? imported.name : '*')

function useOf(node: Node): string[] {
  const argumentCount = Array.isArray(node.arguments) ? node.arguments.length : 0
  const { callee } = node
  const called = isNode(callee) && callee.type === 'Identifier' ? String(callee.name) : undefined
  if (node.type === 'NewExpression' && called !== undefined) return [`new ${called}(${argumentCount})`]
  if (node.type === 'CallExpression' && called !== undefined) return [`${called}(${argumentCount})`]
  if (node.type !== 'MemberExpression') return []
  const { object, property } = node
  if (!isNode(property)) return []
  const name = property.type === 'Literal' ? property.value : property.name
  return isNode(object) && object.type === 'Identifier' ? [`${object.name}.${name}`, `.${name}`] : [`.${name}`]
}
