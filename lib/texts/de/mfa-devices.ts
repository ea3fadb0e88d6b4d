import { count } from '../count'
import type { inventoryTexts } from '../mfa-devices'
import type { Translation } from '../translation'

/** The inventory of virtual MFA devices. */
export const inventoryTextsDe: Translation<typeof inventoryTexts> = {
  title: 'MFA-Geräte',
  lead: 'Virtuelle Geräte und Hardware-Token des Kontos, zugewiesen oder nicht.',
  panel: 'Virtuelle MFA-Geräte',
  tabs: 'Geräte nach Zuweisung',
  all: 'Alle',
  assigned: 'Zugewiesen',
  unassigned: 'Nicht zugewiesen',
  caption: 'Virtuelle MFA-Geräte des Kontos',
  pages: 'Seiten der virtuellen MFA-Geräte',
  noun: 'Gerät',
  noMatch: 'Kein Gerät passt zu dieser Suche.',
  showAll: 'Alle Geräte anzeigen',
  noneUnassigned: 'Alle Geräte sind zugewiesen. Jedes gehört einem Benutzer.',
  none: 'Noch keine Geräte. Benutzer erstellen sie auf ihrer Seite Sicherheitsanmeldedaten.',

  select: 'Auswählen',
  selectDevice: (name) => `${name} auswählen`,
  name: 'Gerätename',
  identifier: 'Kennung',
  copy: 'Kennung kopieren',
  user: 'Zugewiesen an',
  nobody: 'Niemanden',
  begunFor: 'Teilweise eingerichtet für',
  enabled: 'Aktiviert am',
  delete: 'Löschen',
  deleting: 'Wird gelöscht',
  deleteDevice: (name) => `${name} löschen`,
  ask: (name) => `${name} löschen?`,
  consequence:
    'Das Gerät ist nicht zugewiesen. Wird es gelöscht, ist sein Name wieder frei. Das lässt sich nicht rückgängig machen.',
  deleteSelected: 'Ausgewählte löschen',
  askSelected: 'Ausgewählte Geräte löschen?',
  consequenceOfSelected:
    'Die Geräte sind nicht zugewiesen. Werden sie gelöscht, sind ihre Namen wieder frei. Das lässt sich nicht rückgängig machen.',

  deleted: (name) => `Das Gerät ${name} wurde gelöscht`,
  notDeleted: 'Das Gerät ließ sich nicht löschen',
  nothingSelected: 'Wählen Sie mindestens ein Gerät zum Löschen aus',
  deletedSome: (deleted, all) => `${deleted} von ${count(all, 'Gerät', 'Geräten')} gelöscht`,
  failures: new Map([
    ['NoSuchEntity', 'Das Gerät gibt es nicht mehr'],
    ['DeleteConflict', 'Das Gerät ist einem Benutzer zugewiesen. Deaktivieren Sie es zuerst'],
  ]),
}
