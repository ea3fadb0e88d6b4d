'use server'

import { formAction } from '@/lib/console/actions'
import { actionMoment } from '@/lib/console/ask'
import { existingArns } from '@/lib/console/existing-arns'
import { READY } from '@/lib/console/form-state'

/** The ARNs that the editor of policies proposes. Takes no input. */
export const listArns = formAction<readonly string[]>('/', async (_, { caller }) => {
  return { ...READY, result: await existingArns(caller, actionMoment()) }
})
