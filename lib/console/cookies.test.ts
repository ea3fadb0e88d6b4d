import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ownSettings } from '@/lib/testing/settings'
import { dropped, openedChallenge, rememberedChoice, setCookie, takenSeat } from './cookie-changes'
import * as jar from './cookies'
import { hasScripts, scriptsMark } from './scripts'

const set = ownSettings({ publicUrl: 'https://iam.example.com' })

type Attributes = { httpOnly: boolean; sameSite: string; secure: boolean; path: string; maxAge: number }
const store = vi.hoisted(() => new Map<string, { value: string } & Record<string, unknown>>())
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => store.get(name),
    has: (name: string) => store.has(name),
    set: (name: string, value: string, attributes: Attributes) => store.set(name, { value, ...attributes }),
  }),
}))
beforeEach(() => {
  store.clear()
})

/** Sets every cookie that the server sets. */
async function setAll(): Promise<void> {
  await jar.setSessionCookie('s')
  await jar.changeCookies([openedChallenge('c')])
  await jar.setRoleCookie('r')
  await jar.changeCookies([rememberedChoice({ account: 'example-corp', userName: 'alice' })])
  await jar.changeCookies([takenSeat('seat')])
  await jar.setTheme('dark')
  await jar.setShortcuts(false)
}

// S-53.
describe('every cookie over https', () => {
  it('is for this host only, for https only, and hidden from scripts', async () => {
    await setAll()
    expect([...store.keys()].sort()).toEqual([
      ...[
        '__Host-account',
        '__Host-challenge',
        '__Host-role',
        '__Host-seat',
        '__Host-session',
        '__Host-shortcuts',
        '__Host-theme',
      ],
    ])
    for (const [name, attributes] of store) {
      expect(attributes, name).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' })
    }
  })

  it('is read and deleted under the same name and path', async () => {
    await setAll()
    expect([await jar.sessionCookie(), await jar.challengeCookie(), await jar.theme()]).toEqual(['s', 'c', 'dark'])
    expect(await jar.hasShortcuts()).toBe(false)
    expect(await jar.seatCookie()).toBe('seat')
    expect(await jar.remembered()).toEqual({ account: 'example-corp', userName: 'alice' })
    await jar.clearSessionCookie()
    await jar.clearChallengeCookie()
    await jar.changeCookies([dropped('account')])
    for (const name of ['__Host-session', '__Host-challenge', '__Host-account'])
      expect(store.get(name), name).toMatchObject({ value: '', maxAge: 0, secure: true, path: '/' })
  })

  it('of a role goes with the session, at the next sign-in and at its end', async () => {
    await jar.setRoleCookie('r')
    expect(await jar.roleCookie()).toBe('r')
    await jar.setSessionCookie('s')
    expect(store.get('__Host-role')).toMatchObject({ value: '', maxAge: 0 })
    await jar.setRoleCookie('r')
    await jar.clearSessionCookie()
    expect(store.get('__Host-role')).toMatchObject({ value: '', maxAge: 0 })
  })

  it('of a role stays when its session gets a new id', async () => {
    await jar.setSessionCookie('s')
    await jar.setRoleCookie('r')
    await jar.renewSessionCookie('t')
    expect([await jar.sessionCookie(), await jar.roleCookie()]).toEqual(['t', 'r'])
  })

  it('is the same in an answer that Next does not write', () => {
    expect(setCookie(rememberedChoice({ account: 'example-corp', userName: 'a;b ü' }))).toBe(
      '__Host-account=example-corp%2Fa%3Bb%20%C3%BC; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=lax',
    )
    expect(setCookie(dropped('role'))).toBe('__Host-role=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=lax')
    set({ publicUrl: 'http://localhost:3000' })
    expect(setCookie(openedChallenge('c'))).toBe(
      'postern-challenge=c; Path=/sign-in; Max-Age=300; HttpOnly; SameSite=lax',
    )
    set({ publicUrl: 'https://iam.example.com' })
  })

  it('includes the mark of scripts, which a script sets', async () => {
    expect(scriptsMark()).toBe('__Host-scripts=yes; path=/; samesite=lax; secure')
    store.set('__Host-scripts', { value: 'yes' })
    expect(await hasScripts()).toBe(true)
  })

  // An attacker who sets cookies from a sibling host, or over http, cannot use the prefix.
  it('is ignored without the prefix', async () => {
    for (const name of ['session', 'challenge', 'account', 'theme', 'language', 'shortcuts', 'tables', 'scripts'])
      store.set(`postern-${name}`, { value: 'x' })
    expect([await jar.sessionCookie(), await jar.challengeCookie(), await jar.remembered()]).toEqual([
      ...[undefined, undefined, undefined],
    ])
    expect(await hasScripts()).toBe(false)
  })
})

describe('every cookie over http', () => {
  it('has no prefix, which browsers would refuse, and the challenge is sent only to the sign-in', async () => {
    set({ publicUrl: 'http://localhost:3000' })
    await setAll()
    expect([...store].map(([name, { path, secure }]) => [name, path, secure])).toEqual([
      ['postern-session', '/', false],
      ['postern-challenge', '/sign-in', false],
      ['postern-role', '/', false],
      ['postern-account', '/', false],
      ['postern-seat', '/', false],
      ['postern-theme', '/', false],
      ['postern-shortcuts', '/', false],
    ])
    expect(scriptsMark()).toBe('postern-scripts=yes; path=/; samesite=lax')
  })
})
