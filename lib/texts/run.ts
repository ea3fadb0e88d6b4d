import { count } from './count'
import { localized } from './localized'

/** Calls that are made one after the other while the page tells how far they are. */
export const runTexts = localized('runTexts', {
  progress: (done: number, all: number) => `${done} of ${all}`,
  now: 'Now:',
  result: 'Result',
  stop: 'Stop',
  stopping: 'Stops after this one',
  stopped: (done: number, all: number) => `Stopped: ${done} of ${all} done`,
  notDone: (names: string) => `Not done: ${names}.`,
  others: (more: number) => count(more, 'other'),
  doRest: (items: number) => (items === 1 ? 'Do the last one' : `Do the other ${items}`),
  noAnswer: 'The server did not answer. Look whether it was done before you try again.',
})
