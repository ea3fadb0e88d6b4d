import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PolicyKind, type ValidateOptions, validate } from './index'

const ARROW = ' <-- '
const corpus = readFileSync(new URL('./corpus/bad-documents.txt', import.meta.url), 'utf8')

type BadDocument = { title: string; text: string; options: ValidateOptions; marks: readonly string[] }

/** Reads the documents of the corpus. A mark is the line and the name of a finding. */
function badDocuments(): BadDocument[] {
  const [, ...parts] = corpus.split(/^=== /m)
  return parts.map((part) => {
    const [title = '', ...lines] = part.trimEnd().split('\n')
    const split = lines.map((line) => line.split(ARROW))
    const words = [...title.matchAll(/\[(\w+)\]/g)].map(([, word]) => word)
    const usersWithPaths = words.includes('usersWithPaths')
    const kind = words.find((word) => word !== 'usersWithPaths') as PolicyKind | undefined
    return {
      title,
      text: split.map(([line]) => line).join('\n'),
      options: { kind, usersWithPaths },
      marks: split.flatMap(([, ...names], index) => names.map((name) => `${index + 1} ${name}`)),
    }
  })
}

describe('a bad document', () => {
  const documents = badDocuments()

  it('is one of at least sixty', () => {
    expect(documents.length).toBeGreaterThanOrEqual(60)
    expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length)
  })

  it.each(documents)('has its findings on their lines: $title', ({ text, options, marks }) => {
    const found = validate(text, options).map(({ line, name }) => `${line} ${name}`)
    expect(found.sort()).toEqual([...marks].sort())
  })
})
