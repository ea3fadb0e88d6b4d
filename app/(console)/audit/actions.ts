'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formAction, formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { filterInput, filterOf } from '@/lib/console/event-history'
import { failed, READY } from '@/lib/console/form-state'
import { keepTableChoice, listOfForm } from '@/lib/console/table-choice'
import { CountNewEvents, CountNewOwnEvents } from '@/lib/operations/cloudtrail/count-new-events'
import { OPTIONAL_COLUMNS } from './columns'

/** Keeps which columns the event history shows, and how many rows a page has. */
export const chooseEventColumns = formCommand('/audit', async (form) => {
  const columns = Object.keys(OPTIONAL_COLUMNS).filter((name) => form.isChecked(`column-${name}`))
  await keepTableChoice('events', { size: Number(form.text('size')), columns })
  redirect((await listOfForm('/audit')) as Route)
})

/** How many events are newer than `newest` and pass the filter of the address `query`. */
export const countNewEvents = formAction<number>('/audit', async (form, { now }) => {
  const query = Object.fromEntries(new URLSearchParams(form.text('query')))
  const operation = query.of === 'everybody' ? CountNewEvents : CountNewOwnEvents
  const After = form.text('newest') || undefined
  const answer = await ask(operation, { ...filterInput(filterOf(query), now), After })
  return answer.ok ? { ...READY, status: 'done', result: answer.output.Count } : failed(answer.error)
})
