import { describe, expect, it } from 'vitest'
import { readPath, readSource, type Source, sourcePaths } from './source'

/** Names that more than one file exports, with their files. */
function exportedTwice(sources: readonly Source[]): string[] {
  const filesOf = new Map<string, string[]>()
  for (const { path, exports } of sources) {
    for (const name of exports) filesOf.set(name, [...(filesOf.get(name) ?? []), path])
  }
  return [...filesOf].filter(([, files]) => files.length > 1).map(([name, files]) => `${name}: ${files.join(', ')}`)
}

const membersIn = ({ uses }: Source) => uses.map(({ what }) => what.replace(/^\./, ''))

/**
 * Exports that no other file imports. Every name has one meaning, so comparing names is enough; for `import *`, members
 * count as names.
 */
function exportedInVain(exporting: readonly Source[], all: readonly Source[]): string[] {
  const taken = new Set(
    all.flatMap((source) => [...source.taken, ...(source.taken.includes('*') ? membersIn(source) : [])]),
  )
  return exporting.flatMap(({ path, exports }) =>
    exports.filter((name) => !taken.has(name)).map((name) => `${path}: ${name}`),
  )
}

// Replaces the file of that name in `lib/auth` (vitest.config.ts), so it must export the same.
const REPLACEMENT = 'lib/testing/password-cost.ts'

// Without `app`, whose files export the names that Next requires, and without what testers install and import.
const isNamed = (path: string) =>
  /^(components|lib)\/(?!fixtures\/)/.test(path) && !/\.test\.tsx?$/.test(path) && path !== REPLACEMENT

const CONFIGURATIONS = [
  'vitest.config.ts',
  'playwright.config.ts',
  'playwright.components.config.ts',
  'playwright.pictures.config.ts',
  'playwright.docs.config.ts',
  'prisma.config.ts',
]

const ALL = [...sourcePaths(), ...CONFIGURATIONS].map(readPath)
const NAMED = ALL.filter(({ path }) => isNamed(path))

describe('an exported name', () => {
  it('has one meaning (docs/glossary.md)', () => {
    expect(exportedTwice(NAMED)).toEqual([])
  })

  it('is reported when two files export it, whatever it names', () => {
    const first = readSource('lib/a.ts', 'export const keyOf = 1\nexport type Answer = 2\nexport function only() {}')
    const second = readSource(
      'lib/b.ts',
      'export interface Answer {}\nexport class Other {}\nexport function keyOf() {}',
    )
    expect(exportedTwice([first, second])).toEqual(['keyOf: lib/a.ts, lib/b.ts', 'Answer: lib/a.ts, lib/b.ts'])
  })

  it('is imported by another file', () => {
    const all = [...sourcePaths(), ...CONFIGURATIONS].map(readPath)
    expect(
      exportedInVain(
        all.filter(({ path }) => isNamed(path)),
        all,
      ),
    ).toEqual([])
  })

  it('counts as imported by its name before `as`, as a type, re-exported or loaded lazily', () => {
    const exporting = readSource(
      'lib/a.ts',
      'export const one = 1\nexport type Two = 2\nexport const three = 3\nexport const four = 4\nexport const five = one',
    )
    const importing = readSource(
      'lib/b.ts',
      "import { one as five, type Two } from './a'\nexport { three } from './a'\nconst { four } = await import('./a')",
    )
    expect(exportedInVain([exporting], [exporting, importing])).toEqual(['lib/a.ts: five'])
  })
})
