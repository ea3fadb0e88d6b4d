'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { confirmWithCode } from '@/lib/auth/step-up'
import { formAction } from '@/lib/console/actions'
import { setSessionCookie } from '@/lib/console/cookies'
import { invalid } from '@/lib/console/form-state'
import { safeReturnTo } from '@/lib/console/return-to'
import { codeProblem, heldBack, WRONG_CODE } from '@/lib/console/sign-in-errors'
import { confirmTexts } from '@/lib/texts/confirm-code'

/** Confirms with a code that it is still the person who signed in. Gets `device`, `code` and `next`: where to go on. */
export const confirm = formAction('/security-credentials', async (form, { caller }) => {
  const values = form.typed('device')
  const problem = codeProblem(form.code('code'))
  if (problem) return invalid([{ field: 'code', message: problem }], values)
  const answer = await confirmWithCode(caller, form.text('device'), form.code('code'))
  switch (answer.kind) {
    case 'confirmed':
      await setSessionCookie(answer.cookie)
      redirect(safeReturnTo(form.text('next')) as Route)
      break
    case 'over':
      redirect(`/sign-in?next=${encodeURIComponent(safeReturnTo(form.text('next')))}`)
      break
    case 'no-device':
      return invalid([{ field: 'device', message: confirmTexts.notYours }])
    case 'held-back':
      return invalid([heldBack(answer.until, answer.now)], values)
    case 'wrong':
      return invalid([{ field: 'code', message: `${WRONG_CODE} ${confirmTexts.left(answer.left)}` }], values)
  }
})
