'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/auth/session'
import { clearSessionCookie, remember, sessionCookie, setTheme } from '@/lib/console/cookies'
import { Form } from '@/lib/console/form'
import { demandSameOrigin } from '@/lib/console/request'
import { signedIn } from '@/lib/console/session'

/** Ends the session and says so. */
export async function signOut(): Promise<void> {
  await demandSameOrigin()
  await leave()
  redirect('/signout')
}

/** Ends the session and leads to the sign-in page with the names filled in: the way to MFA in AWS too. */
export async function signInAgain(): Promise<void> {
  await demandSameOrigin()
  const session = await signedIn()
  await leave()
  if (!session) redirect('/sign-in')
  const { principal } = session.caller
  const account = session.account.alias ?? session.account.id
  if (principal.kind === 'root') redirect('/sign-in/root')
  await remember({ account, userName: principal.name })
  redirect(`/sign-in/${account}`)
}

/** Chooses the colours. */
export async function chooseTheme(data: FormData): Promise<void> {
  await demandSameOrigin()
  const value = new Form(data).text('theme')
  await setTheme(value === 'light' || value === 'dark' ? value : 'system')
  revalidatePath('/', 'layout')
}

async function leave(): Promise<void> {
  const value = await sessionCookie()
  if (value) await endSession(value)
  await clearSessionCookie()
}
