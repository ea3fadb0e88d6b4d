import { describe, expect, it } from 'vitest'
import { choiceIn, withChoice } from './table-choice'

const OPTIONAL = { path: true, groups: false }

describe('the choice for a table', () => {
  it.each([
    ['', { size: 25, columns: ['path'] }],
    ['users=50.groups', { size: 50, columns: ['groups'] }],
    ['users=100', { size: 100, columns: [] }],
    ['users=100.secret.path', { size: 100, columns: ['path'] }],
    ['users=9999.groups', { size: 25, columns: ['path'] }],
    ['mfa-devices=50', { size: 25, columns: ['path'] }],
  ])('is read from the cookie %j', (text, expected) => {
    expect(choiceIn(text, 'users', OPTIONAL)).toEqual(expected)
  })

  it('keeps those for other tables', () => {
    const text = withChoice('mfa-devices=50', 'users', { size: 100, columns: ['path'] })
    expect(choiceIn(text, 'mfa-devices', {})).toEqual({ size: 50, columns: [] })
    expect(choiceIn(text, 'users', OPTIONAL)).toEqual({ size: 100, columns: ['path'] })
  })
})
