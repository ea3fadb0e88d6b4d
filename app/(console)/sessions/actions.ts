'use server'

import { redirect } from 'next/navigation'
import { formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { clearSessionCookie } from '@/lib/console/cookies'
import { signedIn } from '@/lib/console/session'
import { EndOwnSession } from '@/lib/operations/postern/sessions/end-own-session'
import { EndOwnSessions } from '@/lib/operations/postern/sessions/end-own-sessions'

const PAGE = '/sessions'

/** Signs one of one's own browsers out. Gets `session`. */
export const endSession = formCommand(PAGE, async (form) => {
  const answer = await ask(EndOwnSession, { SessionId: form.text('session') })
  if (!answer.ok) redirect(`${PAGE}?${answer.error.code === 'NoSuchEntity' ? 'gone' : 'failed'}=1`)
  await leaveIfOver()
  redirect(`${PAGE}?ended=one`)
})

/** Signs out everywhere else or, with `everywhere`, here too. */
export const endSessions = formCommand(PAGE, async (form) => {
  const answer = await ask(EndOwnSessions, { IncludingThisOne: form.isChecked('everywhere') })
  if (!answer.ok) redirect(`${PAGE}?failed=1`)
  await leaveIfOver()
  redirect(`${PAGE}?ended=others`)
})

/** Whoever ended the session in hand has signed out. */
async function leaveIfOver(): Promise<void> {
  if (await signedIn()) return
  await clearSessionCookie()
  redirect('/signout')
}
