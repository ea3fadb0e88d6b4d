import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourcePaths } from './source'

/** The tag of a form that is not our component. Attributes may have arrows of functions. */
const FORM = /<form\b(?:=>|[^>])*>/g

/** Asks for a page, or posts to an address of its own, which changes nothing in an account. */
const isPlain = (tag: string) => /method="get"|role="search"|\{\.\.\.FORM\}/.test(tag)

it('every form of the console that is posted to an action says for whom its page was made', () => {
  const paths = sourcePaths().filter(
    (path) => /^(app\/\(console\)|components)\/.*\.tsx$/.test(path) && path !== 'components/ui/action-form.tsx',
  )
  const tags = paths.flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(FORM), ([tag]) => ({ path, tag: tag.replaceAll(/\s+/g, ' ') })),
  )
  expect(tags.length).toBeGreaterThan(20)
  expect(tags.filter(({ tag }) => !isPlain(tag))).toEqual([])
})
