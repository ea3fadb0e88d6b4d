import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONSOLE_PAGES, NAV_GROUPS, OPEN_PAGES, samplesOf } from './pages'
import { safeReturnTo } from './return-to'

/** The addresses of the pages in a folder of `app`. */
const routesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'page.tsx' || file.endsWith('/page.tsx'))
    // A slot shows pages that have their own folders over others.
    .filter((file) => !file.startsWith('@'))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
    .sort()
const needsAnId = (route: string) => route.includes('[')
const isBelow = (route: string, href: string) => route.startsWith(`${href}/`)

describe.each([
  ['app/(console)', ['app/(console)'], CONSOLE_PAGES],
  ['the others', ['app/(signed-out)', 'app/(help)'], OPEN_PAGES],
])('the list for %s', (_, folders, pages) => {
  const routes = folders.flatMap(routesIn)
  const listed = pages.map(({ href }) => href as string)

  it('has each page that needs no id', () => {
    expect(routes.length).toBeGreaterThan(5)
    expect(routes.filter((route) => !needsAnId(route) && !listed.includes(route))).toEqual([])
  })

  it('has a parent for each page that needs one', () => {
    const withoutAny = routes.filter(needsAnId).filter((route) => !listed.some((href) => isBelow(route, href)))
    expect(withoutAny).toEqual([])
  })

  it('has no page without a folder, and none twice', () => {
    expect(listed.filter((href) => !routes.some((route) => route === href || isBelow(route, href)))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('lets the accessibility run open addresses of the page itself', () => {
    const strange = pages.filter(({ href, samples = [] }) => samples.some((sample) => !sample.startsWith(href)))
    expect(strange).toEqual([])
    expect(samplesOf(pages).length).toBeGreaterThan(5)
  })
})

it.each(NAV_GROUPS)('the navigation has pages in the group "%s"', (group) =>
  expect(CONSOLE_PAGES.some(({ link }) => link?.group === group)).toBe(true),
)

it.each(samplesOf(CONSOLE_PAGES))('a sign-in may lead to %s', (href) => expect(safeReturnTo(href)).toBe(href))

it.each(samplesOf(OPEN_PAGES))('a sign-in leads home instead of to %s', (href) => expect(safeReturnTo(href)).toBe('/'))
