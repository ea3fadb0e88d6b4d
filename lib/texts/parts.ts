import { count } from './count'
import { localized } from './localized'

/** What the building blocks of all screens say by themselves. */
export const partTexts = localized('partTexts', {
  breadcrumb: 'Breadcrumb',
  copied: 'Copied',
  copyFailed: 'Your browser did not allow copying. Select the text and copy it yourself.',
  stillLoading: 'Still loading',
  openAsPage: 'Open as a page',
  closePanel: 'Close panel',
  optional: 'optional',
  absent: 'absent',
  none: 'None',
  moot: '–',
  today: 'Today',
  days: (days: number) => count(days, 'day'),
  /** A title or a label within a sentence, or behind a verb. */
  inSentence: (title: string) => title.toLowerCase(),
  /** A column of a group, where the group's name does not stand above it. */
  inGroup: (group: string, header: string) => `${group}, ${header.toLowerCase()}`,
  todayAt: (time: string) => `Today, ${time}`,
  show: 'Show',
  hide: 'Hide',
  password: 'password',

  codes: {
    frozen: 'The clock is stopped',
    next: (seconds: number) => `Next code in about ${seconds} s`,
    begins: 'A new code starts now.',
    soon: (seconds: number) => `New code in ${seconds} seconds.`,
  },

  timesIn: (zone: string) => `Times are in ${zone}`,

  failed: 'This could not be done',
  checkFields: (fields: number) => `Check ${count(fields, 'field')}`,
  panelFailed: (panel: string) => `${panel}: failed`,
  request: ', request ',

  /** How one call of several ended. */
  calls: { done: 'Done', denied: 'Denied.', failed: 'Failed.', notTried: 'Not tried' },
  dismiss: 'Dismiss',

  progress: 'Progress',
  step: (number: number, name: string) => `${number}. ${name}`,
  stepDone: ' (done)',
})
