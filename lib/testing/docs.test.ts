import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
const DOCUMENTS = ['.', 'docs', 'docs/decisions', 'lib/policy'].flatMap(filesIn)

/** Paths in code spans, such as `lib/gate/perform.ts`, without those that contain a placeholder or a pattern. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:app|components|docs|e2e|lib|prisma|public)\/[^`\s<*{}]*)`/g)].map(([, file = '']) => file)

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target).filter((target) => !target.includes(':'))

it.each(DOCUMENTS)('%s names only files that exist', (document) => {
  const text = readFileSync(document, 'utf8')
  const linked = linksIn(text).map((target) => path.join(path.dirname(document), target))
  expect([...pathsIn(text), ...linked].filter((file) => !existsSync(file))).toEqual([])
})
