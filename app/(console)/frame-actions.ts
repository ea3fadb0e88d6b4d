'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/auth/session'
import { publicCommand } from '@/lib/console/actions'
import { clearSessionCookie, rememberChoice, sessionCookie, setTheme } from '@/lib/console/cookies'
import { signedIn } from '@/lib/console/session'

/** Ends the session and says so. */
export const signOut = publicCommand(async () => {
  await leave()
  redirect('/signout')
})

/** Ends the session and leads to the sign-in page with the names filled in: the way to MFA in AWS too. */
export const signInAgain = publicCommand(async () => {
  const session = await signedIn()
  await leave()
  if (!session) redirect('/sign-in')
  const { principal } = session.caller
  const account = session.account.alias ?? session.account.id
  if (principal.kind === 'root') redirect('/sign-in/root')
  await rememberChoice({ account, userName: principal.name })
  redirect(`/sign-in/${account}`)
})

/** Chooses the colours. */
export const chooseTheme = publicCommand(async (form) => {
  const value = form.text('theme')
  await setTheme(value === 'light' || value === 'dark' ? value : 'system')
  revalidatePath('/', 'layout')
})

async function leave(): Promise<void> {
  const value = await sessionCookie()
  if (value) await endSession(value)
  await clearSessionCookie()
}
