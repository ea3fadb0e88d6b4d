import { count } from '../count'
import type { ownDeviceTexts, ownPageTexts, unfinishedTexts } from '../own-page'
import type { Translation } from '../translation'

/** "Security credentials": one's own page. */
export const ownPageTextsDe: Translation<typeof ownPageTexts> = {
  copyUserArn: 'ARN des Benutzers kopieren',
  tabs: 'Gruppen von Anmeldedaten',
  iamTab: 'IAM-Anmeldedaten',
  serviceTab: 'Anmeldedaten für Dienste',
  notDone: 'Das hat nicht geklappt',
  nothingChanged: 'Nichts wurde geändert',

  account: {
    title: 'Kontodetails',
    id: 'Konto-ID',
    copyId: 'Konto-ID kopieren',
    alias: 'Kontoalias',
    userName: 'Benutzername',
    created: 'Erstellt',
    arn: 'ARN des Benutzers',
    copyArn: 'ARN des Benutzers kopieren',
    canonicalId: 'Kanonische Benutzer-ID',
    copyCanonicalId: 'Kanonische Benutzer-ID kopieren',
    session: 'Diese Sitzung',
    signedIn: 'Angemeldet',
    mfa: 'MFA in dieser Sitzung',
    yes: 'Ja',
    ends: 'Sitzung endet',
  },

  signIn: {
    title: 'Konsolenanmeldung',
    link: 'Anmeldelink',
    copyLink: 'Anmeldelink kopieren',
    password: 'Passwort',
    rules: 'Passwortregeln dieses Kontos',
    changePassword: 'Passwort ändern',
    root: 'Der Root-Benutzer kann sein Passwort hier nicht ändern. Diese Regeln gelten für die Benutzer des Kontos.',
  },
}

/** The MFA devices on one's own page. */
export const ownDeviceTextsDe: Translation<typeof ownDeviceTexts> = {
  title: 'MFA-Geräte',
  none: 'Ein MFA-Gerät weist bei der Anmeldung zusätzlich zum Passwort nach, dass Sie es sind. Sie haben noch keines.',
  noneOf: (user) => `${user} hat kein MFA-Gerät und meldet sich nur mit dem Passwort an.`,
  assign: 'MFA-Gerät zuweisen',
  asksForCode: 'Zuweisen und Entfernen fragen noch einmal nach MFA',
  full: (devices, quota) =>
    `Sie haben ${devices} von ${quota} Geräten. Entfernen Sie eines, bevor Sie ein weiteres zuweisen.`,
  fullOf: (user, devices, quota) => `${user} hat ${devices} von ${quota} Geräten.`,
  caption: (user) => `MFA-Geräte von ${user}`,
  columns: {
    select: 'Auswählen',
    name: 'Gerätename',
    type: 'Typ',
    id: 'Kennung',
    certifications: 'Zertifizierungen',
    created: 'Erstellt am',
    lastUsed: 'Zuletzt verwendet',
    state: 'Zustand',
  },
  select: (device) => `${device} auswählen`,
  states: { inSync: 'Synchron', outOfSync: 'Nicht synchron', unknown: 'Unbekannt' },
  copyId: (device) => `Kennung von ${device} kopieren`,
  notApplicable: 'Entfällt',
  denied: 'Verweigert',
  notCertified: 'Nicht zertifiziert',
  reportedAs: (name) => `Gemeldet als ${name}`,
  backedUp: 'Gesichert',
  notBackedUp: 'Nicht gesichert',
  never: 'Nie',

  removed: (device) => `Gerät ${device} entfernt`,
  deactivated: (device) => `Gerät ${device} deaktiviert`,
  deactivatedOnly: 'Es ist niemandem mehr zugewiesen. Sein Name bleibt vergeben, bis das Gerät gelöscht ist.',
  inInventory: 'Es ist wieder im Bestand, und wer es in der Hand hat, kann es zuweisen.',
  notDeleted: 'Gerät deaktiviert, aber nicht gelöscht',
  notDeletedText: (serial) =>
    `${serial} ließ sich nicht löschen. Ein Administrator kann es auf der Seite MFA-Geräte löschen.`,
  deleted: (device) => `Gerät ${device} gelöscht`,
  nameIsFree: 'Sein Name ist wieder frei.',
}

/** Virtual devices that belong to nobody, on one's own page. */
export const unfinishedTextsDe: Translation<typeof unfinishedTexts> = {
  title: 'Unfertige virtuelle Geräte, die Ihre Namen besetzen',
  titleOf: (user) => `Unfertige virtuelle Geräte, die Namen von ${user} besetzen`,
  lead: 'Jemand wollte sie zuweisen und hat es nicht abgeschlossen. Jedes besetzt seinen Namen, bis ein Administrator es löscht.',
  others: (others, hasOwn) =>
    hasOwn
      ? `${count(others, 'weiteres unfertiges Gerät', 'weitere unfertige Geräte')} in diesem Konto.`
      : `${count(others, 'unfertiges Gerät', 'unfertige Geräte')} in diesem Konto.`,
  showOthers: 'Unfertige Geräte anzeigen',
  unread: 'Die unfertigen virtuellen Geräte dieses Kontos waren nicht lesbar.',
  delete: 'Löschen',
  deleteNamed: (device) => `${device} löschen`,
  deleteTitle: (device) => `${device} löschen?`,
  deleting: 'Wird gelöscht',
  consequence: 'Das Gerät wird aus dem Konto gelöscht, und sein Name ist wieder frei.',
  howTo: 'Wie ein Administrator das behebt',
  commands:
    'Ein Administrator, der mit MFA angemeldet ist, führt diese Befehle aus. Der erste zeigt, dass das Gerät niemandem ' +
    'zugewiesen ist. Der zweite löscht es.',
  copyList: 'Befehl zum Auflisten kopieren',
  listCommand: 'aws iam list-virtual-mfa-devices --assignment-status Unassigned',
  copyDelete: 'Befehl zum Löschen kopieren',
  deleteCommand: (serial) => `aws iam delete-virtual-mfa-device --serial-number ${serial}`,
}
