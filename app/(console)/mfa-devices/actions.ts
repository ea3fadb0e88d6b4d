'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult, CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/device-words'
import type { Form } from '@/lib/console/form'
import { redirectWith } from '@/lib/console/last-result'
import { keepTableChoice, listOfForm } from '@/lib/console/table-choice'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { DeleteHardwareToken } from '@/lib/operations/postern/tokens/delete-hardware-token'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { tokenInventoryTexts } from '@/lib/texts/token-inventory'

const PAGE = '/mfa-devices'

/** Deletes an unassigned device, and says so on the page. A refusal leads to its trace. */
export const deleteDevice = formCommand(PAGE, (form, { caller }) => deleteOne(VIRTUAL, form, caller))

/** Deletes the selected devices one by one. The page shows how each of them ended. */
export const deleteDevices = formCommand(PAGE, (form, { caller }) => deleteEach(VIRTUAL, form, caller))

/** The same for a token of the inventory. */
export const deleteToken = formCommand(PAGE, (form, { caller }) => deleteOne(HARDWARE, form, caller))

/** The same for the selected tokens. */
export const deleteTokens = formCommand(PAGE, (form, { caller }) => deleteEach(HARDWARE, form, caller))

/** Keeps how many devices a page has. */
export const chooseDeviceRows = formCommand(PAGE, async (form) => {
  await keepTableChoice('mfa-devices', { size: Number(form.text('size')), columns: [] })
  redirect((await listOfForm(PAGE)) as Route)
})

/** How devices of one kind are deleted, and what is said about it. */
type Deletion = {
  call: (device: { SerialNumber: string }) => Promise<Answer<unknown>>
  texts: typeof inventoryTexts | typeof tokenInventoryTexts
}

const VIRTUAL: Deletion = { call: (device) => ask(DeleteVirtualMFADevice, device), texts: inventoryTexts }
const HARDWARE: Deletion = { call: (device) => ask(DeleteHardwareToken, device), texts: tokenInventoryTexts }

async function deleteOne({ call, texts }: Deletion, form: Form, caller: Caller): Promise<void> {
  const SerialNumber = form.text('SerialNumber')
  const answer = await call({ SerialNumber })
  if (!answer.ok && answer.error.refusal) redirect(`/decisions/${answer.error.refusal.decisionId}`)
  await redirectWith(caller, PAGE, resultOf(answer, deviceName(SerialNumber), texts))
}

async function deleteEach({ call, texts }: Deletion, form: Form, caller: Caller): Promise<void> {
  const calls: CallResult[] = []
  // The most that one page shows.
  for (const SerialNumber of new Set(form.texts('SerialNumber').slice(0, 100))) {
    calls.push(callOf(await call({ SerialNumber }), deviceName(SerialNumber), texts))
  }
  await redirectWith(caller, PAGE, resultOfAll(calls, texts))
}

function resultOf(answer: Answer<unknown>, name: string, texts: Deletion['texts']): ActionResult {
  if (answer.ok) return { tone: 'success', title: texts.deleted(name) }
  return { tone: 'danger', title: texts.failures.get(answer.error.code) ?? texts.notDeleted }
}

function callOf(answer: Answer<unknown>, action: string, texts: Deletion['texts']): CallResult {
  if (answer.ok) return { action, outcome: 'done' }
  const { code, refusal } = answer.error
  if (refusal) return { action, outcome: 'denied', why: `/decisions/${refusal.decisionId}` }
  return { action, outcome: 'failed', text: texts.failures.get(code) ?? texts.notDeleted }
}

function resultOfAll(calls: readonly CallResult[], texts: Deletion['texts']): ActionResult {
  if (calls.length === 0) return { tone: 'warning', title: texts.nothingSelected }
  const deleted = calls.filter(({ outcome }) => outcome === 'done').length
  const tone = deleted === calls.length ? 'success' : 'danger'
  return { tone, title: texts.deletedSome(deleted, calls.length), calls }
}
