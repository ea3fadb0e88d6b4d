import { cookies } from 'next/headers'
import { CHALLENGE_SECONDS } from '@/lib/auth/challenge'
import { CHALLENGE_COOKIE, sessionCookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'

const ACCOUNT_COOKIE = 'postern-account'
const THEME_COOKIE = 'postern-theme'
const A_YEAR = 365 * 24 * 60 * 60

const strict = () => ({ httpOnly: true, sameSite: 'lax', secure: env().publicUrl.startsWith('https:') }) as const

export async function sessionCookie(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName(env().publicUrl))?.value
}

export async function setSessionCookie(value: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(env().publicUrl), value, { ...strict(), path: '/', maxAge: env().sessionHours * 3600 })
  jar.set(CHALLENGE_COOKIE, '', { ...strict(), path: '/sign-in', maxAge: 0 })
}

export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(sessionCookieName(env().publicUrl), '', { ...strict(), path: '/', maxAge: 0 })
}

export async function challengeCookie(): Promise<string | undefined> {
  return (await cookies()).get(CHALLENGE_COOKIE)?.value
}

export async function setChallengeCookie(value: string): Promise<void> {
  ;(await cookies()).set(CHALLENGE_COOKIE, value, { ...strict(), path: '/sign-in', maxAge: CHALLENGE_SECONDS })
}

export async function clearChallengeCookie(): Promise<void> {
  ;(await cookies()).set(CHALLENGE_COOKIE, '', { ...strict(), path: '/sign-in', maxAge: 0 })
}

/** The account and user that a person asked to be remembered. */
export type Remembered = { account: string; userName: string }

export async function remembered(): Promise<Remembered | undefined> {
  const [account, userName] = ((await cookies()).get(ACCOUNT_COOKIE)?.value ?? '').split('/')
  return account ? { account, userName: userName ?? '' } : undefined
}

export async function remember({ account, userName }: Remembered): Promise<void> {
  ;(await cookies()).set(ACCOUNT_COOKIE, `${account}/${userName}`, { ...strict(), path: '/', maxAge: A_YEAR })
}

export async function forgetAccount(): Promise<void> {
  ;(await cookies()).set(ACCOUNT_COOKIE, '', { ...strict(), path: '/', maxAge: 0 })
}

export type Theme = 'light' | 'dark' | 'system'

export async function theme(): Promise<Theme> {
  const value = (await cookies()).get(THEME_COOKIE)?.value
  return value === 'light' || value === 'dark' ? value : 'system'
}

export async function setTheme(value: Theme): Promise<void> {
  ;(await cookies()).set(THEME_COOKIE, value, { ...strict(), path: '/', maxAge: A_YEAR })
}
