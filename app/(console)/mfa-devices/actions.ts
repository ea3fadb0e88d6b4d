'use server'

import { redirect } from 'next/navigation'
import { nameInArn } from '@/lib/arns'
import { formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'

/** Deletes a device that nobody holds, and says so on the page; a refusal leads to its trace. */
export const deleteDevice = formCommand('/mfa-devices', async (form) => {
  const SerialNumber = form.text('SerialNumber')
  const answer = await ask(DeleteVirtualMFADevice, { SerialNumber })
  if (answer.ok) {
    redirect(`/mfa-devices?deleted=${encodeURIComponent(nameInArn(SerialNumber))}`)
  }
  const { refusal, code } = answer.error
  redirect(refusal ? `/decisions/${refusal.decisionId}` : `/mfa-devices?failed=${code}`)
})
