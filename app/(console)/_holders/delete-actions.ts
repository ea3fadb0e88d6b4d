'use server'

import { formAction } from '@/lib/console/actions'
import { performDeletion } from '@/lib/console/deletion'
import { deletionCall, deletionItems } from '@/lib/console/deletion-calls'
import { deletionOf } from '@/lib/console/deletion-of'
import { performOne } from '@/lib/console/each-call'
import type { CallFailure } from '@/lib/console/failures'
import type { Form } from '@/lib/console/form'
import { type FormState, invalid, READY } from '@/lib/console/form-state'
import { holderHref, LISTS } from '@/lib/console/holder-address'
import { holderIn } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import type { RunItem } from '@/lib/console/run'
import { deletionTexts as texts } from '@/lib/texts/deletion'

const holderOf = (form: Form) => holderIn(form.text('kind'), form.text('name'))
const backTo = { backTo: (form: Form) => holderHref(holderOf(form), 'delete') }

/** What is wrong with the typed name; undefined if nothing is. */
function nameProblem(form: Form): FormState<never> | undefined {
  const { kind, name } = holderOf(form)
  return form.text('confirm').trim() === name
    ? undefined
    : invalid([{ field: 'confirm', message: texts.wrongName[kind] }])
}

/**
 * Deletes a user, group or role with everything that belongs to it at this moment. Gets `kind`, `name`, and `confirm`: the
 * name as typed. Leads to the list, or, if a call was refused, back to what is left.
 */
export const deleteHolder = formAction(
  '/',
  async (form, { caller }) => {
    const holder = holderOf(form)
    const { kind, name } = holder
    const problem = nameProblem(form)
    if (problem) return problem
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
  backTo,
)

/** The steps of the same deletion, as they are at this moment, for a page that takes them one by one. */
export const planDeletion = formAction<readonly RunItem[]>(
  '/',
  async (form, { caller }) => {
    const problem = nameProblem(form)
    if (problem) return problem
    const { steps } = await deletionOf(caller, holderOf(form))
    return { ...READY, status: 'done', result: deletionItems(steps) }
  },
  backTo,
)

/** Takes one of these steps. Gets `kind`, `name`, and `call`. Its result is what failed. */
export const takeDeletionStep = formAction<CallFailure | undefined>(
  '/',
  async (form, { caller }) => {
    const call = deletionCall(form.text('call'))
    return { ...READY, status: 'done', result: call && (await performOne(caller, call)) }
  },
  backTo,
)
