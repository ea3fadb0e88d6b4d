'use server'

import { notFound } from 'next/navigation'
import type { ApiAnswerView } from '@/components/iam/api-console-view'
import { formCommand, publicAction } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { serviceText } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, invalid, READY } from '@/lib/console/form-state'
import { sendCall, tokenCall, writtenCall } from '@/lib/console/labs/api-call'
import { openApiConsole } from '@/lib/console/labs/api-console'
import { redirectWith } from '@/lib/console/last-result'
import { safeReturnTo } from '@/lib/console/return-to'
import { AddAuthenticatorEntry } from '@/lib/operations/postern/authenticator/add-entry'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'

type Answered = FormState<ApiAnswerView | undefined>

/**
 * Sends a call. Gets `lab`, `signer` (the id of a key), `action`, its parameters as `p-Name`, and perhaps `outcome` and
 * `value`, which predict what comes of it.
 */
export async function send(before: Answered, data: FormData): Promise<Answered> {
  return publicAction<ApiAnswerView | undefined>(async (form) => {
    const open = await opened(form)
    const written = writtenCall(open, form)
    const values = typedIn(form, written.fields)
    if (written.notJson.length > 0) {
      return invalid(
        written.notJson.map((name) => ({ field: `p-${name}`, message: texts.notJson })),
        values,
      )
    }
    const result = await sendCall(open, written, form)
    return { ...READY, status: 'done', values, result }
  })(before, data)
}

/** Asks STS for a session token. Gets `lab`, `user`, and with `code`, of the device `serial`, unless `bare` is set. */
export async function getToken(before: Answered, data: FormData): Promise<Answered> {
  return publicAction<ApiAnswerView | undefined>(async (form) => {
    const open = await opened(form)
    const result = await sendCall(open, tokenCall(open, form), form)
    return { ...READY, status: 'done', values: form.typed('serial', 'user'), result }
  })(before, data)
}

/** Puts the key of a new device into the practice authenticator of whoever is signed in. Gets `address`, `serial`, `back`. */
export const keepSeed = formCommand('/labs', async (form, { caller }) => {
  const answer = await ask(AddAuthenticatorEntry, { Address: form.text('address'), SerialNumber: form.text('serial') })
  const back = safeReturnTo(form.text('back'))
  await redirectWith(
    caller,
    back,
    answer.ok
      ? { tone: 'success', title: texts.kept(answer.output.Label) }
      : { tone: 'danger', title: texts.notKept, ...serviceText(answer.error) },
  )
})

async function opened(form: Form) {
  return (await openApiConsole(form.text('lab'))) ?? notFound()
}

/** What was typed, but for secrets. */
function typedIn(form: Form, fields: readonly { name: string; isSecret: boolean }[]): Record<string, string> {
  const shown = fields.filter(({ isSecret }) => !isSecret)
  return Object.fromEntries(shown.map(({ name }) => [`p-${name}`, form.text(`p-${name}`)]))
}
