'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/auth/session'
import { publicCommand } from '@/lib/console/actions'
import { clearSessionCookie, sessionCookie, setShortcuts, setTheme } from '@/lib/console/cookies'
import { pageOfForm } from '@/lib/console/request'
import { ownSession } from '@/lib/console/session'

/** Ends the session and says so. */
export const signOut = publicCommand(async () => {
  await leave()
  redirect('/signout')
})

/**
 * Ends the session and leads to the sign-in page: the way to MFA in AWS too. The names are filled in, and the sign-in
 * leads back to the page that this was asked on.
 */
export const signInAgain = publicCommand(async () => {
  const session = await ownSession()
  const next = await pageOfForm()
  await leave()
  if (!session) redirect('/sign-in')
  const { principal } = session.caller
  const query = { again: '1', ...(next !== '/' && { next }) }
  if (principal.kind !== 'user') redirect(`/sign-in/root?${new URLSearchParams(query)}`)
  const account = session.account.alias ?? session.account.id
  redirect(`/sign-in/${account}?${new URLSearchParams({ ...query, user: principal.name })}`)
})

/** Chooses the colours. */
export const chooseTheme = publicCommand(async (form) => {
  const value = form.text('theme')
  await setTheme(value === 'light' || value === 'dark' ? value : 'system')
  revalidatePath('/', 'layout')
})

/** Turns the keyboard shortcuts on or off. */
export const chooseShortcuts = publicCommand(async (form) => {
  await setShortcuts(form.text('shortcuts') !== 'off')
  revalidatePath('/', 'layout')
})

async function leave(): Promise<void> {
  const value = await sessionCookie()
  if (value) await endSession(value)
  await clearSessionCookie()
}
