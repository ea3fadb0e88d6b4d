import { cookies } from 'next/headers'
import { type CookieName, cookieName, type HatName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'
import {
  attributesOf,
  begunSession,
  type CookieChange,
  chosen,
  dropped,
  lastingWithSession,
  type Remembered,
} from './cookie-changes'

async function read(what: CookieName): Promise<string | undefined> {
  return (await cookies()).get(cookieName(what, env().publicUrl).name)?.value
}

/** Changes cookies. For server actions: pages cannot. */
export async function changeCookies(changes: readonly CookieChange[]): Promise<void> {
  const jar = await cookies()
  for (const change of changes) {
    const { name, value, ...attributes } = attributesOf(change)
    jar.set(name, value, attributes)
  }
}

export const sessionCookie = () => read('session')

/** The pass of the operator of a training environment. */
export const operatorCookie = () => read('operator')

/** Gives the same session its new id; a role that its user has switched to stays. */
export const renewSessionCookie = (value: string) => changeCookies([lastingWithSession('session', value)])

/** Begins a session. */
export const setSessionCookie = (value: string) => changeCookies(begunSession(value))

export const clearSessionCookie = () => changeCookies([dropped('session'), dropped('role')])

/** The role that the user of the session has switched to. */
export const roleCookie = () => read('role')

/** Kept as long as a session may last: the server knows when the role's credentials expire. */
export const setRoleCookie = (value: string) => changeCookies([lastingWithSession('role', value)])

export const clearRoleCookie = () => changeCookies([dropped('role')])

/** The session that waits for a person of a lab, whose hat the learner does not wear now. */
export const hatCookie = (hat: HatName) => read(`hat-${hat}`)

/** The session tokens that somebody got in the API console of a lab, sealed. */
export const tokensCookie = () => read('tokens')

/** The seat of this browser in the labs. */
export const seatCookie = () => read('seat')

/** The step of a tour that this browser is being shown. */
export const tourCookie = () => read('tour')

export const challengeCookie = () => read('challenge')

export const clearChallengeCookie = () => changeCookies([dropped('challenge')])

export async function remembered(): Promise<Remembered | undefined> {
  const [account, userName] = ((await read('account')) ?? '').split('/')
  return account ? { account, userName: userName ?? '' } : undefined
}

type ThemeChoice = 'light' | 'dark' | 'system'

export async function theme(): Promise<ThemeChoice> {
  const value = await read('theme')
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Whether single keys are shortcuts. They are until somebody turns them off. */
export const hasShortcuts = async () => (await read('shortcuts')) !== 'off'

export const setShortcuts = (areOn: boolean) => changeCookies([chosen('shortcuts', areOn ? 'on' : 'off')])

export const setTheme = (value: ThemeChoice) => changeCookies([chosen('theme', value)])
