// The parts of two packages that the site uses. Only these are promised to the code here.

declare module 'marked' {
  /** A piece of a document. Which members it has depends on its type. */
  type Token = { type: string; raw: string; tokens?: Token[] }
  type Heading = Token & { depth: number; text: string; tokens: Token[] }
  type Link = Token & { href: string; title?: string | null; text: string; tokens: Token[] }
  type Image = Token & { href: string; title: string | null; text: string }
  type Html = Token & { text: string }
  type Code = Token & { text: string; lang?: string }

  class Renderer {
    parser: { parseInline(tokens: Token[]): string }
    heading(token: Heading): string
    link(token: Link): string
    image(token: Image): string
    html(token: Html): string
    code(token: Code): string
    table(token: Token): string
  }
  class Parser {
    constructor(options: { renderer: Renderer })
    parse(tokens: Token[]): string
  }
  function lexer(text: string): Token[]
}

declare module 'minisearch' {
  type SearchOptions = {
    prefix?: boolean
    fuzzy?: (term: string) => number | boolean
    boost?: Record<string, number>
    combineWith?: 'AND' | 'OR'
  }
  export default class MiniSearch<Entry> {
    constructor(options: {
      fields: (keyof Entry & string)[]
      idField: keyof Entry & string
      searchOptions?: SearchOptions
    })
    addAll(entries: readonly Entry[]): void
    search(text: string): { id: number; terms: string[] }[]
  }
}
