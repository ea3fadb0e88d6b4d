import path from 'node:path'
import { DECISIONS_FOLDER, HOME } from './navigation'

/** The address of the list of all decisions, which has no Markdown file. */
export const DECISIONS_ADDRESS = 'decisions/index.html'

/**
 * Returns the address of a page within the site, for the path of its Markdown file in the repository:
 * `docs/decisions/0001-a.md` is `decisions/0001-a.html`.
 */
export function siteAddressOf(file: string): string {
  if (file === HOME) return 'index.html'
  return file.replace(/^docs\//, '').replace(/\.md$/, '.html')
}

/** What a link of a page leads to. */
export type LinkTarget =
  | { kind: 'elsewhere'; href: string }
  | { kind: 'page'; address: string; fragment: string }
  /** A picture or the like, which the site has a copy of. */
  | { kind: 'asset'; file: string }
  /** A file of the repository that is no page. */
  | { kind: 'source'; file: string }
  | { kind: 'dead' }

/** What a link may lead to: `pages` are paths of Markdown files, `exists` tells whether a path of the repository does. */
export type Known = { pages: ReadonlySet<string>; exists: (file: string) => boolean }

/** Returns what a link, as the Markdown file `from` has it, leads to. */
export function targetOf(href: string, from: string, { pages, exists }: Known): LinkTarget {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return { kind: 'elsewhere', href }
  const [before = '', fragment = ''] = href.split('#')
  const file = before === '' ? from : path.posix.join(path.posix.dirname(from), before).replace(/\/$/, '')
  if (pages.has(file)) return { kind: 'page', address: siteAddressOf(file), fragment }
  if (file === DECISIONS_FOLDER) return { kind: 'page', address: DECISIONS_ADDRESS, fragment: '' }
  if (!exists(file)) return { kind: 'dead' }
  return /^docs\/.*\.(png|svg|apng)$/.test(file) ? { kind: 'asset', file } : { kind: 'source', file }
}

/** Returns a path of the site as a page at `from` names it: without a beginning slash, so the site may lie anywhere. */
export function relative(to: string, from: string): string {
  return path.posix.relative(path.posix.dirname(from), to) || path.posix.basename(to)
}
