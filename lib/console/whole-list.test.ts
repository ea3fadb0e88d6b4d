import { describe, expect, it } from 'vitest'
import { pageOfWhole } from './whole-list'

const ALL = [
  { name: 'Writers', path: '/', used: 2 },
  { name: 'auditors', path: '/b/', used: undefined },
  { name: 'readers', path: '/', used: 1 },
]
const FIRST = { nameOf: ({ name }: (typeof ALL)[number]) => name, isDescending: false, page: 1, size: 25 }
const namesOf = ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name)

describe('a page of a whole list', () => {
  it('is in the order of the names, whatever their case', () => {
    expect(namesOf(pageOfWhole(ALL, FIRST))).toEqual(['auditors', 'readers', 'Writers'])
    expect(namesOf(pageOfWhole(ALL, { ...FIRST, isDescending: true }))).toEqual(['Writers', 'readers', 'auditors'])
  })

  it('is in another order, and the name decides between equals', () => {
    expect(namesOf(pageOfWhole(ALL, { ...FIRST, by: ({ path }) => path }))).toEqual(['readers', 'Writers', 'auditors'])
  })

  it('has first what has no value to sort by', () => {
    expect(namesOf(pageOfWhole(ALL, { ...FIRST, by: ({ used }) => used }))).toEqual(['auditors', 'readers', 'Writers'])
  })

  it('has only names with the wanted part, and counts them', () => {
    const found = pageOfWhole(ALL, { ...FIRST, q: 'ERS', size: 1, page: 2 })
    expect([namesOf(found), found.total]).toEqual([['Writers'], 2])
  })

  it('is empty behind the last one', () => {
    expect(pageOfWhole(ALL, { ...FIRST, page: 9 })).toEqual({ items: [], total: 3 })
  })
})
