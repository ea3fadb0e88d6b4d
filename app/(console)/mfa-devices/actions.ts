'use server'

import { redirect } from 'next/navigation'
import { nameInArn } from '@/lib/arns'
import { formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { keepResult } from '@/lib/console/last-result'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { inventoryTexts } from '@/lib/texts/mfa-devices'

const PAGE = '/mfa-devices'

/** Deletes a device that nobody holds, and says so on the page; a refusal leads to its trace. */
export const deleteDevice = formCommand(PAGE, async (form, { caller }) => {
  const SerialNumber = form.text('SerialNumber')
  const answer = await ask(DeleteVirtualMFADevice, { SerialNumber })
  if (!answer.ok && answer.error.refusal) redirect(`/decisions/${answer.error.refusal.decisionId}`)
  keepResult(caller, PAGE, resultOf(answer, nameInArn(SerialNumber)))
  redirect(PAGE)
})

function resultOf(answer: Answer<unknown>, name: string) {
  if (answer.ok) return { tone: 'success', title: inventoryTexts.deleted(name) } as const
  const title = inventoryTexts.failures.get(answer.error.code) ?? inventoryTexts.notDeleted
  return { tone: 'danger', title } as const
}
