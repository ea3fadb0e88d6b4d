import { describe, expect, it } from 'vitest'
import { readPath, readSource, type Source, sourcePaths } from './source'

/** Names that more than one file exports, each with its files. */
function exportedTwice(sources: readonly Source[]): string[] {
  const filesOf = new Map<string, string[]>()
  for (const { path, exports } of sources) {
    for (const name of exports) filesOf.set(name, [...(filesOf.get(name) ?? []), path])
  }
  return [...filesOf].filter(([, files]) => files.length > 1).map(([name, files]) => `${name}: ${files.join(', ')}`)
}

// Replaces the file of that name in `lib/auth` (vitest.config.ts), so it must export the same.
const REPLACEMENT = 'lib/testing/password-cost.ts'

// Not `app`: its files export the names that Next asks for.
const isNamed = (path: string) =>
  /^(components|lib)\//.test(path) && !/\.test\.tsx?$/.test(path) && path !== REPLACEMENT

describe('an exported name', () => {
  it('has one meaning (docs/glossary.md)', () => {
    expect(exportedTwice(sourcePaths().filter(isNamed).map(readPath))).toEqual([])
  })

  it('is found twice, whatever it names', () => {
    const first = readSource('lib/a.ts', 'export const keyOf = 1\nexport type Answer = 2\nexport function only() {}')
    const second = readSource(
      'lib/b.ts',
      'export interface Answer {}\nexport class Other {}\nexport function keyOf() {}',
    )
    expect(exportedTwice([first, second])).toEqual(['keyOf: lib/a.ts, lib/b.ts', 'Answer: lib/a.ts, lib/b.ts'])
  })
})
