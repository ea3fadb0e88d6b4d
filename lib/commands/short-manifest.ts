const ASSIGNED = /^(?<before>[\s\S]*?\] = )(?<json>\{[\s\S]*\});?\s*$/

/**
 * A manifest of a page, as Next writes it, with each list in it once: it names the same chunks for every component, and there
 * is one for every page. Next runs it as a script, so it may have variables. Throws if it is not an assignment of JSON.
 */
export function shortManifest(script: string): string {
  const { before, json } = ASSIGNED.exec(script)?.groups ?? {}
  if (before === undefined || json === undefined)
    throw new Error('The manifest of a page is not an assignment of JSON.')
  const manifest: unknown = JSON.parse(json)
  const counts = new Map<string, number>()
  eachList(manifest, (list) => counts.set(list, (counts.get(list) ?? 0) + 1))
  const repeated = [...counts].filter(([list, count]) => count > 1 && list.length > 8).map(([list]) => list)
  const names = new Map(repeated.map((list, place) => [list, `l[${place}]`]))
  return `${before}(l=>(${written(manifest, names)}))([${repeated.join(',')}])\n`
}

function eachList(value: unknown, visit: (list: string) => void): void {
  if (Array.isArray(value)) visit(JSON.stringify(value))
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) eachList(one, visit)
}

function written(value: unknown, names: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(value)
  if (Array.isArray(value)) return names.get(text) ?? text
  if (typeof value !== 'object' || value === null) return text
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${written(one, names)}`)
    .join(',')}}`
}
