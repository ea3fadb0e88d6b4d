import { expect, it } from 'vitest'
import { Form } from './form'
import { readTagChanges } from './tag-changes'

const BEFORE = { team: 'payments', room: '7' }

function sent(rows: readonly [string, string][], before: Readonly<Record<string, string>> = BEFORE) {
  const data = new FormData()
  for (const [key, value] of Object.entries(before)) {
    data.append('was-key', key)
    data.append('was-value', value)
  }
  for (const [key, value] of rows) {
    data.append('key', key)
    data.append('value', value)
  }
  return readTagChanges(new Form(data))
}

it.each([
  [
    'nothing, for a form as it came',
    [
      ['team', 'payments'],
      ['room', '7'],
      ['', ''],
    ],
    [],
    [],
  ],
  [
    'a new tag',
    [
      ['team', 'payments'],
      ['room', '7'],
      ['shift', 'late'],
    ],
    [{ Key: 'shift', Value: 'late' }],
    [],
  ],
  [
    'another value',
    [
      ['team', 'identity'],
      ['room', '7'],
    ],
    [{ Key: 'team', Value: 'identity' }],
    [],
  ],
  [
    'a tag whose key was emptied, as gone',
    [
      ['team', 'payments'],
      ['', '7'],
    ],
    [],
    ['room'],
  ],
  [
    'a renamed key, as new and gone',
    [
      ['squad', 'payments'],
      ['room', '7'],
    ],
    [{ Key: 'squad', Value: 'payments' }],
    ['team'],
  ],
  [
    'a key in another case, as new only',
    [
      ['Team', 'payments'],
      ['room', '7'],
    ],
    [{ Key: 'Team', Value: 'payments' }],
    [],
  ],
] as const)('finds %s', (_, rows, set, gone) => {
  expect(sent(rows.map(([key, value]) => [key, value])).changes).toEqual({ set, gone })
})

it('leaves alone what the form did not show', () => {
  expect(sent([['room', '8']], { room: '7' }).changes).toEqual({ set: [{ Key: 'room', Value: '8' }], gone: [] })
})

it.each([
  [
    'a key that is there twice',
    [
      ['team', 'a'],
      ['TEAM', 'b'],
    ],
    'The key TEAM is there twice',
  ],
  ['a value without a key', [['', 'late']], 'The value late has no key'],
] as const)('refuses %s', (_, rows, problem) => {
  expect(sent(rows.map(([key, value]) => [key, value])).problem).toBe(problem)
})

it.each([
  [
    'a new tag',
    [
      ['team', 'payments'],
      ['room', '7'],
      ['shift', 'late'],
    ],
    [],
    ['shift'],
  ],
  [
    'another value',
    [
      ['team', 'identity'],
      ['room', '7'],
    ],
    [{ Key: 'team', Value: 'payments' }],
    [],
  ],
  ['a tag that is gone', [['team', 'payments']], [{ Key: 'room', Value: '7' }], []],
  [
    'a key in another case',
    [
      ['TEAM', 'payments'],
      ['room', '7'],
    ],
    [{ Key: 'team', Value: 'payments' }],
    [],
  ],
] as const)('knows the way back from %s', (_, rows, set, gone) => {
  expect(sent(rows.map(([key, value]) => [key, value])).undo).toEqual({ set, gone })
})
