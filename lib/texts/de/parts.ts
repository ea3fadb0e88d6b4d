import { count } from '../count'
import type { partTexts } from '../parts'
import type { Translation } from '../translation'

/** What the building blocks of all screens say by themselves. */
export const partTextsDe: Translation<typeof partTexts> = {
  breadcrumb: 'Navigationspfad',
  copied: 'Kopiert',
  copyFailed: 'Ihr Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.',
  stillLoading: 'Wird noch geladen',
  openAsPage: 'Als Seite öffnen',
  closePanel: 'Bereich schließen',
  optional: 'optional',
  absent: 'fehlt',
  none: 'Keine',
  moot: '–',
  today: 'Heute',
  days: (days) => count(days, 'Tag', 'Tage'),
  inSentence: (title) => title,
  inGroup: (group, header) => `${group}, ${header}`,
  todayAt: (time) => `Heute, ${time}`,
  show: 'Anzeigen',
  hide: 'Verbergen',
  password: 'Passwort',

  codes: {
    frozen: 'Die Uhr steht',
    next: (seconds) => `Nächster Code in etwa ${seconds} s`,
    begins: 'Jetzt beginnt ein neuer Code.',
    soon: (seconds) => `Neuer Code in ${seconds} Sekunden.`,
  },

  timesIn: (zone) => `Zeitangaben in ${zone}`,

  failed: 'Das hat nicht geklappt',
  checkFields: (fields) => `${count(fields, 'Feld', 'Felder')} prüfen`,
  panelFailed: (panel) => `${panel}: fehlgeschlagen`,
  request: ', Anfrage ',

  calls: { done: 'Erledigt', denied: 'Verweigert.', failed: 'Fehlgeschlagen.', notTried: 'Nicht versucht' },
  dismiss: 'Ausblenden',

  progress: 'Fortschritt',
  step: (number, name) => `${number}. ${name}`,
  stepDone: ' (erledigt)',
}
