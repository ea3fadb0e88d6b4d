import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { chanceFrom } from '@/lib/ids'
import { ownDatabase } from '@/lib/testing/database'
import { newPass, PASS_LASTS, passOf } from './operator-pass'
import { operatorToken } from './operator-token'

ownDatabase()

const NOW = new Date('2026-05-05T12:00:00Z')
const pass = (name = 'a') => newPass(NOW, chanceFrom(name))

describe("the operator's pass", () => {
  it('is one until it ends', () => {
    const until = later(NOW, PASS_LASTS)
    expect(passOf(pass(), NOW)).toEqual({ id: pass().split('.')[0], until })
    expect(passOf(pass(), new Date(until.getTime() - 1))).toBeDefined()
    expect(passOf(pass(), until)).toBeUndefined()
  })

  it('has an id of its own, and not the token', () => {
    expect(passOf(pass('b'), NOW)?.id).not.toBe(passOf(pass(), NOW)?.id)
    expect(pass()).not.toContain(operatorToken())
  })

  it('is none when anything of it was changed', () => {
    const [id, end, signature] = pass().split('.')
    const later = Number(end) + 1
    const others = ['', 'x', `${id}.${end}`, `${id}.${later}.${signature}`, `${id}.${end}.${pass('b').split('.')[2]}`]
    for (const value of [undefined, ...others, ` ${pass()}`, `${pass()}x`]) {
      expect(passOf(value, NOW), value).toBeUndefined()
    }
  })
})
