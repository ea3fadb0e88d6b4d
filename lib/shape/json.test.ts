import { expect, it } from 'vitest'
import { flag, jsonList, mapOf, object, text, whole, word } from './json'

const read = object(
  { name: text(/^[a-z]+$/, 'must be letters'), kind: word('one', 'two') },
  { count: whole(1, 9), isOpen: flag, list: jsonList(object({ id: text() }), 1), map: mapOf(text()) },
)

it('returns what was given, member by member', () => {
  const given = { name: 'a', kind: 'two', count: 3, isOpen: false, list: [{ id: 'x' }], map: { a: 'b' } }
  expect(read(given, 'it')).toEqual(given)
  expect(read({ name: 'a', kind: 'one' }, 'it')).toEqual({ name: 'a', kind: 'one' })
})

it.each([
  [{ kind: 'one' }, 'it.name is missing.'],
  [{ name: 'A', kind: 'one' }, 'it.name must be letters.'],
  [{ name: 'a', kind: 'three' }, 'it.kind must be one of one, two.'],
  [{ name: 'a', kind: 'one', nmae: 1 }, 'it.nmae is not known; known are name, kind, count, isOpen, list, map.'],
  [
    JSON.parse('{"name":"a","kind":"one","__proto__":1}'),
    'it.__proto__ is not known; known are name, kind, count, isOpen, list, map.',
  ],
  [{ name: 'a', kind: 'one', count: 10 }, 'it.count must be a whole number from 1 to 9.'],
  [{ name: 'a', kind: 'one', isOpen: 'yes' }, 'it.isOpen must be true or false.'],
  [{ name: 'a', kind: 'one', list: [] }, 'it.list must have at least 1 member.'],
  [{ name: 'a', kind: 'one', list: {} }, 'it.list must be a list.'],
  [{ name: 'a', kind: 'one', list: [{ id: 'x' }, { id: 1 }] }, 'it.list[1].id must be a text.'],
  [{ name: 'a', kind: 'one', map: { a: 1 } }, 'it.map.a must be a text.'],
  [[], 'it must be an object.'],
])('%j is refused with its path', (given, message) => {
  expect(() => read(given, 'it')).toThrow(message)
})
