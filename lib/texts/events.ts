import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The event history. */
export const eventTexts = localized('eventTexts', {
  title: 'Event history',
  lead: 'Every call from the console and the API, and what your policies decided.',
  whose: 'Whose events',
  own: 'Your events',
  everybodys: 'Everyone’s events',
  event: 'Event',
  caption: 'Events',

  filter: {
    user: 'User name',
    name: 'Event name',
    nameSample: 'ListUsers',
    period: 'Time',
    periods: { any: 'Any time', hour: 'Last hour', day: 'Last 24 hours', week: 'Last 7 days' },
    errors: 'Errors only',
    showReads: 'Show allowed reads',
    more: 'More filters',
    mfa: 'MFA in session',
    any: 'Any',
    from: 'From',
    to: 'To',
    apply: 'Filter',
  },

  columns: {
    name: 'Event name',
    time: 'Time',
    user: 'User',
    source: 'Source',
    result: 'Result',
    mfa: 'MFA',
    readOnly: 'Read-only',
  },
  success: 'Success',
  /** `page` is its name or its path; undefined if it was not recorded. */
  view: (page: string | undefined, reads: number) => `${page ? `${page} page` : 'A page'}, ${count(reads, 'read')}`,
  refusedOf: (refused: number, reads: number) => `${refused} of ${count(reads, 'read')} refused`,
  readsHidden: 'Allowed reads are hidden.',
  readsShown: 'Allowed reads are shown.',
  show: 'Show them',
  hide: 'Hide them',
  yes: 'Yes',
  no: 'No',
  absent: 'Absent',
  unknownName: 'Unknown name',
  device: (name: string) => `Device ${name}`,
  decisionOn: (verdict: string, event: string) => `${verdict}: the decision on ${event}`,

  none: 'No events yet.',
  noMatch: 'No events match these filters.',
  noMatchYet: 'None of the 10,000 events searched match these filters. The next page searches older ones.',
  archived: (until: number): Sentence => ['Events up to ', { at: until }, ' are archived. Ask your operator for them.'],
  showAll: 'Show all events',
  pages: 'Pages of events',
  /** `first` is the number of the first event of the page; `isPartial`: there may be more than `total`. */
  shown: (shown: number, first: number | undefined, total: number, isPartial: boolean) => {
    const all = `${isPartial ? 'at least ' : ''}${count(total, 'event')}`
    if (shown === 0) return all
    return first === undefined ? `${count(shown, 'event')} of ${all}` : `${first}–${first + shown - 1} of ${all}`
  },

  live: {
    start: 'Follow new events',
    stop: 'Stop following',
    waiting: 'Waiting for new events',
    found: (events: number) => `${count(events, 'new event')} added`,
    failed: 'Following stopped. Reload the page to try again.',
  },
  csv: 'Download CSV',
  jsonLines: 'Download JSON lines',

  decision: 'Show the decision',
  reason: 'Reason',
  page: 'Page',
  mfaDevice: 'MFA device',
  mfaDeviceType: 'MFA device type',
  severalDevices: 'Several devices',
  from: (entryPoint: string, address: string) => `${entryPoint}, ${address}`,
  record: 'Event record',
  copyRecord: 'Copy event record',
})

/** The columns of a file of events. Programs read it, so it is the same in every language. */
export const EVENT_COLUMNS = [
  ...['Event ID', 'Event time (UTC)', 'Event name', 'Event source', 'User name', 'Source IP address', 'Entry point'],
  ...['Result', 'MFA in session', 'Read-only', 'Decision', 'Reason'],
]
