'use server'

import { revalidatePath } from 'next/cache'
import type { ForgottenPasskey } from '@/components/iam/forget-passkey'
import type { ActionResult } from '@/components/ui/flash'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/device-words'
import { callResult, removeDevice } from '@/lib/console/devices'
import { type ErrorView, serviceText } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, READY } from '@/lib/console/form-state'
import { withUndo } from '@/lib/console/next-calls'
import { passkeyParty } from '@/lib/console/passkeys'
import { resultOfCall } from '@/lib/console/results'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagUser } from '@/lib/operations/iam/tags/untag'
import { accessKeyTexts } from '@/lib/texts/access-keys'
import { ownDeviceTexts, ownPageTexts } from '@/lib/texts/own-page'
import { pageOf, type Subject, subjectNamed } from './whose'

// Each action gets `user`, the name of the user whose credentials the page shows; without it, they are the reader's.

const PAGE = '/security-credentials'
const backTo = { backTo: (form: Form) => pageOf(form.text('user')) }

/** How a removal ended; after that of the reader's own passkey, what browsers shall forget. */
export type RemovalResult = ActionResult & { forget?: ForgottenPasskey }

/**
 * Deactivates a device and deletes what is left of it. Gets `serial`, and perhaps `deactivateOnly` for a virtual device.
 */
export const removeOwnDevice = formAction<RemovalResult>(
  PAGE,
  async (form, session) => {
    const { caller } = session
    const subject = subjectNamed(form.text('user'), session)
    const serial = form.text('serial')
    const states = await askAs(caller, ListDeviceStates, subject.input)
    const device = states.ok && states.output.DeviceStates.find(({ SerialNumber }) => SerialNumber === serial)
    // A device of somebody else is not deactivated, so its kind does not matter.
    const { Kind: kind, Passkey } = device || { Kind: virtual.kind }
    const onlyDeactivate = form.isChecked('deactivateOnly')
    const removal = await removeDevice(caller, { ...subject.input, SerialNumber: serial }, kind, { onlyDeactivate })
    const { calls, error, isDeactivated, isDeleted } = removal
    const name = deviceName(serial)
    if (isDeleted) return told(subject, { tone: 'success', title: ownDeviceTexts.removed(name), calls })
    if (isDeactivated && !error) {
      const credentialId = subject.isOwn ? Passkey?.CredentialId : undefined
      const forget = credentialId === undefined ? {} : { forget: { rpId: passkeyParty().id, credentialId } }
      return told(subject, { tone: 'success', ...ENDED[KINDS[kind].afterDeactivation](name), calls, ...forget })
    }
    if (isDeactivated) {
      return told(subject, {
        tone: 'danger',
        title: ownDeviceTexts.notDeleted,
        text: ownDeviceTexts.notDeletedText(serial),
        calls,
      })
    }
    return told(subject, { tone: 'danger', title: ownPageTexts.nothingChanged, ...said(error), calls })
  },
  // Back to the question about this very device, as the dialog is gone by then.
  {
    backTo: (form) => {
      const user = form.text('user')
      const query = new URLSearchParams({ serial: form.text('serial'), ...(user && { user }) })
      return `/security-credentials/mfa/remove?${query}`
    },
  },
)

/** What a deactivation has come to, by what it leaves behind. */
const ENDED = {
  leftover: (name: string) => ({ title: ownDeviceTexts.deactivated(name), text: ownDeviceTexts.deactivatedOnly }),
  nothing: (name: string) => ({ title: ownDeviceTexts.removed(name) }),
  inventory: (name: string) => ({ title: ownDeviceTexts.removed(name), text: ownDeviceTexts.inInventory }),
}

/** Deletes an unassigned device. Gets `serial`. */
export const deleteUnfinishedDevice = formAction<ActionResult>(
  PAGE,
  async (form, session) => {
    const serial = form.text('serial')
    const answer = await askAs(session.caller, DeleteVirtualMFADevice, { SerialNumber: serial })
    return toldOf(subjectNamed(form.text('user'), session), DeleteVirtualMFADevice.action, answer, {
      done: ownDeviceTexts.deleted(deviceName(serial)),
      text: ownDeviceTexts.nameIsFree,
    })
  },
  backTo,
)

/** Activates or deactivates an access key. Gets `accessKeyId` and `status`. */
export const setKeyStatus = formAction<ActionResult>(
  PAGE,
  async (form, session) => {
    const subject = subjectNamed(form.text('user'), session)
    const [AccessKeyId, Status] = [form.text('accessKeyId'), form.text('status')]
    const answer = await askAs(session.caller, UpdateAccessKey, { ...subject.input, AccessKeyId, Status })
    const done = Status === 'Active' ? accessKeyTexts.activated(AccessKeyId) : accessKeyTexts.deactivated(AccessKeyId)
    const back = { ...subject.input, AccessKeyId, Status: Status === 'Active' ? 'Inactive' : 'Active' }
    const result = resultOfCall(UpdateAccessKey.action, answer, { done })
    return told(
      subject,
      await withUndo(result, session.caller, subject.page, [{ operation: UpdateAccessKey, input: back }]),
    )
  },
  backTo,
)

/** Deletes an access key. Gets `accessKeyId`, and `confirm`: the same, as typed. */
export const deleteKey = formAction<ActionResult>(
  PAGE,
  async (form, session) => {
    const subject = subjectNamed(form.text('user'), session)
    const AccessKeyId = form.text('accessKeyId')
    if (form.text('confirm').trim() !== AccessKeyId) {
      return told(subject, { tone: 'danger', title: accessKeyTexts.notDeleted, text: accessKeyTexts.wrongId })
    }
    const answer = await askAs(session.caller, DeleteAccessKey, { ...subject.input, AccessKeyId })
    return toldOf(subject, DeleteAccessKey.action, answer, { done: accessKeyTexts.deleted(AccessKeyId) })
  },
  backTo,
)

/** Writes or clears the description of an access key: a tag of its user, under the key's id. */
export const describeKey = formAction<ActionResult>(
  PAGE,
  async (form, session) => {
    const { caller } = session
    const subject = subjectNamed(form.text('user'), session)
    if (subject.isRoot) return told(subject, { tone: 'danger', title: accessKeyTexts.noTagsOfRoot })
    const accessKeyId = form.text('accessKeyId')
    const description = form.text('description').trim()
    const UserName = subject.name
    const done = accessKeyTexts.described(accessKeyId)
    if (description === '') {
      const answer = await askAs(caller, UntagUser, { UserName, TagKeys: [accessKeyId] })
      return toldOf(subject, UntagUser.action, answer, { done })
    }
    const answer = await askAs(caller, TagUser, { UserName, Tags: [{ Key: accessKeyId, Value: description }] })
    return toldOf(subject, TagUser.action, answer, { done })
  },
  backTo,
)

function toldOf(
  subject: Subject,
  action: string,
  answer: Parameters<typeof callResult>[1],
  { done, text }: { done: string; text?: string },
): FormState<ActionResult> {
  const calls = [callResult(action, answer)]
  if (answer.ok) return told(subject, { tone: 'success', title: done, text, calls })
  return told(subject, { tone: 'danger', title: ownPageTexts.nothingChanged, ...said(answer.error), calls })
}

// The line of the call already says what failed; a refusal is put in AWS's words besides.
const said = (error: ErrorView | undefined) => (error?.refusal ? serviceText(error) : {})

function told<Result extends ActionResult>({ page }: Subject, result: Result): FormState<Result> {
  revalidatePath(page)
  return { ...READY, status: 'done', result }
}
