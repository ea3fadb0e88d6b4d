'use server'

import { revalidatePath } from 'next/cache'
import { formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { MarkNoticesSeen } from '@/lib/operations/postern/notices/mark-notices-seen'

/** Marks the notices as seen up to the newest that was shown, and stays on the page. */
export const markSeen = formCommand('/notices', async (form) => {
  const answer = await ask(MarkNoticesSeen, { UpTo: Number(form.text('upTo')) })
  if (answer.ok) revalidatePath('/', 'layout')
})
