import { cookies } from 'next/headers'
import { CHALLENGE_SECONDS } from '@/lib/auth/challenge'
import { type CookieName, cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'

const A_YEAR = 365 * 24 * 60 * 60

async function read(what: CookieName): Promise<string | undefined> {
  return (await cookies()).get(cookieName(what, env().publicUrl).name)?.value
}

async function write(what: CookieName, value: string, maxAge: number): Promise<void> {
  const { name, path, secure } = cookieName(what, env().publicUrl)
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge })
}

const drop = (what: CookieName) => write(what, '', 0)

export const sessionCookie = () => read('session')

/** Gives the same session its new id; a role that its user has switched to stays. */
export const renewSessionCookie = (value: string) => write('session', value, env().sessionHours * 3600)

/** Begins a session. */
export async function setSessionCookie(value: string): Promise<void> {
  await renewSessionCookie(value)
  await drop('challenge')
  await drop('role')
}

export async function clearSessionCookie(): Promise<void> {
  await drop('session')
  await drop('role')
}

/** The role that the user of the session has switched to. */
export const roleCookie = () => read('role')

/** Kept as long as a session may last: the server knows when the role's credentials expire. */
export const setRoleCookie = (value: string) => write('role', value, env().sessionHours * 3600)

export const clearRoleCookie = () => drop('role')

export const challengeCookie = () => read('challenge')

export const setChallengeCookie = (value: string) => write('challenge', value, CHALLENGE_SECONDS)

export const clearChallengeCookie = () => drop('challenge')

/** The account and user that the sign-in form was told to remember. */
export type Remembered = { account: string; userName: string }

export async function remembered(): Promise<Remembered | undefined> {
  const [account, userName] = ((await read('account')) ?? '').split('/')
  return account ? { account, userName: userName ?? '' } : undefined
}

export const rememberChoice = ({ account, userName }: Remembered) => write('account', `${account}/${userName}`, A_YEAR)

export const forgetAccount = () => drop('account')

type ThemeChoice = 'light' | 'dark' | 'system'

export async function theme(): Promise<ThemeChoice> {
  const value = await read('theme')
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Whether single keys are shortcuts. They are until somebody turns them off. */
export const hasShortcuts = async () => (await read('shortcuts')) !== 'off'

export const setShortcuts = (areOn: boolean) => write('shortcuts', areOn ? 'on' : 'off', A_YEAR)

export const setTheme = (value: ThemeChoice) => write('theme', value, A_YEAR)
