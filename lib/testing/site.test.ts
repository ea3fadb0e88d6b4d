import { describe, expect, it } from 'vitest'
import { deadLinks } from '@/lib/site/dead-links'
import { decisionFiles, docsFiles } from '@/lib/site/files'
import { amendMarkdown, type MarkdownReader, type MarkdownToken } from '@/lib/site/markdown'
import { SECTIONS } from '@/lib/site/navigation'
import { renderSite } from '@/lib/site/render'
import { searchEntries } from '@/lib/site/search-entries'

const REPOSITORY = 'https://git.example.com/postern/blob/main/'
const pages = await renderSite()
const page = (url: string) => pages.find((one) => one.url === url)?.content ?? ''

describe('the site', () => {
  it('has every page of docs in its navigation, once, and every decision in their list', () => {
    const inNavigation = SECTIONS.flatMap((section) => section.pages)
    expect([...inNavigation].sort()).toEqual([...docsFiles(), 'CHANGELOG.md'].sort())
    const addresses = decisionFiles().map((file) => file.replace('docs', '').replace('.md', '.html'))
    expect(addresses.length).toBeGreaterThan(70)
    expect(addresses.filter((address) => !page('/decisions/').includes(`href="..${address}"`))).toEqual([])
    expect(pages.length).toBe(inNavigation.length + addresses.length + 1)
  })

  it('has only links that lead to a file and to a heading', () => {
    expect(deadLinks(pages)).toEqual([])
  })

  it('has a title on every page, which is where the page is named in the navigation', () => {
    expect(pages.filter(({ content }) => !/<title>[^<–]+/.test(content))).toEqual([])
    expect(page('/decisions/0001-operations-and-one-gate.html')).toContain('<a href="../glossary.html">Glossary</a>')
  })

  it('can be searched by the parts of its pages', () => {
    const entries = searchEntries(pages)
    const refused = entries.find(({ address }) => address === 'story.html#1-signed-in-and-refused')
    expect(refused).toMatchObject({ title: 'The story', heading: '1. Signed in, and refused' })
    expect(refused?.text).toContain('Sign in as alice with Alice-Passw0rd!')
    expect(entries.find(({ address }) => address === 'glossary.html')?.text).not.toContain('Changelog')
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => index))
  })

  it('reads code by indentation, and can be moved through by keyboard', () => {
    expect(page('/start.html')).toContain('<pre tabindex="0"><code>npm start\n</code></pre>')
    expect(page('/start.html')).toContain('<div class="wide" role="region" aria-label="Table 2" tabindex="0"><table>')
  })

  it('leads from each page of the navigation to the next', () => {
    expect(page('/story.html')).toContain('<a href="policy-engine.html" rel="next">The policy engine</a>')
    expect(page('/decisions/0001-operations-and-one-gate.html')).not.toContain('rel="next"')
  })

  it('asks no other host for anything', () => {
    expect(pages.filter(({ content }) => /(src|srcset|stylesheet" href)="(https?:)?\/\//.test(content))).toEqual([])
  })
})

describe('a link', () => {
  it('is relative, so that the site may lie at any address', () => {
    expect(pages.filter(({ content }) => / (href|src|srcset)="\//.test(content)).map(({ url }) => url)).toEqual([])
    expect(page('/decisions/0030-one-meaning-one-name.html')).toContain('<a href="../glossary.html">')
    expect(page('/upgrading.html')).toContain('<a href="CHANGELOG.html">')
    expect(page('/architecture.html')).toContain('<a href="decisions/index.html">')
    expect(page('/policy-engine.html')).toContain('<a class="brand" href="index.html">')
  })

  it('to a source file is plain text as long as the repository has no address', async () => {
    expect(page('/policy-engine.html')).toContain('<a>lib/policy/README.md</a>')
    const linked = await renderSite({ repository: REPOSITORY })
    const { content } = linked.find(({ url }) => url === '/policy-engine.html') ?? { content: '' }
    expect(content).toContain(`<a href="${REPOSITORY}lib/policy/README.md">lib/policy/README.md</a>`)
  })

  it.each([
    ['nowhere.md', 'leads to no file'],
    ['../lib/nowhere.ts', 'leads to no file'],
    ['pictures/nowhere.png', 'leads to no file'],
    ['#nowhere', 'leads to no heading'],
    ['glossary.html#nowhere', 'leads to no heading'],
  ])('to %s %s', (href, reason) => {
    const content = `<a href="${href}">x</a>`
    const made = [{ inputPath: './docs/cli.md', url: '/cli.html', content }]
    expect(
      deadLinks([...made, { inputPath: './docs/glossary.md', url: '/glossary.html', content: '<h1 id="a">' }]),
    ).toEqual([`./docs/cli.md: ${href} ${reason}`])
  })
})

describe('the name of a heading', () => {
  it.each([
    ['/policy-engine.html', 'where-aws-is-silent-and-what-we-chose'],
    ['/start.html', 'what-npm-test-does'],
    ['/CHANGELOG.html', 'unreleased'],
    ['/CHANGELOG.html', '020---2026-11-30'],
  ])('on %s is that of GitHub: %s', (url, id) => {
    expect(page(url)).toContain(`<h2 id="${id}">`)
    expect(page(url)).toContain(`<li><a href="#${id}">`)
  })

  it('is unique on its page', () => {
    const reader: MarkdownReader = { enable: () => {}, renderer: { rules: {} } }
    amendMarkdown(reader)
    const tokens = ['Added', 'Fixed', 'Added'].flatMap((content) => [
      token('heading_open'),
      token('inline', [token('text', [], content)]),
    ])
    const names = [0, 2, 4].map((at) => {
      reader.renderer.rules.heading_open?.(tokens, at, {}, { page: { inputPath: '' } }, { renderToken: () => '' })
      return tokens[at]?.attrs
    })
    expect(names).toEqual([[['id', 'added']], [['id', 'fixed']], [['id', 'added-1']]])
  })
})

const token = (type: string, children: MarkdownToken[] = [], content = ''): MarkdownToken => ({
  ...{ type, children, content, attrs: null },
  attrGet: () => null,
})
