import { count } from '../count'
import type { tokenInventoryTexts } from '../token-inventory'
import type { Translation } from '../translation'

/** The inventory of hardware tokens, on the page of MFA devices. */
export const tokenInventoryTextsDe: Translation<typeof tokenInventoryTexts> = {
  panel: 'Hardware-Token',
  import: 'Token importieren',
  caption: 'Hardware-Token des Kontos',
  pages: 'Seiten der Hardware-Token',
  noun: 'Token',
  search: 'Nach Seriennummer suchen',
  noMatch: 'Kein Token passt zu dieser Suche.',
  showAll: 'Alle Token anzeigen',
  none: 'Noch keine Token. Importieren Sie die Datei, die der Hersteller mitgeschickt hat.',
  noneUnassigned: 'Keine freien Token. Jedes Token gehört einem Benutzer.',
  noneAssigned: 'Keine zugewiesenen Token. Benutzer weisen sie mit der Seriennummer und zwei Codes zu.',

  serial: 'Seriennummer',
  copy: 'Seriennummer kopieren',
  model: 'Modell',
  noModel: 'Nicht bekannt',
  period: 'Neuer Code',
  every: (seconds: number) => `Alle ${seconds} s`,

  ask: (serial: string) => `${serial} löschen?`,
  consequence:
    'Das Token verschwindet mit seinem Geheimnis aus dem Bestand, und niemand kann es mehr zuweisen. Um es zurückzuholen, importieren Sie seine Datei noch einmal.',
  askSelected: 'Ausgewählte Token löschen?',
  consequenceOfSelected:
    'Die Token verschwinden mit ihren Geheimnissen aus dem Bestand, und niemand kann sie mehr zuweisen. Um sie zurückzuholen, importieren Sie ihre Dateien noch einmal.',
  deleted: (serial: string) => `Das Token ${serial} wurde gelöscht`,
  notDeleted: 'Das Token konnte nicht gelöscht werden',
  nothingSelected: 'Wählen Sie mindestens ein Token zum Löschen aus',
  deletedSome: (deleted: number, selected: number) =>
    deleted === selected
      ? `${count(deleted, 'Token', 'Token')} gelöscht`
      : `${deleted} von ${count(selected, 'Token', 'Token')} gelöscht`,
  failures: new Map([
    ['NoSuchEntity', 'Dieses Token wurde schon gelöscht'],
    ['DeleteConflict', 'Dieses Token ist inzwischen einem Benutzer zugewiesen'],
  ]),
}
