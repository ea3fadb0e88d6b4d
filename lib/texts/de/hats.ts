import type { hatTexts } from '../hats'
import type { Translation } from '../translation'

/** As whom a learner acts in a lab. */
export const hatTextsDe: Translation<typeof hatTexts> = {
  label: 'Arbeiten als',
  as: (name) => `Als ${name} arbeiten`,
  worn: (name) => `${name} handelt`,
  changing: 'Der Hut wird gewechselt',
  changed: 'Sie haben in einem anderen Tab den Hut gewechselt',
  changedText: (before, now) =>
    `Das Formular war für ${before} gemacht, und jetzt handelt ${now}. Es wurde nichts geändert. Laden Sie die Seite neu.`,
}
