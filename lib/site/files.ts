import { readdirSync } from 'node:fs'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { DECISIONS_FOLDER } from './navigation'

const pagesIn = (folder: string) =>
  readdirSync(`${PACKAGE_ROOT}${folder}`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Returns the Markdown files of all decisions, by their numbers. */
export const decisionFiles = () => pagesIn(DECISIONS_FOLDER)

/** Returns the Markdown files that lie in docs itself. */
export const docsFiles = () => pagesIn('docs')
