import { parseSync } from 'vite'

/** What a script asks for. `always`: it does so whenever it is loaded, under no condition and not later. */
export type Requirement = { name: string; always: boolean }

/** Reads what a CommonJS script requires, resolves or imports by a name that is written in it. */
export function requiredIn(script: string): Requirement[] {
  const required: Requirement[] = []
  visit(parseSync('script.js', script, { sourceType: 'commonjs' }).program, true, required)
  return required
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const WAITING = /Function|IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement|TryStatement/

function visit(node: unknown, always: boolean, required: Requirement[]): void {
  if (Array.isArray(node)) for (const one of node) visit(one, always, required)
  if (!isNode(node) || Array.isArray(node)) return
  const name = nameRequired(node)
  if (name !== undefined) required.push({ name, always: always && node.type === 'CallExpression' })
  const still = always && !WAITING.test(String(node.type))
  for (const [key, value] of Object.entries(node)) if (key !== 'type') visit(value, still, required)
}

function nameRequired(node: Node): string | undefined {
  if (node.type === 'ImportExpression') return textOf(node.source)
  if (node.type !== 'CallExpression' || !isNode(node.callee) || !Array.isArray(node.arguments)) return undefined
  const { callee } = node
  const isRequire = callee.name === 'require' || (isNode(callee.object) && callee.object.name === 'require')
  return isRequire ? textOf(node.arguments[0]) : undefined
}

const textOf = (node: unknown) => (isNode(node) && typeof node.value === 'string' ? node.value : undefined)

/**
 * The files that are loaded if `roots` are. `requiredBy`: what a file asks for, already resolved. Where the way leads to what is
 * not loaded, by `isNotLoaded`, it ends. Throws if a file that is loaded always asks for such a one: it could not be loaded.
 */
export function loadedFrom(
  roots: readonly string[],
  requiredBy: (file: string) => readonly Requirement[],
  isNotLoaded: (file: string) => boolean,
): Set<string> {
  const loaded = new Set<string>()
  const waiting = [...roots]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    for (const { name, always } of requiredBy(file)) {
      if (!isNotLoaded(name)) waiting.push(name)
      else if (always) throw new Error(`${file} needs ${name}, which is said not to be loaded.`)
    }
  }
  return loaded
}
