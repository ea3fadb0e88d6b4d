'use server'

import { redirect } from 'next/navigation'
import { publicCommand } from '@/lib/console/actions'
import { clearRoleCookie } from '@/lib/console/cookies'

/** Switches back: the next request is the user's own. The credentials of the role are forgotten, and expire as at AWS. */
export const leaveRole = publicCommand(async () => {
  await clearRoleCookie()
  redirect('/')
})
