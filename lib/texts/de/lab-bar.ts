import type { labBarTexts } from '../lab-bar'
import type { Translation } from '../translation'

export const labBarTextsDe: Translation<typeof labBarTexts> = {
  nowMet: (text) => `Ziel erreicht: ${text}`,
  passed: 'Das Lab ist bestanden.',
  label: 'Lab',
  skip: 'Zur Lab-Leiste springen',
  step: (number, of, text) => `Schritt ${number} von ${of}. ${text}`,
  done: 'Alle Ziele sind erreicht.',
  goals: (met, of) => `${met} von ${of} Zielen erreicht`,
  acts: 'Sie handeln als ',
  halfMinute: '+30 s',
  halfMinuteLabel: 'Uhr des Labs um 30 Sekunden vorstellen',
  moving: 'Wird vorgestellt',
  hint: 'Hinweis',
  open: 'Lab öffnen',
  collapse: 'Einzelheiten des Labs ausblenden',
  expand: 'Einzelheiten des Labs anzeigen',
}
