import type { Translation } from '../translation'
import type { userPageTexts } from '../user'

const code = (name: string) => ({ code: name })

/** The page of one user. */
export const userPageTextsDe: Translation<typeof userPageTexts> = {
  copyArn: 'ARN des Benutzers kopieren',
  deleteUser: 'Benutzer löschen',
  tabs: {
    permissions: 'Berechtigungen',
    groups: 'Gruppen',
    tags: 'Tags',
    'security-credentials': 'Sicherheitsanmeldedaten',
    'last-accessed': 'Letzte Zugriffe',
  },

  facts: {
    console: 'Konsolenzugriff',
    enabled: 'Aktiviert',
    disabled: 'Deaktiviert',
    lastSignIn: 'Letzte Anmeldung: ',
    neverSignedIn: 'Nie angemeldet',
    mfa: 'MFA',
    keys: 'Zugriffsschlüssel',
    activeKeys: (active: number, all: number) => (active === all ? `${all} aktiv` : `${active} von ${all} aktiv`),
    groups: 'Gruppen',
    created: 'Erstellt',
  },

  firstSignIn: {
    title: (user: string) => `${user} muss noch ein neues Passwort festlegen`,
    text: 'Eine Richtlinie, die ohne MFA alles verweigert, würde auch das verweigern. Fügen Sie an, was Sie weggelassen haben, wenn das neue Passwort festgelegt ist.',
  },

  mayDo: {
    title: (name: string) => `Was ${name} darf`,
    caption: (name: string) => `Was ${name} mit den eigenen Anmeldedaten tun darf, nach Art der Sitzung`,
    action: 'Aktion',
    sessions: ['Ohne MFA', 'Mit MFA', 'Schlüssel'],
    actions: {
      assign: 'Gerät zuweisen',
      resync: 'Gerät neu synchronisieren',
      remove: 'Gerät entfernen',
      delete: 'Gerät löschen',
      password: 'Passwort ändern',
      key: 'Zugriffsschlüssel erstellen',
    },
    open: 'Im Simulator öffnen',
    refused: (action: string) => [code(action), ' ist verweigert, daher konnte das nicht simuliert werden.'],
  },

  lastAccessed: {
    title: 'Letzte Zugriffe',
    caption: (name: string) => `Aktionen, die ${name} aufgerufen hat, die neuesten zuerst`,
    none: (name: string) =>
      `${name} hat noch nichts aufgerufen. Jeder Aufruf aus der Konsole oder über die API erscheint hier.`,
    attempts: 'Aus dem Ereignisverlauf. Auch verweigerte Versuche zählen.',
    partial: 'Aus den letzten 1.000 Ereignissen. Auch verweigerte Versuche zählen.',
    action: 'Aktion',
    service: 'Dienst',
    last: 'Zuletzt aufgerufen',
    calls: 'Aufrufe',
    denied: 'Verweigert',
    noDenied: 'Keine',
    refusals: (name: string) => `Letzte Verweigerungen für ${name}`,
    noRefusals: 'Kein Aufruf wurde verweigert.',
  },

  groups: {
    title: 'Gruppen',
    caption: (name: string) => `Gruppen von ${name}`,
    none: (name: string) =>
      `${name} ist in keiner Gruppe. Die Richtlinien einer Gruppe gelten für alle Benutzer darin.`,
    name: 'Gruppenname',
    path: 'Pfad',
    created: 'Erstellt',
    actions: 'Aktionen',
    remove: 'Entfernen',
    removing: 'Wird entfernt',
    removeNamed: (name: string, group: string) => `${name} aus ${group} entfernen`,
    add: 'Zu einer Gruppe hinzufügen',
    group: 'Gruppe',
    choose: 'Gruppe auswählen',
    noOther: 'In diesem Konto gibt es keine weitere Gruppe.',
    groupName: 'Gruppenname',
    groupNameHint: 'Die Gruppen des Kontos konnten nicht aufgelistet werden, geben Sie darum den Namen ein.',
    addButton: 'Zur Gruppe hinzufügen',
    adding: 'Wird hinzugefügt',
    chooseFirst: 'Wählen Sie zuerst eine Gruppe',
    added: (name: string, group: string) => `${name} zu ${group} hinzugefügt`,
    removed: (name: string, group: string) => `${name} aus ${group} entfernt`,
  },
}
