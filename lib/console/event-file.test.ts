import { describe, expect, it } from 'vitest'
import { NOON } from '@/lib/testing/time'
import { EVENT_FILES, eventStream } from './event-file'
import type { RecordedEvent } from './event-history'

const event = (id: string, name: string): RecordedEvent => ({
  ...{ EventId: id, EventName: 'ListUsers', EventTime: NOON, EventSource: 'iam.amazonaws.com', Username: name },
  ...{ ReadOnly: true, EntryPoint: 'api', SourceIp: '127.0.0.1', Outcome: 'AccessDenied', Mfa: 'absent' as const },
  ...{ Decision: 'implicitDeny', CloudTrailEvent: JSON.stringify({ eventID: id }) },
})
const PAGES = new Map([
  ['second', { events: [event('b', '=1+1')], marker: 'third' }],
  ['third', { events: [event('c', 'carol')], marker: undefined }],
])

/** A file of three pages, and the markers that were read for it by then. */
function downloaded(format: string, pages = PAGES) {
  const file = EVENT_FILES.get(format)
  if (!file) throw new Error(`There is no format ${format}.`)
  const read: string[] = []
  const stream = eventStream(file, { events: [event('a', 'alice')], marker: 'second' }, async (marker) => {
    read.push(marker)
    return pages.get(marker) ?? Promise.reject(new Error('AccessDenied'))
  })
  return { read, stream }
}

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

describe('a file of events', () => {
  it('has every page, one record on each line', async () => {
    expect(await textOf(downloaded('jsonl').stream)).toBe('{"eventID":"a"}\n{"eventID":"b"}\n{"eventID":"c"}\n')
  })

  it('has, as CSV, a line of headers, and no name that a spreadsheet evaluates', async () => {
    const lines = (await textOf(downloaded('csv').stream)).split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/^Event ID,Event time \(UTC\),Event name,/)
    expect(lines[2]).toBe(
      "b,2026-01-15T12:00:00.000Z,ListUsers,iam.amazonaws.com,'=1+1,127.0.0.1,API,AccessDenied,Absent,Yes,implicitDeny," +
        'A needed Allow is missing',
    )
    for (const line of lines.slice(0, 4)) expect(line.split(',')).toHaveLength(12)
  })

  it('reads a page only when the ones before were taken', async () => {
    const { read, stream } = downloaded('jsonl')
    const reader = stream.getReader()
    await reader.read()
    expect(read).not.toContain('third')
    for (let part = await reader.read(); !part.done; part = await reader.read());
    expect(read).toEqual(['second', 'third'])
  })

  it('breaks off when a page cannot be read, so nobody takes a part for the whole', async () => {
    await expect(textOf(downloaded('csv', new Map()).stream)).rejects.toThrow('AccessDenied')
  })
})
