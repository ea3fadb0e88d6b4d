'use server'

import { revalidatePath } from 'next/cache'
import type { ForgottenPasskey } from '@/components/iam/forget-passkey'
import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/device-words'
import { callResult, removeDevice } from '@/lib/console/devices'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormState, READY } from '@/lib/console/form-state'
import { passkeyParty } from '@/lib/console/passkeys'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagUser } from '@/lib/operations/iam/tags/untag'
import { accessKeyTexts } from '@/lib/texts/access-keys'
import { ownDeviceTexts, ownPageTexts } from '@/lib/texts/own-page'

const PAGE = '/security-credentials'

/** How a removal ended; after that of a passkey, what browsers shall forget. */
export type RemovalResult = ActionResult & { forget?: ForgottenPasskey }

/**
 * Deactivates a device of the user and deletes what is left of it. Gets `serial`, and perhaps `deactivateOnly` for a
 * virtual device.
 */
export const removeOwnDevice = formAction<RemovalResult>(
  PAGE,
  async (form, { caller, devices }) => {
    const serial = form.text('serial')
    // A device of somebody else is not deactivated, so its kind does not matter.
    const { kind } = devices.find(({ serialNumber }) => serialNumber === serial) ?? { kind: virtual.kind }
    const credentialId = kind === passkey.kind ? await credentialIdOf(caller, serial) : undefined
    const onlyDeactivate = form.isChecked('deactivateOnly')
    const removal = await removeDevice(caller, { SerialNumber: serial }, kind, { onlyDeactivate })
    const { calls, error, isDeactivated, isDeleted } = removal
    const name = deviceName(serial)
    if (isDeleted) return told({ tone: 'success', title: ownDeviceTexts.removed(name), calls })
    if (isDeactivated && !error) {
      const forget = credentialId === undefined ? {} : { forget: { rpId: passkeyParty().id, credentialId } }
      return told({ tone: 'success', ...ENDED[KINDS[kind].afterDeactivation](name), calls, ...forget })
    }
    if (isDeactivated) {
      return told({
        tone: 'danger',
        title: ownDeviceTexts.notDeleted,
        text: ownDeviceTexts.notDeletedText(serial),
        calls,
      })
    }
    return told({ tone: 'danger', title: ownPageTexts.nothingChanged, text: said(error), calls })
  },
  // Back to the question about this very device, as the dialog is gone by then.
  { backTo: (form) => `/security-credentials/mfa/remove?${new URLSearchParams({ serial: form.text('serial') })}` },
)

/** What a deactivation has come to, by what it leaves behind. */
const ENDED = {
  leftover: (name: string) => ({ title: ownDeviceTexts.deactivated(name), text: ownDeviceTexts.deactivatedOnly }),
  nothing: (name: string) => ({ title: ownDeviceTexts.removed(name) }),
  inventory: (name: string) => ({ title: ownDeviceTexts.removed(name), text: ownDeviceTexts.inInventory }),
}

async function credentialIdOf(caller: Caller, serial: string): Promise<string | undefined> {
  const states = await askAs(caller, ListDeviceStates, {})
  const state = states.ok && states.output.DeviceStates.find(({ SerialNumber }) => SerialNumber === serial)
  return state ? state.Passkey?.CredentialId : undefined
}

/** Deletes an unassigned device. Gets `serial`. */
export const deleteUnfinishedDevice = formAction<ActionResult>(PAGE, async (form, { caller }) => {
  const serial = form.text('serial')
  const answer = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: serial })
  return toldOf(DeleteVirtualMFADevice.action, answer, {
    done: ownDeviceTexts.deleted(deviceName(serial)),
    text: ownDeviceTexts.nameIsFree,
  })
})

/** Activates or deactivates an access key of the user. Gets `accessKeyId` and `status`. */
export const setKeyStatus = formAction<ActionResult>(PAGE, async (form, { caller }) => {
  const accessKeyId = form.text('accessKeyId')
  const status = form.text('status')
  const answer = await askAs(caller, UpdateAccessKey, { AccessKeyId: accessKeyId, Status: status })
  const done = status === 'Active' ? accessKeyTexts.activated(accessKeyId) : accessKeyTexts.deactivated(accessKeyId)
  return toldOf(UpdateAccessKey.action, answer, { done })
})

/** Deletes an access key of the user. Gets `accessKeyId`, and `confirm`: the same, as typed. */
export const deleteKey = formAction<ActionResult>(PAGE, async (form, { caller }) => {
  const accessKeyId = form.text('accessKeyId')
  if (form.text('confirm').trim() !== accessKeyId) {
    return told({ tone: 'danger', title: accessKeyTexts.notDeleted, text: accessKeyTexts.wrongId })
  }
  const answer = await askAs(caller, DeleteAccessKey, { AccessKeyId: accessKeyId })
  return toldOf(DeleteAccessKey.action, answer, { done: accessKeyTexts.deleted(accessKeyId) })
})

/** Writes or clears the description of an access key: a tag of the user, under the key's id. */
export const describeKey = formAction<ActionResult>(PAGE, async (form, { caller }) => {
  const { principal } = caller
  if (principal.kind === 'root') {
    return told({ tone: 'danger', title: accessKeyTexts.noTagsOfRoot })
  }
  const accessKeyId = form.text('accessKeyId')
  const description = form.text('description').trim()
  const UserName = principal.name
  const done = accessKeyTexts.described(accessKeyId)
  if (description === '') {
    const answer = await askAs(caller, UntagUser, { UserName, TagKeys: [accessKeyId] })
    return toldOf(UntagUser.action, answer, { done })
  }
  const answer = await askAs(caller, TagUser, { UserName, Tags: [{ Key: accessKeyId, Value: description }] })
  return toldOf(TagUser.action, answer, { done })
})

function toldOf(
  action: string,
  answer: Parameters<typeof callResult>[1],
  { done, text }: { done: string; text?: string },
): FormState<ActionResult> {
  const calls = [callResult(action, answer)]
  if (answer.ok) return told({ tone: 'success', title: done, text, calls })
  return told({ tone: 'danger', title: ownPageTexts.nothingChanged, text: said(answer.error), calls })
}

// The line of the call already says what failed; a refusal is put in AWS's words besides.
const said = (error: ErrorView | undefined) => (error?.refusal ? error.message : undefined)

function told<Result extends ActionResult>(result: Result): FormState<Result> {
  revalidatePath(PAGE)
  return { ...READY, status: 'done', result }
}
