import { count } from '../count'
import type { resultTexts } from '../results'
import type { Translation } from '../translation'

/** What came of an action, on any screen. */
export const resultTextsDe: Translation<typeof resultTexts> = {
  nothingChanged: 'Nichts wurde geändert',
  partly: (done: number, all: number) => `${done} von ${count(all, 'Aufruf', 'Aufrufen')} gelungen`,

  notOffered: 'Kein Ergebnis bietet diese Aufrufe an.',
  undo: 'Rückgängig machen',
  undoing: 'Wird rückgängig gemacht',
  undone: 'Rückgängig gemacht',
  undonePartly: (done: number, all: number) =>
    `Zum Teil rückgängig gemacht: ${done} von ${count(all, 'Aufruf', 'Aufrufen')} gelungen`,
  tryAgain: (calls: number) => (calls === 1 ? 'Erneut versuchen' : `Die ${calls} erneut versuchen`),
  tryRest: 'Den Rest versuchen',
  trying: 'Wird erneut versucht',
  againDone: (calls: number) => (calls === 1 ? 'Jetzt ist es gelungen' : `Jetzt sind alle ${calls} Aufrufe gelungen`),
}
