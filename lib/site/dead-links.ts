import type { SitePage } from './markdown'

/** Returns a line for each link of the pages that leads nowhere: to no file, or to a heading that its page does not have. */
export function deadLinks(pages: readonly SitePage[]): string[] {
  const idsOf = new Map(pages.map((page) => [page.address, new Set(page.headings.map(({ id }) => id))]))
  return pages.flatMap(({ file, links }) =>
    links.flatMap(({ href, target }) => {
      if (target.kind === 'dead') return [`${file}: ${href} leads to no file`]
      if (target.kind !== 'page' || target.fragment === '') return []
      return idsOf.get(target.address)?.has(target.fragment) ? [] : [`${file}: ${href} leads to no heading`]
    }),
  )
}
