import { count } from '../count'
import type { deletionTexts } from '../deletion'
import type { Translation } from '../translation'

const ORDER =
  'Diese Seite macht deshalb der Reihe nach diese Aufrufe und hält beim ersten an, der abgelehnt wird oder fehlschlägt.'

/** The page that deletes a user, group or role with everything that belongs to it. */
export const deletionTextsDe: Translation<typeof deletionTexts> = {
  title: { user: 'Benutzer löschen', group: 'Gruppe löschen', role: 'Rolle löschen' },
  titleOf: (name) => `${name} löschen`,
  calls: 'Was gelöscht wird',
  lead: {
    user: `IAM löscht einen Benutzer erst, wenn nichts mehr zu ihm gehört. ${ORDER}`,
    group: `IAM löscht eine Gruppe erst, wenn sie keine Benutzer und keine Richtlinien mehr hat. ${ORDER}`,
    role: `IAM löscht eine Rolle erst, wenn sie keine Richtlinien mehr hat. ${ORDER}`,
  },
  caption: (name) => `Aufrufe, die ${name} löschen, in ihrer Reihenfolge`,
  number: 'Schritt',
  what: 'Was',
  call: 'Aufruf',
  foreseen: 'Voraussichtlich',
  kinds: {
    password: 'Konsolenpasswort',
    key: 'Zugriffsschlüssel',
    device: 'MFA-Gerät, wird deaktiviert',
    leftover: 'Virtuelles MFA-Gerät, wird gelöscht',
    certificate: 'Signaturzertifikat',
    sshKey: 'Öffentlicher SSH-Schlüssel',
    serviceCredential: 'Dienstspezifische Anmeldedaten',
    attached: 'Angefügte Richtlinie, wird getrennt',
    inline: 'Inline-Richtlinie',
    membership: 'Mitgliedschaft in einer Gruppe',
    member: 'Benutzer, wird aus der Gruppe entfernt',
    holder: 'Anfügung, wird aufgehoben',
    version: 'Version',
    policy: 'Richtlinie mit ihrer Standardversion',
    user: 'Benutzer',
    group: 'Gruppe',
    role: 'Rolle',
  },
  unread: (action) => [
    { code: action },
    ' ist verweigert. Ist etwas da, das sich nicht auflisten lässt, schlägt der letzte Aufruf fehl.',
  ],
  confirm: 'Bestätigen',
  irreversible: {
    user: (name) =>
      `Ein gelöschter Benutzer lässt sich nicht wiederherstellen. Ein neuer Benutzer mit dem Namen ${name} übernimmt nichts.`,
    group: (name) =>
      `Eine gelöschte Gruppe lässt sich nicht wiederherstellen. Die Benutzer von ${name} bleiben und verlieren sofort, was die Gruppe erlaubt hat.`,
    role: (name) =>
      `Eine gelöschte Rolle lässt sich nicht wiederherstellen. Sitzungen von ${name} enden sofort. Eine neue Rolle mit dem Namen ${name} übernimmt nichts.`,
  },
  willStop: (action) => ['Das Löschen würde bei ', { code: action }, ' anhalten. Was davor kommt, wäre weg.'],
  type: (name) => `Geben Sie zur Bestätigung ${name} ein`,
  wrongName: {
    user: 'Der eingegebene Name ist nicht der Name des Benutzers.',
    group: 'Der eingegebene Name ist nicht der Name der Gruppe.',
    role: 'Der eingegebene Name ist nicht der Name der Rolle.',
  },
  deleting: 'Wird gelöscht',
  deletingNow: (name) => `${name} wird gelöscht`,
  deleted: {
    user: (name) => `Benutzer ${name} gelöscht`,
    group: (name) => `Gruppe ${name} gelöscht`,
    role: (name) => `Rolle ${name} gelöscht`,
  },
  toList: { user: 'Zurück zu den Benutzern', group: 'Zurück zu den Gruppen', role: 'Zurück zu den Rollen' },
  stopped: (name, done) =>
    done === 0
      ? `${name} wurde nicht gelöscht. Nichts wurde geändert.`
      : `${name} wurde nicht gelöscht. ${count(done, 'Aufruf war', 'Aufrufe waren')} erfolgreich.`,
}
