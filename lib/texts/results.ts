import { count } from './count'
import { localized } from './localized'

/** What came of an action, on any screen. */
export const resultTexts = localized('resultTexts', {
  nothingChanged: 'Nothing was changed',
  partly: (done: number, all: number) => `${done} of ${count(all, 'call')} succeeded`,

  /** What a result offers: the way back, and another try of what failed. */
  notOffered: 'No result offers these calls.',
  undo: 'Undo',
  undoing: 'Undoing',
  undone: 'Undone',
  undonePartly: (done: number, all: number) => `Undone in part: ${done} of ${count(all, 'call')} succeeded`,
  tryAgain: (calls: number) => (calls === 1 ? 'Try again' : `Try the ${calls} again`),
  tryRest: 'Try the rest',
  trying: 'Trying again',
  againDone: (calls: number) => (calls === 1 ? 'Now it succeeded' : `Now all ${calls} calls succeeded`),
})
