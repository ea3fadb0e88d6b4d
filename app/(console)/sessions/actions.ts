'use server'

import { redirect } from 'next/navigation'
import type { SignedIn } from '@/lib/auth/session'
import { formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { clearSessionCookie } from '@/lib/console/cookies'
import { serviceText } from '@/lib/console/error-view'
import { redirectWith } from '@/lib/console/last-result'
import { signedIn } from '@/lib/console/session'
import { EndOwnSession } from '@/lib/operations/postern/sessions/end-own-session'
import { EndOwnSessions } from '@/lib/operations/postern/sessions/end-own-sessions'
import { sessionTexts } from '@/lib/texts/sessions'

const PAGE = '/sessions'

/** Ends one of the user's sessions. Gets `session`. */
export const endSession = formCommand(PAGE, async (form, session) => {
  await tellOf(session, await ask(EndOwnSession, { SessionId: form.text('session') }), sessionTexts.oneEnded)
})

/** Signs out everywhere else or, with `everywhere`, here too. */
export const endSessions = formCommand(PAGE, async (form, session) => {
  const answer = await ask(EndOwnSessions, { IncludingThisOne: form.isChecked('everywhere') })
  await tellOf(session, answer, sessionTexts.othersEnded)
})

async function tellOf({ caller }: SignedIn, answer: Answer<unknown>, done: string): Promise<never> {
  if (answer.ok) await leaveIfOver()
  return redirectWith(caller, PAGE, resultOf(answer, done))
}

function resultOf(answer: Answer<unknown>, done: string) {
  if (answer.ok) return { tone: 'success', title: done } as const
  if (answer.error.code === 'NoSuchEntity') return { tone: 'info', title: sessionTexts.endedBefore } as const
  return { tone: 'danger', title: sessionTexts.failed, ...serviceText(answer.error) } as const
}

/** A user who ended the current session has signed out. */
async function leaveIfOver(): Promise<void> {
  if (await signedIn()) return
  await clearSessionCookie()
  redirect('/signout')
}
