import { existsSync } from 'node:fs'
import { PACKAGE_ROOT } from '@/lib/package-root'

/** A finished page, with the path of its source and its address in the site. */
type Page = { inputPath: string; url: string; content: string }

/** Files of the site that are made beside its pages. */
const MADE = ['/site.css', '/site.js']

/** Returns a line for each link of the pages that leads nowhere: to no file, or to a heading that its page does not have. */
export function deadLinks(pages: readonly Page[]): string[] {
  const contentAt = new Map(pages.map(({ url, content }) => [url, content]))
  return pages.flatMap(({ inputPath, url, content }) =>
    [...content.matchAll(/ (?:href|src|srcset)="([^"]+)"/g)].flatMap(([, href = '']) => {
      const { origin, pathname, hash } = new URL(href, `${SITE}${url}`)
      if (origin !== SITE) return []
      const target = contentAt.get(pathname.replace(/\/index\.html$/, '/'))
      if (target === undefined) return isFile(pathname) ? [] : [`${inputPath}: ${href} leads to no file`]
      const isThere = hash === '' || target.includes(` id="${decodeURIComponent(hash.slice(1))}"`)
      return isThere ? [] : [`${inputPath}: ${href} leads to no heading`]
    }),
  )
}

const SITE = 'http://site.example'

const isFile = (pathname: string) =>
  MADE.includes(pathname) || (pathname.endsWith('.png') && existsSync(`${PACKAGE_ROOT}docs${pathname}`))
