import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type SignedIn, sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { sessionCookie } from './cookies'
import { requestFacts } from './request'

/** The session of the current request, loaded once for all panels of a page. */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const value = await sessionCookie()
  return value ? sessionOf(value, await requestFacts(), systemSources) : undefined
})

/** Returns the session, or redirects to the sign-in page, which leads back to `path`. */
export async function demandSession(path: string): Promise<SignedIn> {
  const session = await signedIn()
  return session ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
