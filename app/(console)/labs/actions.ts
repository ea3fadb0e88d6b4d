'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { publicAction, publicCommand } from '@/lib/console/actions'
import type { Form } from '@/lib/console/form'
import { invalid, READY } from '@/lib/console/form-state'
import { enterLab } from '@/lib/console/labs/entering'
import { labHref, labInAddress } from '@/lib/console/labs/lab-words'
import { ownLab } from '@/lib/console/labs/own-lab'
import { demandLabPages, forgetSeatHere, seatHere } from '@/lib/console/labs/seat'
import { pageOfForm } from '@/lib/console/request'
import { labPageTexts } from '@/lib/texts/lab-pages'

/** Starts a lab, or enters it again. Gets `lab`. */
export const start = publicCommand(async (form) => {
  const { lab } = labOf(form)
  await enterLab(await seatHere(), lab.id)
})

/** Makes the account of a lab again, as it was at the start. Gets `lab`. */
export const reset = publicCommand(async (form) => {
  const { lab } = labOf(form)
  await enterLab(await seatHere(), lab.id, { anew: true })
})

/** Opens a hint. Gets `lab` and `rung`. */
export const showHint = publicCommand(async (form) => {
  const { own, href } = await ownLabOf(form)
  await own.openHint(Number(form.text('rung')))
  redirect(`${href}#hints` as Route)
})

/** Answers a question. Gets `lab`, `question` and `answer`, or `answer-0` and so on for its rows. */
export const answer = publicAction(async (form) => {
  const { own, lab } = await ownLabOf(form)
  const id = form.text('question')
  const rows = lab.questions[id]?.rows
  const given = rows?.map((_, at) => form.text(`answer-${at}`)) ?? [form.text('answer')]
  if (given.includes('')) {
    const { incomplete, incompleteTable } = labPageTexts.questions
    return invalid([{ field: id, message: rows ? incompleteTable : incomplete }])
  }
  await own.answer({ [id]: rows ? given : given[0] })
  return { ...READY, status: 'done' }
})

/** Advances the clock of a lab. Gets `lab` and `seconds`. Leads back to the page that asked. */
export const moveClock = publicCommand(async (form) => {
  const { own } = await ownLabOf(form)
  await own.advance(form.text('seconds') === '3600' ? 3_600 : 30)
  redirect((await pageOfForm()) as Route)
})

/** Deletes the seat of this browser, with all its labs. */
export const forget = publicCommand(async () => {
  demandLabPages()
  await forgetSeatHere()
  redirect('/labs')
})

function labOf(form: Form) {
  demandLabPages()
  return labInAddress(form.text('lab')) ?? notFound()
}

/** The lab that a form names, as this browser's. Anything else gets 404. */
async function ownLabOf(form: Form) {
  const { lab } = labOf(form)
  return { lab, own: (await ownLab(lab.id)) ?? notFound(), href: labHref(lab.id) }
}
