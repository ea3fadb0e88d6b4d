import { parseSync } from 'vite'

/** A chunk that becomes shorter by a module of less text than this is not worth a look into another file. */
const SMALLEST = 200

/**
 * Chunks of Turbopack without what others of them have too. Each chunk is a list of modules, `module.exports=[1,a=>{},2,b=>{}]`,
 * and a module is written into every chunk that needs it, up to 58 times. What two have goes to one file, which they look into.
 * A module knows nothing of its chunk, and the runtime takes the first of an id, so it does the same there.
 * `chunks`: texts of one folder, by name. Returns the new texts of those that changed, and the file that they share as `name`.
 */
export function sharedModules(chunks: ReadonlyMap<string, string>, name: string): Map<string, string> {
  const found = [...chunks].map(([chunk, text]) => ({ chunk, text, modules: modulesIn(text) }))
  const counts = new Map<string, number>()
  for (const { modules } of found) for (const { code } of modules) counts.set(code, (counts.get(code) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).map(([code]) => code)
  const places = new Map(shared.map((code, place) => [code, place]))
  const changed = new Map<string, string>()
  for (const { chunk, text, modules } of found) {
    const known = modules.filter(({ code }) => places.has(code))
    if (known.length > 0) changed.set(chunk, looking(text, known, places, name))
  }
  if (shared.length > 0) changed.set(name, `module.exports=[${shared.join(',')}]\n`)
  return changed
}

type Module = { code: string; start: number; end: number }

/** The modules of a chunk that are worth sharing, in their order. None if it is not such a list. */
function modulesIn(text: string): Module[] {
  if (!text.startsWith('module.exports=[')) return []
  const [statement] = parseSync('chunk.js', text, { sourceType: 'script' }).program.body
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
  const { right } = statement.expression
  if (right.type !== 'ArrayExpression') return []
  return right.elements.flatMap((element) => {
    if (element?.type !== 'ArrowFunctionExpression' && element?.type !== 'FunctionExpression') return []
    const { start, end } = element
    return end - start < SMALLEST ? [] : [{ code: text.slice(start, end), start, end }]
  })
}

function looking(text: string, modules: readonly Module[], places: ReadonlyMap<string, number>, name: string): string {
  let rest = 0
  const parts = modules.map(({ code, start, end }) => {
    const before = text.slice(rest, start)
    rest = end
    return `${before}s[${places.get(code)}]`
  })
  return `const s=require(${JSON.stringify(`./${name}`)});${parts.join('')}${text.slice(rest)}`
}
