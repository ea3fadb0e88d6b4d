import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { countSignInTry, type PasswordTry, settleSignInTry } from './throttle'

ownDatabase()

let scenes = 0

/** Names that no other test uses. */
function scene() {
  const number = scenes++
  return { person: `person ${number}`, network: `network ${number}` }
}

const fail = (tried: PasswordTry, now = NOON) => inStore((store) => countSignInTry(store, tried, now))
const succeed = async (tried: PasswordTry, now = NOON) => {
  const heldUntil = await fail(tried, now)
  if (!heldUntil) await inStore((store) => settleSignInTry(store, tried))
  return heldUntil
}
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** One address tries many names, each once. */
async function spray({ network }: PasswordTry, count: number, now = NOON) {
  const answers: (Date | null)[] = []
  for (const index of times(count)) answers.push(await fail({ person: `${network} name ${index}`, network }, now))
  return answers
}

/** Many networks try one name, each once. */
async function surround({ person }: PasswordTry, count: number) {
  for (const index of times(count)) await fail({ person, network: `${person} network ${index}` })
}

describe('one network that tries many names (S-32)', () => {
  it('is held back after a hundred, for names it has not tried yet too', async () => {
    const { network } = scene()
    expect(new Set(await spray({ person: '', network }, 100))).toEqual(new Set([null]))
    expect(await fail({ person: 'another name', network })).toEqual(later(NOON, 1))
  })

  it('waits longer each time, fifteen seconds at most', async () => {
    const { network } = scene()
    await spray({ person: '', network }, 100)
    const waits: number[] = []
    let now = NOON
    for (const index of times(6)) {
      const until = await fail({ person: `late name ${index}`, network }, now)
      if (!until) throw new Error('It was not held back.')
      waits.push((until.getTime() - now.getTime()) / 1000)
      now = until
      expect(await fail({ person: `later name ${index}`, network }, now)).toBeNull()
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15])
  })

  it('holds back nobody in another network', async () => {
    const { person, network } = scene()
    await spray({ person: '', network }, 110)
    expect(await fail({ person, network: `${network} elsewhere` })).toBeNull()
  })

  it('is not cleared by a right password: a guesser has their own account', async () => {
    const { person, network } = scene()
    await spray({ person: '', network }, 99)
    await succeed({ person, network })
    await fail({ person: 'name 100', network })
    expect(await fail({ person: 'name 101', network })).toEqual(later(NOON, 1))
  })

  it('counts only failures: an office that signs in is not held back', async () => {
    const { network } = scene()
    for (const index of times(150)) {
      expect(await succeed({ person: `colleague ${network} ${index}`, network })).toBeNull()
    }
  })
})

describe('many networks that try one name', () => {
  it('have one free try each after fifty failures', async () => {
    const { person, network } = scene()
    await surround({ person, network }, 50)
    expect(await fail({ person, network })).toBeNull()
    expect(await fail({ person, network })).toEqual(later(NOON, 1))
  })

  it('never hold back the owner, who is right at the first try', async () => {
    const { person, network } = scene()
    await surround({ person, network }, 200)
    expect(await succeed({ person, network })).toBeNull()
    expect(await succeed({ person, network })).toBeNull()
  })

  it('leave other people their five tries', async () => {
    const { person, network } = scene()
    await surround({ person, network }, 60)
    const tried = { person: `${person} neighbour`, network }
    for (const _ of times(5)) expect(await fail(tried)).toBeNull()
    expect(await fail(tried)).toEqual(later(NOON, 1))
  })
})

describe('ten minutes after the first failure', () => {
  it('all counts start again, and their rows are deleted', async () => {
    const { person, network } = scene()
    await spray({ person, network }, 110)
    const now = later(NOON, 600)
    expect(await fail({ person, network }, now)).toBeNull()
    expect(await inStore((store) => store.throttle.count({ where: { since: { lte: NOON } } }))).toBe(0)
  })
})
