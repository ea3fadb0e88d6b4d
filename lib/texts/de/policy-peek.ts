import type { peekTexts } from '../policy-peek'
import type { Translation } from '../translation'

/** A policy beside the list of policies. */
export const peekTextsDe: Translation<typeof peekTexts> = {
  choose: 'Neben der Liste anzeigen',
  show: (name: string) => `${name} neben der Liste anzeigen`,
  view: 'Ansehen',
  shown: 'Angezeigt',
  close: (name: string) => `${name} schließen`,
  arn: 'ARN',
  versions: 'Versionen',
  versionsOf: (number: number, inForce: string) => `${number} von 5, Standard ${inForce}`,
  attachedTo: 'Angefügt an',
  boundaryOf: 'Grenze von',
  nobody: 'Niemand',
  more: (number: number) => `und ${number} weitere`,
  edit: 'Bearbeiten',
  editNamed: (name: string) => `${name} bearbeiten`,
  document: 'Die ersten Zeilen des Dokuments',
  whole: 'Ganze Richtlinie',
}
