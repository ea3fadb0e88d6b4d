import { plainTextOf } from './html'
import type { SitePage } from './markdown'

/** A section of a page, as the search finds it. */
export type Entry = { id: number; title: string; heading: string; text: string; address: string }

/** Returns the sections of the pages, from one heading to the next, with their texts. */
export function searchEntries(pages: readonly SitePage[]): Entry[] {
  const sections = pages.flatMap(({ title, address, html, headings }) =>
    html
      .split(/(?=<h[1-4] id=")/)
      .filter((part) => part.startsWith('<h'))
      .map((part, index) => {
        const { id = '', text: heading = title } = headings[index] ?? {}
        const text = plainTextOf(part.replace(/^<h\d.*?<\/h\d>/, ''))
        return { title, heading, text, address: index === 0 ? address : `${address}#${id}` }
      }),
  )
  return sections.map((section, id) => ({ id, ...section }))
}
