'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formCommand } from '@/lib/console/actions'
import { keepTableChoice, listOfForm } from '@/lib/console/table-choice'
import { OPTIONAL_COLUMNS } from './columns'

/** Keeps which columns the list of policies shows, and how many rows a page has. */
export const choosePolicyColumns = formCommand('/policies', async (form) => {
  const columns = Object.keys(OPTIONAL_COLUMNS).filter((name) => form.isChecked(`column-${name}`))
  await keepTableChoice('policies', { size: Number(form.text('size')), columns })
  redirect((await listOfForm('/policies')) as Route)
})
