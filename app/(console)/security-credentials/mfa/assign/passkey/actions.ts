'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { MOST_DEVICES } from '@/lib/console/devices'
import type { ErrorView } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, failed, invalid, READY } from '@/lib/console/form-state'
import { BeginPasskey } from '@/lib/operations/iam/mfa/begin-passkey'
import { EnablePasskey } from '@/lib/operations/iam/mfa/enable-passkey'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { hrefFor, hrefOfUser, type Subject, subjectNamed } from '../../../whose'
import { STEP_2, STEP_3 } from '../steps'

const { passkey: texts, setUp } = mfaSetupTexts

/** What is sent back besides errors: what the browser is asked for, or the refusal. */
export type PasskeyResult = { begun?: { serial: string; options: string }; denied?: RefusalView | undefined }

// Each action gets `user`, whose passkey it will be; without it, the reader's.
const backTo = (form: Form) => hrefOfUser(form.text('user'), STEP_2.passkey, { name: form.text('name') })

/** Begins a passkey. Gets `name`. */
export const beginPasskey = formAction<PasskeyResult>(
  STEP_2.passkey,
  async (form, session) => {
    const subject = subjectNamed(form.text('user'), session)
    const input = { ...subject.input, DeviceName: form.text('name') }
    const answer = await askAs(session.caller, BeginPasskey, input)
    if (!answer.ok) return notCreated(answer.error, subject)
    const { SerialNumber: serial, Options: options } = answer.output
    return { ...READY, result: { begun: { serial, options } } }
  },
  { backTo },
)

/** Assigns the passkey that the browser created. Gets `name`, `serial` and `response`; without scripts, only `name`. */
export const enablePasskey = formAction<PasskeyResult>(
  STEP_2.passkey,
  async (form, session) => {
    const serial = form.text('serial')
    const response = form.text('response')
    if (response === '') return invalid([{ message: passkeyTexts.create.unasked }])
    const subject = subjectNamed(form.text('user'), session)
    const input = { ...subject.input, SerialNumber: serial, Response: response }
    const answer = await askAs(session.caller, EnablePasskey, input)
    if (!answer.ok) return notCreated(answer.error, subject)
    revalidatePath(subject.page)
    redirect(hrefFor(subject, STEP_3, { serial }))
  },
  { backTo },
)

function notCreated(error: ErrorView, { fields }: Subject): FormState<PasskeyResult> {
  const messages = {
    EntityAlreadyExists: { message: texts.known },
    LimitExceeded: { message: setUp.userFull(MOST_DEVICES, fields.user) },
  }
  return { ...failed(error, {}, messages), result: { denied: error.refusal && deniedView(error.refusal) } }
}
