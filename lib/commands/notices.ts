import { type Lock, nameAt } from './lock-sbom'

/** A package whose code is shipped, with the texts of its licence. */
type Noticed = { name: string; version: string; licence: string; texts: readonly string[] }

/** The packages that a source map, which may write `%40` for `@`, or a list of licences as Vite writes it, names. */
export function packagesIn(text: string): string[] {
  const places = text.replaceAll('%40', '@').matchAll(/node_modules\/((?:@[^/"\\]+\/)?[^/"\\]+)\/|^## (\S+) - \d/gm)
  return [...new Set([...places].flatMap(([, inMap, listed]) => inMap ?? listed ?? []))]
}

/** Packages with all that they depend on, on any system, by a lock file. */
export function withDependencies(names: readonly string[], { packages }: Lock): Set<string> {
  const found = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const [place, { dependencies, optionalDependencies }] of Object.entries(packages))
      if (place !== '' && nameAt(place) === name)
        waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }))
  }
  return found
}

/** The file of notices: each text once, under all packages that have it. */
export function noticesOf(packages: readonly Noticed[]): string {
  const headings = new Map<string, string[]>()
  for (const { name, version, licence, texts } of packages) {
    const text = texts.map((one) => one.trim().replaceAll(/[ \t]+$/gm, '')).join('\n\n')
    headings.set(text, [...(headings.get(text) ?? []), `## ${name} ${version} (${licence})`])
  }
  const parts = [...headings].map(([text, heads]) => [heads.join('\n'), text].filter(Boolean).join('\n\n'))
  const about = 'This package contains code of others, under their licences.'
  return `${['# Third-party notices', about, ...parts].join('\n\n')}\n`
}
