'use server'

import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/console/actions'
import { invalid } from '@/lib/console/form-state'
import { joinHere } from '@/lib/console/labs/joining'
import { demandLabPages } from '@/lib/console/labs/seat'
import { emptyFields } from '@/lib/console/sign-in-errors'
import { classTexts } from '@/lib/texts/classes'

/** Gives this browser a place in a class. Gets `code` and `nickname`. */
export const join = publicAction(async (form) => {
  demandLabPages()
  const texts = classTexts.join
  const typed = form.typed('code', 'nickname')
  const missing = emptyFields(typed, { code: texts.codeEmpty, nickname: texts.nicknameEmpty })
  if (missing.length > 0) return invalid(missing, typed)
  const problem = await joinHere(form.text('code'), form.text('nickname'))
  if (problem) return invalid([problem], typed)
  return redirect('/labs')
})
