import { type Code, type Heading, type Html, type Image, type Link, lexer, Parser, Renderer, type Token } from 'marked'
import { escaped, plainTextOf } from './html'
import { type Known, type LinkTarget, relative, siteAddressOf, targetOf } from './links'
import { slugsOfPage } from './slugs'

/** A page of the site, made of a Markdown file. */
export type SitePage = {
  /** The file in the repository. */
  file: string
  /** Its address within the site. */
  address: string
  title: string
  html: string
  headings: readonly { depth: number; id: string; text: string }[]
  /** Every link with what it leads to. */
  links: readonly { href: string; target: LinkTarget }[]
}

/** `repository` is the address of a source file without its path, with `/` at the end. Without it sources have no link. */
type Options = Known & { repository?: string }

/** Turns the Markdown of a file into a page. Links are relative, so the site may lie at any address. */
export function sitePageOf(file: string, markdown: string, options: Options): SitePage {
  const renderer = new PageRenderer(file, options)
  const html = new Parser({ renderer }).parse(lexer(markdown))
  const title = renderer.headings[0]?.text ?? file
  return { file, address: siteAddressOf(file), title, html, headings: renderer.headings, links: renderer.links }
}

class PageRenderer extends Renderer {
  readonly headings: { depth: number; id: string; text: string }[] = []
  readonly links: { href: string; target: LinkTarget }[] = []
  readonly #slug = slugsOfPage()
  #tables = 0
  readonly #file: string
  readonly #options: Options

  constructor(file: string, options: Options) {
    super()
    this.#file = file
    this.#options = options
  }

  override heading({ depth, tokens }: Heading): string {
    const inner = this.parser.parseInline(tokens)
    const text = plainTextOf(inner)
    const id = this.#slug(text)
    this.headings.push({ depth, id, text })
    const anchor = depth === 1 ? '' : ` <a class="anchor" href="#${id}" aria-label="Link to ${escaped(text)}">#</a>`
    return `<h${depth} id="${id}">${inner}${anchor}</h${depth}>\n`
  }

  override link({ href, tokens }: Link): string {
    const inner = this.parser.parseInline(tokens)
    const address = this.#siteAddressOf(href)
    return address === undefined ? inner : `<a href="${escaped(address)}">${inner}</a>`
  }

  override image({ href, text }: Image): string {
    return `<img src="${escaped(this.#siteAddressOf(href) ?? href)}" alt="${escaped(text)}" loading="lazy">`
  }

  /** Our own HTML in documents is pictures alone, whose addresses are links like others. */
  override html({ text }: Html): string {
    return text.replaceAll(/\b(src|srcset|href)="([^"]*)"/g, (_, name: string, href: string) => {
      return `${name}="${escaped(this.#siteAddressOf(href) ?? href)}"`
    })
  }

  // What is wider than the window scrolls in its box, which the keyboard must reach.
  override table(token: Token): string {
    this.#tables += 1
    const label = `Table ${this.#tables}`
    return `<div class="wide" role="region" aria-label="${label}" tabindex="0">${super.table(token)}</div>`
  }

  override code({ text }: Code): string {
    return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`
  }

  /** The address of a link as this page names it; nothing for a source file if the repository has no address. */
  #siteAddressOf(href: string): string | undefined {
    const target = targetOf(href, this.#file, this.#options)
    this.links.push({ href, target })
    const from = siteAddressOf(this.#file)
    if (target.kind === 'elsewhere') return target.href
    if (target.kind === 'asset') return relative(siteAddressOf(target.file), from)
    if (target.kind === 'source') return this.#options.repository && `${this.#options.repository}${target.file}`
    if (target.kind === 'dead') return href
    const hash = target.fragment && `#${target.fragment}`
    return target.address === from && hash ? hash : `${relative(target.address, from)}${hash}`
  }
}
