import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HATS } from '@/lib/auth/cookie-names'
import { accountOfLab } from '@/lib/lab-seats/numbers'
import { type Seat, takeSeat } from '@/lib/lab-seats/seats'
import { startLab } from '@/lib/lab-seats/start'
import { LABS } from '@/lib/labs/labs'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { takenSeat } from '../cookie-changes'
import { changeCookies, hatCookie, sessionCookie, setSessionCookie } from '../cookies'
import { requestFacts } from '../request'
import { ownSession } from '../session'
import { openApiConsole } from './api-console'
import { hatsOf, wearHat } from './hats'

ownDatabase()
const set = ownSettings({ environment: 'training' })

const jar = vi.hoisted(() => new Map<string, { value: string }>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge === 0 ? jar.delete(name) : jar.set(name, { value }),
  }),
}))
beforeEach(() => {
  jar.clear()
  set({ environment: 'training' })
})

const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

/** This browser takes a seat, starts a lab, and enters it as its first person. */
async function begun(lab: string): Promise<Seat> {
  const { seat, token } = await takeSeat()
  await changeCookies([takenSeat(token)])
  const step = await startLab(seat, { lab, returnTo: '/' }, await requestFacts())
  if (step.kind === 'session') await setSessionCookie(step.cookie)
  return seat
}

/** Where changing hats leads. */
const wear = (lab: string, person: string): Promise<string> =>
  wearHat(lab, person, '/users').then(
    () => 'nowhere',
    (thrown: { digest?: string }) => {
      if (!thrown.digest?.startsWith('NEXT_REDIRECT')) throw thrown
      return thrown.digest.split(';')[2] ?? ''
    },
  )

const whoActs = async () => (await ownSession())?.caller.arn.split('/').at(-1)
const signIns = async (account: string) =>
  (await inStore((store) => store.auditEvent.findMany({ where: { account, eventName: 'ConsoleLogin' } }))).length

describe('changing hats', () => {
  it('signs the other person in by the real door once, and keeps both sessions', async () => {
    const account = accountOfLab(await begun('lab-05'), 'lab-05')
    const learners = await sessionCookie()
    expect(await wear('lab-05', 'lab-admin')).toBe('/users')
    expect([await whoActs(), await hatCookie('learner')]).toEqual(['lab-admin', learners])
    expect(await signIns(account)).toBe(2)

    const admins = await sessionCookie()
    await wear('lab-05', 'learner')
    expect([await whoActs(), await sessionCookie(), await hatCookie('lab-admin')]).toEqual([
      ...['learner', learners, admins],
    ])
    await wear('lab-05', 'lab-admin')
    await wear('lab-05', 'lab-admin')
    expect([await whoActs(), await signIns(account)]).toEqual(['lab-admin', 2])
  })

  it('gives a code of the practice authenticator where a device asks for one', async () => {
    await begun('lab-07')
    expect(await wear('lab-07', 'colleague')).toBe('/users')
    expect((await ownSession())?.mfa).not.toBeNull()
  })

  it('says who acts, and who can', async () => {
    await begun('lab-07')
    const session = await ownSession()
    expect(session && (await hatsOf(session))).toEqual({
      ...{ lab: 'lab-07', people: ['learner', 'colleague', 'lab-admin'], worn: 'learner' },
    })
  })

  it('leads to the sign-in where the password is no longer that of the world', async () => {
    const account = accountOfLab(await begun('lab-05'), 'lab-05')
    const learners = await sessionCookie()
    await inStore((store) => store.loginProfile.deleteMany({ where: { account } }))
    expect(await wear('lab-05', 'lab-admin')).toBe(`/sign-in/${account}?user=lab-admin`)
    expect([await sessionCookie(), await hatCookie('learner')]).toEqual([undefined, learners])
  })

  it('is for the browser that does the lab, and for people of the lab, in training', async () => {
    await begun('lab-05')
    await expect(wear('lab-05', 'colleague')).rejects.toMatchObject(NOT_FOUND)
    await expect(wear('lab-05', 'root')).rejects.toMatchObject(NOT_FOUND)
    await expect(wear('lab-99', 'learner')).rejects.toMatchObject(NOT_FOUND)
    const session = await ownSession()
    jar.delete('postern-seat')
    await expect(wear('lab-05', 'lab-admin')).rejects.toMatchObject(NOT_FOUND)
    expect(session && (await hatsOf(session))).toBeUndefined()
  })

  it('has a cookie for everybody as whom a learner acts', () => {
    const people = [...LABS.values()].flatMap((lab) => lab.people)
    expect(people.filter((name) => !HATS.some((hat) => hat === name))).toEqual([])
  })
})

describe('the API console', () => {
  it('is for the browser that has begun the lab', async () => {
    const seat = await begun('lab-03')
    const open = await openApiConsole('lab-03')
    expect(open?.account).toBe(accountOfLab(seat, 'lab-03'))
    expect(open?.signers.map(({ user }) => user)).toEqual(['learner', 'lab-admin'])
    expect(await openApiConsole('lab-04')).toBeUndefined()
    jar.delete('postern-seat')
    expect(await openApiConsole('lab-03')).toBeUndefined()
  })

  it('does not exist outside training', async () => {
    await begun('lab-03')
    set({ environment: 'production' })
    await expect(openApiConsole('lab-03')).rejects.toMatchObject(NOT_FOUND)
  })
})
