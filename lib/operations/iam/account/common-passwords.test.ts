import { describe, expect, it } from 'vitest'
import { passwordsOf, planAccount } from '@/lib/worlds/plan'
import { WORLDS } from '@/lib/worlds/world'
import { isCommonPassword } from './common-passwords'

describe('a common password', () => {
  it.each(['password', '12345678', 'qwertyuiop', 'iloveyou', 'letmein1', 'trustno1', 'p@ssw0rd', '1qaz2wsx'])(
    'is %j',
    (password) => expect(isCommonPassword(password)).toBe(true),
  )

  it.each(['PassWord', 'Password1', 'Password1!', 'Passw0rd!', '!!Qwerty123!!', 'P@ssw0rd', 'Welcome1.', 'Abcd1234!'])(
    'is %j, a variant of one',
    (password) => expect(isCommonPassword(password)).toBe(true),
  )

  it.each(['Alice-Passw0rd!', 'correct horse battery staple', 'Пароль-мой-123', '!!!!!!!!', '', '🔑🔑🔑🔑🔑🔑🔑🔑'])(
    'is not %j',
    (password) => expect(isCommonPassword(password)).toBe(false),
  )

  it('is no password of the demo worlds', () => {
    const passwords = [...WORLDS.keys()].flatMap((world) => passwordsOf(planAccount(world, 0)))
    expect(passwords.length).toBeGreaterThan(3)
    expect(passwords.filter(isCommonPassword)).toEqual([])
  })
})
