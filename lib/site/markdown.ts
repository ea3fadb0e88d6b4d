import { existsSync } from 'node:fs'
import path from 'node:path'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { DECISIONS_FOLDER } from './navigation'

/** The parts of markdown-it that are amended here. Its own documentation explains tokens and rules. */
export type MarkdownReader = { enable(rule: string): void; renderer: { rules: Record<string, Rule> } }
type Rule = (tokens: MarkdownToken[], at: number, options: unknown, env: Env, renderer: Renderer) => string
export type MarkdownToken = {
  type: string
  content: string
  children: MarkdownToken[] | null
  attrs: [string, string][] | null
  attrGet(name: string): string | null
}
type Env = { page: { inputPath: string } }
type Renderer = { renderToken(tokens: MarkdownToken[], at: number, options: unknown): string }

/**
 * Makes markdown-it read pages as the repository's file view does: with code by indentation, the names of headings, and
 * links to files that are no pages. `repository` is the address of a source file without its path, with `/` at the end;
 * without it, such a link is plain text. Code and tables, which scroll if they are wide, can be reached by keyboard.
 */
export function amendMarkdown(reader: MarkdownReader, repository?: string): void {
  const { rules } = reader.renderer
  reader.enable('code')
  rules.link_open = (tokens, at, options, { page }, renderer) => {
    const file = targetOf(tokens[at]?.attrGet('href') ?? '', page.inputPath)
    const to = (href?: string) => Object.assign(tokens[at] ?? {}, { attrs: href === undefined ? [] : [['href', href]] })
    if (file === DECISIONS_FOLDER) to('/decisions/')
    else if (isSource(file)) to(repository && `${repository}${file}`)
    return renderer.renderToken(tokens, at, options)
  }
  rules.heading_open = (tokens, at, options, _, renderer) => {
    Object.assign(tokens[at] ?? {}, { attrs: [['id', headingName(tokens, at)]] })
    return renderer.renderToken(tokens, at, options)
  }
  for (const name of ['fence', 'code_block']) {
    const rule = rules[name]
    if (rule) rules[name] = (...given) => rule(...given).replace('<pre', '<pre tabindex="0"')
  }
  rules.table_open = (tokens, at) => {
    const number = tokens.slice(0, at + 1).filter(({ type }) => type === 'table_open').length
    return `<div class="wide" role="region" aria-label="Table ${number}" tabindex="0"><table>`
  }
  rules.table_close = () => '</table></div>'
}

/** The path in the repository that a link of the file `from` names; nothing for an address of its own or this page. */
function targetOf(href: string, from: string): string {
  const [file = ''] = href.split('#')
  if (file === '' || /^[a-z][a-z+.-]*:|^\//i.test(file)) return ''
  return path.posix.join(path.posix.dirname(from), file).replace(/\/$/, '')
}

/** Whether a path is that of a file or folder of the repository which is no page. */
function isSource(file: string): boolean {
  return !/^$|^\.\.|^(docs\/.*|CHANGELOG)\.md$/.test(file) && existsSync(`${PACKAGE_ROOT}${file}`)
}

/** What the heading that begins at a token is called in an address: GitHub gives the second of a name `-1`, and so on. */
function headingName(tokens: MarkdownToken[], at: number): string {
  const nameAt = (index: number) => slugOf((tokens[index + 1]?.children ?? []).map(({ content }) => content).join(''))
  const name = nameAt(at)
  const before = tokens.filter(({ type }, index) => index < at && type === 'heading_open' && nameAt(index) === name)
  return before.length === 0 ? name : `${name}-${before.length}`
}

/** Returns what a heading is called in an address, as GitHub does it, so that links hold here and there. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}
