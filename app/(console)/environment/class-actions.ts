'use server'

import type { Form } from '@/lib/console/form'
import { type FormError, invalid } from '@/lib/console/form-state'
import { shortName } from '@/lib/console/labs/lab-words'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { closeClass, MOST_SEATS, makeClass, removeClass, resetPlaces, revealLab } from '@/lib/lab-seats/classes'
import { LABS } from '@/lib/labs/labs'
import { classTexts as texts } from '@/lib/texts/classes'
import { environmentTexts } from '@/lib/texts/environment'
import { classHref, ENVIRONMENT_PAGE, JOIN_PAGE } from './addresses'
import { operatorAction, operatorCommand, tellOperator, timed } from './operator'

/** Makes a class. Gets `name`, `seats`, and `do-` with the id of each chosen lab. */
export const makeClassHere = operatorAction(async (form, pass) => {
  const name = form.text('name').trim()
  const labs = [...LABS.keys()].filter((lab) => form.isChecked(`do-${lab}`))
  const seats = /^\d{1,3}$/.test(form.text('seats').trim()) ? Number(form.text('seats')) : Number.NaN
  try {
    const made = await makeClass({ name, seats, labs })
    return await tellOperator(pass, classHref(made.code), {
      ...{ tone: 'success', title: texts.make.made(made.name) },
      text: texts.make.share(`${env().publicUrl}${JOIN_PAGE}`, made.code),
    })
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    return invalid([notMade(thrown)], form.typed('name', 'seats'))
  }
})

function notMade({ code, field }: AwsError): FormError {
  if (code === 'LimitExceeded') return { message: texts.make.tooMany }
  return field === 'seats'
    ? { field, message: texts.make.seatsWrong(MOST_SEATS) }
    : { field: 'name', message: texts.make.nameWrong }
}

const boardOf = (form: Form) => classHref(form.text('code'))

/** Shows the solution of a lab to a class. Gets `code` and `lab`. */
export const reveal = operatorCommand(async (form, pass) => {
  const lab = form.text('lab')
  await revealLab(form.text('code'), lab)
  await tellOperator(pass, boardOf(form), { tone: 'success', title: texts.board.reveal.done(shortName(lab)) })
}, boardOf)

/** Begins the labs of a class again. Gets `code`, and `place` for one place. */
export const resetClass = operatorCommand(async (form, pass) => {
  const place = form.text('place') === '' ? undefined : Number(form.text('place'))
  const { took } = await timed(resetPlaces(form.text('code'), place))
  const { oneDone, allDone } = texts.board.reset
  await tellOperator(pass, boardOf(form), {
    ...{ tone: 'success', title: place === undefined ? allDone : oneDone(place), text: environmentTexts.within(took) },
  })
}, boardOf)

/** Lets nobody join a class any more. Gets `code`. */
export const close = operatorCommand(async (form, pass) => {
  await closeClass(form.text('code'))
  await tellOperator(pass, boardOf(form), { tone: 'success', title: texts.board.close.done })
}, boardOf)

/** Removes a class with everything in it. Gets `code` and `name`. */
export const remove = operatorCommand(async (form, pass) => {
  const { took } = await timed(removeClass(form.text('code')))
  await tellOperator(pass, ENVIRONMENT_PAGE, {
    ...{ tone: 'success', title: texts.board.remove.done(form.text('name')), text: environmentTexts.within(took) },
  })
}, boardOf)
