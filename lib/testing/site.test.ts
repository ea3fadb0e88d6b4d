import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decisionFiles, docsFiles, knownFiles, siteFiles } from '@/lib/site/files'
import { relative, siteAddressOf, targetOf } from '@/lib/site/links'
import { SECTIONS } from '@/lib/site/navigation'
import { slugOf, slugsIn, slugsOfPage } from '@/lib/site/slugs'

const known = knownFiles()
const textOf = (file: string) => readFileSync(file, 'utf8')
const files = siteFiles()

describe('the navigation of the site', () => {
  it('has every page of docs, once', () => {
    const pages = SECTIONS.flatMap((section) => section.pages)
    expect(docsFiles().filter((file) => !pages.includes(file))).toEqual([])
    expect(pages.length).toBe(new Set(pages).size)
  })

  it('has only pages that exist', () => {
    expect(files.filter((file) => !known.exists(file))).toEqual([])
  })

  it('leaves the decisions to their own list', () => {
    expect(decisionFiles().length).toBeGreaterThan(70)
    expect(decisionFiles().filter((file) => !/\/\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
  })
})

describe.each(files)('%s', (file) => {
  const text = textOf(file).replaceAll(/^```[\s\S]*?^```/gm, '')
  const hrefs = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href)

  it('begins with its title', () => {
    expect(text).toMatch(/^# \S/)
  })

  it('has only links that lead to a file and to a heading', () => {
    const dead = hrefs.filter((href) => {
      const target = targetOf(href, file, known)
      if (target.kind !== 'page' || target.fragment === '') return target.kind === 'dead'
      const page = files.find((one) => siteAddressOf(one) === target.address)
      return !page || !slugsIn(textOf(page)).includes(target.fragment)
    })
    expect(dead).toEqual([])
  })
})

describe('a link', () => {
  it.each([
    ['testing.md', 'docs/cli.md', { kind: 'page', address: 'testing.html', fragment: '' }],
    ['testing.md#the-hooks', 'docs/cli.md', { kind: 'page', address: 'testing.html', fragment: 'the-hooks' }],
    ['#the-hooks', 'docs/testing.md', { kind: 'page', address: 'testing.html', fragment: 'the-hooks' }],
    ['decisions', 'docs/architecture.md', { kind: 'page', address: 'decisions/index.html', fragment: '' }],
    [
      '../glossary.md',
      'docs/decisions/0001-operations-and-one-gate.md',
      { kind: 'page', address: 'glossary.html', fragment: '' },
    ],
    ['../CHANGELOG.md', 'docs/upgrading.md', { kind: 'page', address: 'CHANGELOG.html', fragment: '' }],
    ['../lib/policy/README.md', 'docs/policy-engine.md', { kind: 'source', file: 'lib/policy/README.md' }],
    ['security-credentials.png', 'docs/README.md', { kind: 'asset', file: 'docs/security-credentials.png' }],
    ['https://nodejs.org', 'docs/start.md', { kind: 'elsewhere', href: 'https://nodejs.org' }],
    ['nowhere.md', 'docs/start.md', { kind: 'dead' }],
    ['../../etc/passwd', 'docs/start.md', { kind: 'dead' }],
  ])('%s of %s leads to the right place', (href, from, target) => {
    expect(targetOf(href, from, known)).toEqual(target)
  })

  it('is relative, so that the site may lie at any address', () => {
    expect(relative('glossary.html', 'decisions/0001-a.html')).toBe('../glossary.html')
    expect(relative('decisions/index.html', 'index.html')).toBe('decisions/index.html')
    expect(relative('cli.html', 'cli.html')).toBe('cli.html')
  })
})

describe('the name of a heading', () => {
  it.each([
    ['Where AWS is silent, and what we chose', 'where-aws-is-silent-and-what-we-chose'],
    ['What `npm test` does', 'what-npm-test-does'],
    ['[Unreleased]', 'unreleased'],
    ['Über uns', 'über-uns'],
  ])('of %s is that of GitHub', (heading, slug) => {
    expect(slugOf(heading)).toBe(slug)
  })

  it('is unique on its page', () => {
    const slug = slugsOfPage()
    expect(['Added', 'Fixed', 'Added'].map(slug)).toEqual(['added', 'fixed', 'added-1'])
  })

  it('is not taken from a comment in a fence', () => {
    expect(slugsIn('# One\n```sh\n# two\n```\n## Three')).toEqual(['one', 'three'])
  })
})
