'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult, CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import { formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { keepResult } from '@/lib/console/last-result'
import { keepTableChoice, listOfForm } from '@/lib/console/table-choice'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { inventoryTexts } from '@/lib/texts/mfa-devices'

const PAGE = '/mfa-devices'

/** Deletes an unassigned device, and says so on the page. A refusal leads to its trace. */
export const deleteDevice = formCommand(PAGE, async (form, { caller }) => {
  const SerialNumber = form.text('SerialNumber')
  const answer = await ask(DeleteVirtualMFADevice, { SerialNumber })
  if (!answer.ok && answer.error.refusal) redirect(`/decisions/${answer.error.refusal.decisionId}`)
  keepResult(caller, PAGE, resultOf(answer, nameInArn(SerialNumber)))
  redirect(PAGE)
})

/** Deletes the selected devices one by one. The page shows how each of them ended. */
export const deleteDevices = formCommand(PAGE, async (form, { caller }) => {
  const calls: CallResult[] = []
  // The most that one page shows.
  for (const SerialNumber of new Set(form.texts('SerialNumber').slice(0, 100))) {
    calls.push(callOf(await ask(DeleteVirtualMFADevice, { SerialNumber }), nameInArn(SerialNumber)))
  }
  keepResult(caller, PAGE, resultOfAll(calls))
  redirect(PAGE)
})

/** Keeps how many devices a page has. */
export const chooseDeviceRows = formCommand(PAGE, async (form) => {
  await keepTableChoice('mfa-devices', { size: Number(form.text('size')), columns: [] })
  redirect((await listOfForm(PAGE)) as Route)
})

function resultOf(answer: Answer<unknown>, name: string): ActionResult {
  if (answer.ok) return { tone: 'success', title: inventoryTexts.deleted(name) }
  return { tone: 'danger', title: inventoryTexts.failures.get(answer.error.code) ?? inventoryTexts.notDeleted }
}

function callOf(answer: Answer<unknown>, action: string): CallResult {
  if (answer.ok) return { action, outcome: 'done' }
  const { code, refusal } = answer.error
  if (refusal) return { action, outcome: 'denied', why: `/decisions/${refusal.decisionId}` }
  return { action, outcome: 'failed', text: inventoryTexts.failures.get(code) ?? inventoryTexts.notDeleted }
}

function resultOfAll(calls: readonly CallResult[]): ActionResult {
  if (calls.length === 0) return { tone: 'warning', title: inventoryTexts.nothingSelected }
  const deleted = calls.filter(({ outcome }) => outcome === 'done').length
  const tone = deleted === calls.length ? 'success' : 'danger'
  return { tone, title: inventoryTexts.deletedSome(deleted, calls.length), calls }
}
