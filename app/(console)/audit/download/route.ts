import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { type Answer, askAs } from '@/lib/console/ask'
import { EVENT_FILES, eventStream } from '@/lib/console/event-file'
import { eventAddress, eventPlaceOf, filterInput, filterOf } from '@/lib/console/event-history'
import { demandSession } from '@/lib/console/session'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import type { Infer } from '@/lib/shape/shape'

const PER_CALL = 1_000

/**
 * All events that pass the filter of the page, as a file. Each call of the gate reads a thousand; those for everybody's
 * events leave a record each, as on the page. A refusal leads to its trace.
 */
export async function GET(request: Request): Promise<Response> {
  const { caller, now } = await demandSession('/audit')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const format = query.format ?? ''
  const file = EVENT_FILES.get(format) ?? notFound()
  const isEverybodys = query.of === 'everybody'
  const filter = filterOf(query)
  const { isOldestFirst } = eventPlaceOf(query)
  const input = { ...filterInput(filter, now), OldestFirst: isOldestFirst, MaxItems: PER_CALL }
  const read = (Marker?: string) => askAs(caller, isEverybodys ? LookupEvents : ListOwnEvents, { ...input, Marker })

  const first = await read()
  if (!first.ok) {
    const { refusal } = first.error
    redirect((refusal ? `/decisions/${refusal.decisionId}` : eventAddress(isEverybodys, filter)) as Route)
  }
  return new Response(
    eventStream(file, pageOf(first), async (marker) => pageOf(await read(marker))),
    {
      headers: {
        'Content-Type': `${file.type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="events-${now.toISOString().slice(0, 10)}.${format}"`,
      },
    },
  )
}

function pageOf(answer: Answer<Infer<(typeof LookupEvents)['output']>>) {
  if (!answer.ok) throw new Error(`The events could not be read: ${answer.error.code}`)
  return { events: answer.output.Events, marker: answer.output.Marker }
}
