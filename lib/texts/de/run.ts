import { count } from '../count'
import type { runTexts } from '../run'
import type { Translation } from '../translation'

/** Calls that are made one after the other while the page tells how far they are. */
export const runTextsDe: Translation<typeof runTexts> = {
  progress: (done: number, all: number) => `${done} von ${all}`,
  now: 'Jetzt:',
  result: 'Ergebnis',
  stop: 'Anhalten',
  stopping: 'Hält nach diesem an',
  stopped: (done: number, all: number) => `Angehalten: ${done} von ${all} erledigt`,
  notDone: (names: string) => `Nicht erledigt: ${names}.`,
  others: (more: number) => count(more, 'weiterer', 'weitere'),
  doRest: (items: number) => (items === 1 ? 'Den letzten erledigen' : `Die anderen ${items} erledigen`),
  noAnswer: 'Der Server hat nicht geantwortet. Sehen Sie nach, ob es erledigt ist, bevor Sie es noch einmal versuchen.',
}
