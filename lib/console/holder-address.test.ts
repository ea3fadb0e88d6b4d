import { describe, expect, it } from 'vitest'
import { nameIn, userHref } from './holder-address'

describe('the address of a user', () => {
  it.each(['alice', 'a+b=c,d.e@f_g-h', 'create'])('of %s is read back', (name) => {
    const [, users, part = '', tab] = userHref(name, 'groups').split('/')
    expect([users, nameIn(part), tab]).toEqual(['users', name, 'groups'])
  })

  it('begins with the permissions', () => expect(userHref('alice')).toBe('/users/alice/permissions'))

  it('of a broken name is not read, and breaks nothing', () => expect(nameIn('%E0%A4%A')).toBe('%E0%A4%A'))
})
