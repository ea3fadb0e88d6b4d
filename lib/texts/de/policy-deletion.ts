import { count } from '../count'
import type { policyDeletionTexts } from '../policy-deletion'
import type { Translation } from '../translation'

/** The page that deletes a policy. */
export const policyDeletionTextsDe: Translation<typeof policyDeletionTexts> = {
  title: 'Richtlinie löschen',
  lead: 'IAM löscht eine Richtlinie nur, wenn sie an niemanden angefügt ist und nur eine Version hat. Diese Seite macht darum diese Aufrufe in dieser Reihenfolge und hält beim ersten an, der abgelehnt wird oder fehlschlägt.',
  irreversible: (name: string) =>
    `Eine gelöschte Richtlinie lässt sich nicht wiederherstellen. Was ${name} erlaubt oder verweigert hat, endet sofort, Schritt für Schritt.`,
  boundary: (number: number) =>
    `Die Richtlinie ist die Grenze von ${count(number, 'Prinzipal', 'Prinzipalen')}. Entfernen Sie sie dort zuerst, sonst schlägt der letzte Aufruf fehl.`,
  wrongName: 'Der eingegebene Name ist nicht der Name der Richtlinie.',
  deleted: (name: string) => `Richtlinie ${name} gelöscht`,
}
