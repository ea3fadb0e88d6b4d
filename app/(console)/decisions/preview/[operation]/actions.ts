'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { formCommand } from '@/lib/console/actions'
import { canSendAnyway, causeRefusal } from '@/lib/console/labs/send-anyway'
import { redirectWith } from '@/lib/console/last-result'
import { sendAnywayTexts as texts } from '@/lib/texts/send-anyway'

/** Makes a call that would be refused, and leads to its decision. Gets `operation` and `input`, which is JSON. */
export const sendAnyway = formCommand('/', async (form, session) => {
  if (!(await canSendAnyway(session))) notFound()
  const id = await causeRefusal({ operation: form.text('operation'), input: textsIn(form.text('input')) })
  if (id !== undefined) redirect(`/decisions/${id}` as Route)
  await redirectWith(session.caller, '/', { tone: 'info', title: texts.changed, text: texts.changedText })
})

/** An object of texts in JSON. Anything else gets 404: no page of ours sends it. */
function textsIn(json: string): Record<string, string> {
  const value: unknown = parsed(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) notFound()
  const entries = Object.entries(value)
  if (entries.some(([, one]) => typeof one !== 'string')) notFound()
  return Object.fromEntries(entries)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
