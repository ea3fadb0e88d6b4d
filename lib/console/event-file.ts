import { EVENT_COLUMNS, eventTexts } from '@/lib/texts/events'
import { csvRow } from '@/lib/values/csv'
import { eventView, type RecordedEvent } from './event-history'

/** A kind of file for events: `head` comes before the first one. */
type EventFile = { type: string; head: string; line: (event: RecordedEvent) => string }

/** The kinds of files that events can be downloaded as, by the ends of their names. */
export const EVENT_FILES: ReadonlyMap<string, EventFile> = new Map([
  ['csv', { type: 'text/csv', head: csvLine(EVENT_COLUMNS), line: (event) => csvLine(cellsOf(event)) }],
  // One record in the form of CloudTrail's on each line.
  ['jsonl', { type: 'application/jsonl', head: '', line: ({ CloudTrailEvent }) => `${CloudTrailEvent}\n` }],
])

function csvLine(cells: readonly string[]): string {
  return `${csvRow(cells)}\r\n`
}

/** In the order of `EVENT_COLUMNS`. */
function cellsOf(event: RecordedEvent): string[] {
  const { id, name, user, sourceIp, entryPoint, mfa, isReadOnly, reason = '' } = eventView(event)
  return [
    ...[id, event.EventTime.toISOString(), name, event.EventSource, user, sourceIp, entryPoint],
    ...[event.Outcome, mfa, isReadOnly ? eventTexts.yes : eventTexts.no, event.Decision ?? '', reason],
  ]
}

/** A page of events, and the marker of the next one. */
type Page = { events: readonly RecordedEvent[]; marker: string | undefined }

/**
 * Streams events as a file, from the first page on. Each further page is read when the browser has taken the ones
 * before, so a file of any length needs the memory of one page. A page that cannot be read breaks the download off.
 */
export function eventStream(
  { head, line }: EventFile,
  first: Page,
  next: (marker: string) => Promise<Page>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let page: Page | undefined = first
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(head))
    },
    async pull(controller) {
      if (!page) return controller.close()
      controller.enqueue(encoder.encode(page.events.map(line).join('')))
      page = page.marker === undefined ? undefined : await next(page.marker)
    },
  })
}
