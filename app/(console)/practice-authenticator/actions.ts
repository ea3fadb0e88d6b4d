'use server'

import { redirect } from 'next/navigation'
import { formAction, formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { serviceText } from '@/lib/console/error-view'
import { failed, invalid } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { demandPractice } from '@/lib/console/practice'
import { AddAuthenticatorEntry, MOST_ENTRIES } from '@/lib/operations/postern/authenticator/add-entry'
import { DeleteAuthenticatorEntry } from '@/lib/operations/postern/authenticator/delete-entry'
import { TakePracticeToken } from '@/lib/operations/postern/authenticator/take-token'
import { UpdateAuthenticatorEntry } from '@/lib/operations/postern/authenticator/update-entry'
import { practiceTexts as texts } from '@/lib/texts/practice'

const PAGE = '/practice-authenticator'

/** Adds an entry. Gets `address`. */
export const addEntry = formAction(PAGE, async (form, { caller }) => {
  demandPractice()
  const address = form.text('address')
  if (address.trim() === '') return invalid([{ field: 'address', message: texts.addressEmpty }])
  const answer = await ask(AddAuthenticatorEntry, { Address: address })
  if (!answer.ok) {
    return failed(answer.error, form.typed('address'), {
      ValidationError: { field: 'address', message: texts.addressWrong },
      LimitExceeded: { message: texts.full(MOST_ENTRIES) },
    })
  }
  return redirectWith(caller, PAGE, { tone: 'success', title: texts.added(answer.output.Label) })
})

/** Sets the clock of an entry. Gets `entry` and, if they change, `drift` in time steps and `frozen`, yes or no. */
export const setClock = formCommand(PAGE, async (form, { caller }) => {
  demandPractice()
  const drift = form.text('drift')
  const frozen = form.text('frozen')
  const answer = await ask(UpdateAuthenticatorEntry, {
    EntryId: form.text('entry'),
    ...(drift !== '' && { DriftSteps: Number(drift) }),
    ...(frozen !== '' && { IsFrozen: frozen === 'yes' }),
  })
  if (!answer.ok) await redirectWith(caller, PAGE, failure(answer))
  redirect(PAGE)
})

/** Deletes an entry. Gets `entry` and `label`. */
export const loseEntry = formCommand(PAGE, async (form, { caller }) => {
  demandPractice()
  const answer = await ask(DeleteAuthenticatorEntry, { EntryId: form.text('entry') })
  await redirectWith(
    caller,
    PAGE,
    answer.ok ? { tone: 'success', title: texts.lost(form.text('label')) } : failure(answer),
  )
})

/** Takes a hardware token in hand. Gets `serial`. */
export const takeToken = formCommand(PAGE, async (form, { caller }) => {
  demandPractice()
  const serial = form.text('serial')
  const answer = await ask(TakePracticeToken, { SerialNumber: serial })
  await redirectWith(
    caller,
    PAGE,
    answer.ok ? { tone: 'success', title: texts.tokens.taken(serial) } : notTaken(answer),
  )
})

const notTaken = ({ error }: Extract<Answer<unknown>, { ok: false }>) =>
  error.code === 'NoSuchEntity'
    ? ({ tone: 'info', title: texts.tokens.gone } as const)
    : ({ tone: 'danger', title: texts.notDone, ...serviceText(error) } as const)

const failure = ({ error }: Extract<Answer<unknown>, { ok: false }>) =>
  error.code === 'NoSuchEntity'
    ? ({ tone: 'info', title: texts.gone } as const)
    : ({ tone: 'danger', title: texts.notDone, ...serviceText(error) } as const)
