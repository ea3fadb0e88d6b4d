'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/console/actions'
import { invalid } from '@/lib/console/form-state'
import { keepResult } from '@/lib/console/last-result'
import { userHref } from '@/lib/console/user-address'
import { deletionPlan, performDeletion } from '@/lib/console/user-deletion'
import { deleteUserTexts as texts } from '@/lib/texts/user-delete'

/**
 * Deletes a user with everything that belongs to it at this moment. Gets `UserName`, and `confirm`: the same, as typed.
 * Leads to the list, or, if a call was refused, back to what is left.
 */
export const deleteUser = formAction(
  '/users',
  async (form, { caller }) => {
    const name = form.text('UserName')
    if (form.text('confirm').trim() !== name) return invalid([{ field: 'confirm', message: texts.wrongName }])
    const { steps } = await deletionPlan(caller, name)
    const calls = await performDeletion(caller, steps)
    const done = calls.filter(({ outcome }) => outcome === 'done').length
    const page = done === calls.length ? '/users' : userHref(name, 'delete')
    keepResult(
      caller,
      page,
      done === calls.length
        ? { tone: 'success', title: texts.deleted(name), calls }
        : { tone: 'danger', title: texts.stopped(name, done), calls },
    )
    redirect(page as Route)
  },
  { backTo: (form) => userHref(form.text('UserName'), 'delete') },
)
