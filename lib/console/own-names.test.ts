import { expect, it } from 'vitest'
import { takesNameOf } from './own-names'

it.each(['alice', 'Alice', 'alice-2', 'alice-17'])("counts %s among alice's names", (device) => {
  expect(takesNameOf('alice', device)).toBe(true)
})

it.each(['bob', 'alice2', 'alice-', 'alice-phone', 'alice-2b', 'malice'])('does not count %s', (device) => {
  expect(takesNameOf('alice', device)).toBe(false)
})
