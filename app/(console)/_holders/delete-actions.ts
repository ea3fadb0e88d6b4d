'use server'

import { formAction } from '@/lib/console/actions'
import { performDeletion } from '@/lib/console/deletion'
import { deletionOf } from '@/lib/console/deletion-of'
import type { Form } from '@/lib/console/form'
import { invalid } from '@/lib/console/form-state'
import { holderHref, LISTS } from '@/lib/console/holder-address'
import { holderIn } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import { deletionTexts as texts } from '@/lib/texts/deletion'

const holderOf = (form: Form) => holderIn(form.text('kind'), form.text('name'))

/**
 * Deletes a user, group or role with everything that belongs to it at this moment. Gets `kind`, `name`, and `confirm`: the
 * name as typed. Leads to the list, or, if a call was refused, back to what is left.
 */
export const deleteHolder = formAction(
  '/',
  async (form, { caller }) => {
    const holder = holderOf(form)
    const { kind, name } = holder
    if (form.text('confirm').trim() !== name) return invalid([{ field: 'confirm', message: texts.wrongName[kind] }])
    const { steps } = await deletionOf(caller, holder)
    const calls = await performDeletion(caller, steps)
    const done = calls.filter(({ outcome }) => outcome === 'done').length
    const page = done === calls.length ? LISTS[kind] : holderHref(holder, 'delete')
    return redirectWith(
      caller,
      page,
      done === calls.length
        ? { tone: 'success', title: texts.deleted[kind](name), calls }
        : { tone: 'danger', title: texts.stopped(name, done), calls },
    )
  },
  { backTo: (form) => holderHref(holderOf(form), 'delete') },
)
