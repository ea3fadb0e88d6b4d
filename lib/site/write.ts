import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { deadLinks } from './dead-links'
import { decisionFiles, knownFiles, siteFiles } from './files'
import { decisionsPage, siteDocumentOf } from './layout'
import { siteAddressOf } from './links'
import { type SitePage, sitePageOf } from './markdown'
import { searchEntries } from './search-entries'

/** What was written: the number of pages and of pictures. */
type Written = { pages: number; pictures: number }

/**
 * Writes the pages of the site, their pictures and the texts for the search into a folder. `repository` is the address of
 * a source file without its path. Throws, before it writes anything, if a link leads nowhere; the message has a line for each.
 */
export function writeSite(folder: string, repository?: string): Written {
  const known = { ...knownFiles(), ...(repository !== undefined && { repository }) }
  const pages = siteFiles().map((file) => sitePageOf(file, readFileSync(`${PACKAGE_ROOT}${file}`, 'utf8'), known))
  const dead = deadLinks(pages)
  if (dead.length > 0) throw new Error(dead.join('\n'))
  const decisions = new Set(decisionFiles())
  const all: SitePage[] = [...pages, decisionsPage(pages.filter(({ file }) => decisions.has(file)))]
  const titles = new Map(all.map(({ file, title }) => [file, title]))
  for (const page of all) write(folder, page.address, siteDocumentOf(page, titles))
  write(folder, 'search-texts.json', JSON.stringify(searchEntries(all)))
  const pictures = picturesOf(all)
  for (const file of pictures) {
    mkdirSync(path.dirname(path.join(folder, siteAddressOf(file))), { recursive: true })
    cpSync(`${PACKAGE_ROOT}${file}`, path.join(folder, siteAddressOf(file)))
  }
  return { pages: all.length, pictures: pictures.length }
}

const picturesOf = (pages: readonly SitePage[]) => [
  ...new Set(pages.flatMap(({ links }) => links.flatMap(({ target }) => (target.kind === 'asset' ? target.file : [])))),
]

function write(folder: string, address: string, text: string): void {
  const file = path.join(folder, address)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
