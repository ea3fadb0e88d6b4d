'use server'

import { revalidatePath } from 'next/cache'
import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formAction, formCommand } from '@/lib/console/actions'
import { performEach, resultOfEach } from '@/lib/console/each-call'
import type { Form } from '@/lib/console/form'
import { READY } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { again, pageIn, readNextCalls } from '@/lib/console/next-calls'
import { resultTexts as texts } from '@/lib/texts/results'

const backTo = { backTo: pageIn }

/** Makes the calls that a result offers, and shows on its page what came of them. Gets `kind`, `calls` and `page`. */
export const makeNextCalls = formCommand(
  '/',
  async (form, { caller }) => redirectWith(caller, pageIn(form), await made(form, caller)),
  backTo,
)

/** The same for results that are shown in a panel. */
export const reportNextCalls = formAction<ActionResult>(
  '/',
  async (form, { caller }) => ({ ...READY, status: 'done', result: await made(form, caller) }),
  backTo,
)

async function made(form: Form, caller: Caller): Promise<ActionResult> {
  const { kind, page, calls } = readNextCalls(form)
  const failed = await performEach(caller, calls)
  // The frame names the account: a name or an alias may be what came back.
  revalidatePath('/', 'layout')
  if (kind === 'undo') return resultOfEach(calls, failed, { done: texts.undone, partly: texts.undonePartly })
  const next = again(
    page,
    failed.map(({ call }) => call),
  )
  return resultOfEach(calls, failed, { done: texts.againDone(calls.length), partly: texts.partly }, next)
}
