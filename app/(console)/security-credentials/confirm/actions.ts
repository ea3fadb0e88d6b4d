'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { askToConfirm, confirmWithPasskey } from '@/lib/auth/passkey-step-up'
import { confirmWithCode } from '@/lib/auth/step-up'
import { formAction } from '@/lib/console/actions'
import { renewSessionCookie } from '@/lib/console/cookies'
import type { Form } from '@/lib/console/form'
import { invalid, READY } from '@/lib/console/form-state'
import { safeReturnTo } from '@/lib/console/return-to'
import { demandOwnSession } from '@/lib/console/session'
import { codeProblem, heldBack, wrongCode } from '@/lib/console/sign-in-errors'
import { confirmHref } from '@/lib/console/step-up'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'

const PAGE = '/security-credentials'

/** Confirms with a code that it is still the person who signed in. Gets `device`, `code` and `next`: where to go on. */
export const confirm = formAction(PAGE, async (form) => {
  const values = form.typed('device')
  const problem = codeProblem(form.code('code'))
  if (problem) return invalid([{ field: 'code', message: problem }], values)
  const { caller } = await demandOwnSession(PAGE)
  const answer = await confirmWithCode(caller, form.text('device'), form.code('code'))
  switch (answer.kind) {
    case 'confirmed':
      return goOn(answer.cookie, form)
    case 'over':
      return signInAgain(form)
    case 'no-device':
      return invalid([{ field: 'device', message: confirmTexts.notYours }])
    case 'held-back':
      return invalid([heldBack(answer.until, answer.now)], values)
    case 'wrong':
      return invalid([{ field: 'code', message: `${wrongCode()} ${confirmTexts.left(answer.left)}` }], values)
  }
})

/** Asks for a passkey of the person who is signed in. The result is what the browser is asked for, as JSON. */
export const askPasskey = formAction<string>(PAGE, async (form) => {
  const { caller } = await demandOwnSession(PAGE)
  const options = await askToConfirm(caller)
  // The last passkey was removed meanwhile: the page offers what is left.
  if (options === undefined) redirect(confirmHref(safeReturnTo(form.text('next'))))
  return { ...READY, result: options }
})

/** Confirms the same with a passkey. Gets `next`, and the browser's answer as `response`; without scripts there is none. */
export const confirmByPasskey = formAction(PAGE, async (form) => {
  const response = form.text('response')
  if (response === '') return invalid([{ message: passkeyTexts.get.unasked }])
  const { caller } = await demandOwnSession(PAGE)
  const answer = await confirmWithPasskey(caller, response)
  switch (answer.kind) {
    case 'confirmed':
      return goOn(answer.cookie, form)
    case 'over':
      return signInAgain(form)
    case 'unasked':
      return invalid([{ message: signInMfaTexts.passkey.answered }])
    case 'wrong':
      return invalid([{ message: confirmTexts.wrongPasskey(answer.left) }])
  }
})

async function goOn(cookie: string, form: Form): Promise<never> {
  await renewSessionCookie(cookie)
  redirect(safeReturnTo(form.text('next')) as Route)
}

function signInAgain(form: Form): never {
  redirect(`/sign-in?next=${encodeURIComponent(safeReturnTo(form.text('next')))}`)
}
