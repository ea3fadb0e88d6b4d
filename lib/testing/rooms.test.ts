import { describe, expect, it } from 'vitest'
import { arrowsOf, drawRooms, floorsOf } from './rooms'
import { readSource } from './source'

const arrowsFrom = (files: Readonly<Record<string, string>>) =>
  arrowsOf(Object.entries(files).map(([path, text]) => readSource(path, text)))

const HOUSE = {
  'app/(console)/page.tsx': "import { perform } from '@/lib/gate/perform'\nimport { clock } from '@/lib/clock'",
  'lib/gate/perform.ts': "import { clock } from '@/lib/clock'",
  'lib/clock.ts': '',
}

describe('the arrows between rooms', () => {
  it('are imports of values; the loose files of lib are one room', () => {
    const arrows = arrowsFrom(HOUSE)
    expect([...(arrows.get('app') ?? [])].sort()).toEqual(['lib', 'lib/gate'])
    expect([...(arrows.get('lib/gate') ?? [])]).toEqual(['lib'])
    expect([...(arrows.get('lib') ?? [])]).toEqual([])
  })

  it.each([
    ['a type', 'lib/clock.ts', "import type { Grant } from '@/lib/gate/perform'"],
    ['a test', 'lib/clock.test.ts', "import { perform } from '@/lib/gate/perform'"],
    ['a relative path within the room', 'lib/clock.ts', "import { ids } from './ids'"],
  ])('are not made by %s', (_, path, text) => {
    expect(arrowsFrom({ ...HOUSE, [path]: text }).get('lib')?.size).toBe(0)
  })
})

it('a room is one floor above the highest room that it imports', () => {
  expect(Object.fromEntries(floorsOf(arrowsFrom(HOUSE)))).toEqual({ app: 2, 'lib/gate': 1, lib: 0 })
})

it('the drawing leaves out an arrow that others imply', () => {
  expect(drawRooms(arrowsFrom(HOUSE))).toBe(['2  app      -> lib/gate', '1  lib/gate -> lib', '0  lib'].join('\n'))
})

it('an import cycle is an error that names its rooms', () => {
  const circle = arrowsFrom({ ...HOUSE, 'lib/clock.ts': "import { perform } from '@/lib/gate/perform'" })
  expect(() => floorsOf(circle)).toThrow('A circle: lib/gate -> lib -> lib/gate')
})
