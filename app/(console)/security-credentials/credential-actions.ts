'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { ActionResult } from '@/components/ui/flash'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, failed, invalid, READY } from '@/lib/console/form-state'
import { withUndo } from '@/lib/console/next-calls'
import { resultOfCall } from '@/lib/console/results'
import type { AnyOperation } from '@/lib/gate/operation'
import type { Question } from '@/lib/gate/preview'
import { CreateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/create-service-specific-credential'
import { ResetServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/reset-service-specific-credential'
import { UploadSigningCertificate } from '@/lib/operations/iam/signing-certificates/upload-signing-certificate'
import { UploadSSHPublicKey } from '@/lib/operations/iam/ssh-keys/upload-ssh-public-key'
import { serviceCredentialTexts, credentialTexts as texts, uploadTexts } from '@/lib/texts/credentials'
import { CREDENTIAL_CALLS, kindNamed } from './credential-kinds'
import { subjectNamed } from './whose'

// Each action gets `user`, the name of the user whose credential it is; without it, it is the reader's.

const PAGE = '/security-credentials'

/** What came of a new credential: a refusal, or its id. */
export type UploadResult = { denied?: RefusalView; uploaded?: string }

/** The secret is in this answer and nowhere else. */
export type SecretResult = { denied?: RefusalView; made?: { userName: string; secret: string } }

/** Activates or deactivates a credential. Gets its `kind` and `id`, and `status`. */
export const setCredentialStatus = formAction<ActionResult>(PAGE, (form, session) => {
  const id = form.text('id')
  const Status = form.text('status')
  const { update, member } = CREDENTIAL_CALLS[kindNamed(form.text('kind')) ?? notFound()]
  const input = { ...subjectNamed(form.text('user'), session).input, [member]: id, Status }
  const done = Status === 'Active' ? texts.activated(id) : texts.deactivated(id)
  const back = { ...input, Status: Status === 'Active' ? 'Inactive' : 'Active' }
  return changed(form, session, update, input, done, [{ operation: update, input: back }])
})

/** Deletes a credential. Gets its `kind` and `id`, and `confirm`: the id, as typed. */
export const deleteCredential = formAction<ActionResult>(PAGE, async (form, session) => {
  const id = form.text('id')
  if (form.text('confirm').trim() !== id) {
    return { ...READY, status: 'done', result: { tone: 'danger', title: texts.notDeleted, text: texts.wrongId } }
  }
  const { remove, member } = CREDENTIAL_CALLS[kindNamed(form.text('kind')) ?? notFound()]
  const input = { ...subjectNamed(form.text('user'), session).input, [member]: id }
  return changed(form, session, remove, input, texts.deleted(id))
})

async function changed(
  form: Form,
  session: Parameters<typeof subjectNamed>[1],
  operation: AnyOperation,
  input: object,
  done: string,
  undo: readonly Question[] = [],
): Promise<FormState<ActionResult>> {
  const answer = await askAs(session.caller, operation, input)
  const { page } = subjectNamed(form.text('user'), session)
  revalidatePath(page)
  const result = await withUndo(resultOfCall(operation.action, answer, { done }), session.caller, page, undo)
  return { ...READY, status: 'done', result }
}

/** Uploads a certificate. Gets `file` or `text`. */
export const uploadCertificate = formAction<UploadResult>(PAGE, async (form, session) => {
  const given = await givenText(form)
  if (typeof given !== 'string') return given
  const { input } = subjectNamed(form.text('user'), session)
  const answer = await askAs(session.caller, UploadSigningCertificate, { ...input, CertificateBody: given })
  return answer.ok ? uploaded(answer.output.Certificate.CertificateId) : notUploaded(answer.error)
})

/** Uploads an SSH public key. Gets `file` or `text`. */
export const uploadSshKey = formAction<UploadResult>(PAGE, async (form, session) => {
  const given = await givenText(form)
  if (typeof given !== 'string') return given
  const { input } = subjectNamed(form.text('user'), session)
  const answer = await askAs(session.caller, UploadSSHPublicKey, { ...input, SSHPublicKeyBody: given })
  return answer.ok ? uploaded(answer.output.SSHPublicKey.SSHPublicKeyId) : notUploaded(answer.error)
})

async function givenText(form: Form): Promise<string | FormState<never>> {
  const pasted = form.text('text').trim()
  const chosen = (await form.fileText('file')).trim()
  if (pasted && chosen) return invalid([{ field: 'file', message: uploadTexts.both }])
  return pasted || chosen || invalid([{ field: 'file', message: uploadTexts.nothing }])
}

const uploaded = (id: string): FormState<UploadResult> => ({ ...READY, status: 'done', result: { uploaded: id } })

function notUploaded(error: ErrorView): FormState<UploadResult> {
  const words = Object.entries(uploadTexts.wrong).map(([code, message]) => [code, { field: 'text', message }])
  // The service names its own member; the form has one field for all kinds.
  const state = failed({ ...error, field: error.field && 'text' }, {}, Object.fromEntries(words))
  return { ...state, result: { denied: error.refusal && deniedView(error.refusal) } }
}

/** Creates credentials for a service. Gets `service`, and `days` for an API key that expires. */
export const createServiceCredential = formAction<SecretResult>(PAGE, async (form, session) => {
  const [service, days] = [form.text('service'), form.text('days').trim()]
  const values = form.typed('service', 'days')
  if (days !== '' && !(/^\d{1,5}$/.test(days) && Number(days) >= 1 && Number(days) <= 36_600)) {
    return invalid([{ field: 'days', message: serviceCredentialTexts.wrongDays }], values)
  }
  const answer = await askAs(session.caller, CreateServiceSpecificCredential, {
    ...subjectNamed(form.text('user'), session).input,
    ServiceName: service,
    ...(days !== '' && { CredentialAgeDays: Number(days) }),
  })
  if (answer.ok) return made(answer.output.ServiceSpecificCredential)
  const { error } = answer
  const state = failed(error, values, {
    LimitExceeded: { field: 'service', message: serviceCredentialTexts.full },
    ...(error.field === 'CredentialAgeDays' && {
      ValidationError: { field: 'days', message: serviceCredentialTexts.daysOfPassword },
    }),
  })
  return { ...state, result: { denied: error.refusal && deniedView(error.refusal) } }
})

/** Gives credentials a new secret. Gets `id`. */
export const resetServiceCredential = formAction<SecretResult>(PAGE, async (form, session) => {
  const { input } = subjectNamed(form.text('user'), session)
  const ServiceSpecificCredentialId = form.text('id')
  const answer = await askAs(session.caller, ResetServiceSpecificCredential, { ...input, ServiceSpecificCredentialId })
  if (answer.ok) return made(answer.output.ServiceSpecificCredential)
  return { ...failed(answer.error), result: { denied: answer.error.refusal && deniedView(answer.error.refusal) } }
})

function made(credential: {
  ServiceUserName?: string
  ServiceCredentialAlias?: string
  ServicePassword?: string
  ServiceCredentialSecret?: string
}): FormState<SecretResult> {
  const userName = credential.ServiceUserName ?? credential.ServiceCredentialAlias ?? ''
  const secret = credential.ServicePassword ?? credential.ServiceCredentialSecret ?? ''
  return { ...READY, status: 'done', result: { made: { userName, secret } } }
}
