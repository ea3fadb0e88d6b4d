import { existsSync, readdirSync } from 'node:fs'
import { PACKAGE_ROOT } from '@/lib/package-root'
import type { Known } from './links'
import { DECISIONS_FOLDER, SECTIONS } from './navigation'

const pagesIn = (folder: string) =>
  readdirSync(`${PACKAGE_ROOT}${folder}`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Returns the Markdown files of all decisions, by their numbers. */
export const decisionFiles = () => pagesIn(DECISIONS_FOLDER)

/** Returns the Markdown files that lie in docs itself. */
export const docsFiles = () => pagesIn('docs')

/** Returns the Markdown files of all pages of the site: those of the navigation, and the decisions. */
export const siteFiles = () => [...SECTIONS.flatMap(({ pages }) => pages), ...decisionFiles()]

/** Returns what links of the site may lead to. */
export const knownFiles = (): Known => ({
  pages: new Set(siteFiles()),
  exists: (file) => !file.startsWith('..') && existsSync(`${PACKAGE_ROOT}${file}`),
})
