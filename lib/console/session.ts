import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type SignedIn, sessionOf } from '@/lib/auth/session'
import { type SwitchedSession, switchedSession } from '@/lib/auth/switched-role'
import { systemSources } from '@/lib/clock'
import { roleCookie, sessionCookie } from './cookies'
import { requestFacts } from './request'

/** The user's own session, whatever role the user has switched to. */
export const ownSession = cache(async (): Promise<SignedIn | undefined> => {
  const value = await sessionCookie()
  return value ? sessionOf(value, await requestFacts(), systemSources) : undefined
})

/**
 * The session of the current request, loaded once for all panels of a page: the user's, or that in the role that the user
 * has switched to. When the role has ended there is none, so that nobody acts with other permissions than expected.
 */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const own = await ownSession()
  const role = own && (await roleCookie())
  return role ? switchedSession(own, role, systemSources) : own
})

/** The user behind a session in a role; undefined in the user's own session. */
export const userBehind = (session: SignedIn | SwitchedSession) => ('user' in session ? session.user : undefined)

/** Returns the session, or redirects to the sign-in page, which leads back to `path`. */
export async function demandSession(path: string): Promise<SignedIn> {
  const session = await signedIn()
  if (session) return session
  await demandOwnSession(path)
  redirect('/role-ended')
}

/** The same for the user's own session, whatever role the user has switched to. */
export async function demandOwnSession(path: string): Promise<SignedIn> {
  return (await ownSession()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
