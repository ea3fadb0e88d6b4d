import { count, countOrMore } from '../count'
import type { groupTexts } from '../groups'
import type { Translation } from '../translation'

/** The list of groups, the wizard that creates one, and the pages of one group. */
export const groupTextsDe: Translation<typeof groupTexts> = {
  title: 'Gruppen',
  lead: 'Die Richtlinien einer Gruppe gelten für jeden ihrer Benutzer.',
  caption: 'Gruppen des Kontos',
  pages: 'Seiten der Gruppen',
  noun: 'Gruppe',
  showAll: 'Alle Gruppen anzeigen',
  noMatch: 'Keine Gruppe passt zu dieser Suche.',
  empty: 'Noch keine Gruppen. Eine Gruppe gibt mehreren Benutzern auf einmal dieselben Berechtigungen.',
  name: 'Gruppenname',
  path: 'Pfad',
  withoutMfa: 'Ohne MFA',
  withoutMfaOf: (without, users) => `${without} von ${users}`,
  users: 'Benutzer',
  policies: 'Richtlinien',
  created: 'Erstellt',
  arn: 'ARN',
  more: (most) => `${most} oder mehr`,

  copyArn: 'ARN der Gruppe kopieren',
  tabs: { users: 'Benutzer', permissions: 'Berechtigungen', effect: 'Auswirkung' },
  rename: 'Umbenennen',
  delete: 'Gruppe löschen',

  members: {
    title: 'Benutzer',
    caption: (group) => `Benutzer von ${group}`,
    none: (group) => `${group} hat keine Benutzer.`,
    noMatch: 'Kein Benutzer passt zu dieser Suche.',
    showAll: 'Alle Benutzer der Gruppe anzeigen',
    pages: 'Seiten der Benutzer',
    noun: 'Benutzer',
    cut: (most) => `Die Gruppe hat mehr als ${count(most, 'Benutzer', 'Benutzer')}. Die übrigen stehen hier nicht.`,
    name: 'Benutzername',
    path: 'Pfad',
    mfa: 'MFA',
    lastSignIn: 'Letzte Konsolenanmeldung',
    created: 'Erstellt',
    actions: 'Aktionen',
    remove: 'Entfernen',
    removing: 'Wird entfernt',
    removeNamed: (user, group) => `${user} aus ${group} entfernen`,
    removed: (user, group) => `${user} aus ${group} entfernt`,
  },

  add: {
    title: 'Benutzer hinzufügen',
    find: 'Benutzer nach Namen suchen',
    findButton: 'Suchen',
    legend: 'Diese Benutzer hinzufügen',
    noUser: 'Kein Benutzer passt zu dieser Suche.',
    inGroup: 'in dieser Gruppe',
    more: (shown, all, isPartial) =>
      `Zu sehen sind die ersten ${shown} von ${countOrMore(all, isPartial, 'Benutzer', 'Benutzern')}. Suchen Sie andere nach Namen.`,
    userName: 'Benutzername',
    userNameHint: 'Die Benutzer des Kontos ließen sich nicht auflisten. Geben Sie den Namen ein.',
    button: 'Benutzer hinzufügen',
    adding: 'Wird hinzugefügt',
    chooseFirst: 'Zuerst einen Benutzer wählen',
    added: (users, group) =>
      users.length === 1
        ? `${users[0]} zu ${group} hinzugefügt`
        : `${count(users.length, 'Benutzer', 'Benutzer')} zu ${group} hinzugefügt`,
    partly: (done, all) => `${done} von ${count(all, 'Benutzer', 'Benutzern')} hinzugefügt`,
  },

  effect: {
    title: 'Wer was darf',
    caption: (group) => `Was die Benutzer von ${group} mit eigenen Anmeldedaten tun dürfen`,
    lead: 'Was der Simulator für jeden Benutzer entscheidet, nach allen Richtlinien des Benutzers.',
    session: 'Sitzung',
    sessions: { console: 'Ohne MFA', 'console-mfa': 'MFA', 'access-key': 'Zugriffsschlüssel' },
    user: 'Benutzername',
    none: (group) => `${group} hat keine Benutzer, also gelten ihre Richtlinien für niemanden.`,
    cut: (shown, all) => `Zu sehen sind die ersten ${shown} von ${count(all, 'Benutzer', 'Benutzern')}.`,
  },

  renaming: {
    title: 'Gruppe umbenennen',
    titleOf: (group) => `${group} umbenennen`,
    lead: 'Der ARN der Gruppe ändert sich. Richtlinien mit dem alten ARN passen dann nicht mehr.',
    name: 'Neuer Gruppenname',
    path: 'Neuer Pfad',
    save: 'Gruppe umbenennen',
    saving: 'Wird umbenannt',
    same: 'Geben Sie einen anderen Namen oder Pfad ein.',
    done: (name) => `Die Gruppe heißt jetzt ${name}`,
  },

  create: {
    title: 'Gruppe erstellen',
    steps: ['Angaben', 'Prüfen'],
    details: 'Angaben',
    nameHint:
      'Bis zu 128 Buchstaben, Ziffern und + = , . @ _ -. Namen sind eindeutig, unabhängig von Groß- und Kleinschreibung.',
    enterName: 'Geben Sie einen Gruppennamen ein.',
    nameRule: 'Ein Gruppenname hat bis zu 128 Buchstaben, Ziffern und + = , . @ _ - ohne Leerzeichen.',
    nameTaken: (name) => `Eine Gruppe mit dem Namen ${name} gibt es schon.`,
    pathHint: 'Gruppiert Namen in ARNs. Meist /.',
    pathRule: 'Ein Pfad beginnt und endet mit einem Schrägstrich und hat keine Leerzeichen.',
    users: 'Benutzer',
    usersHint: 'Wählen Sie bis zu 50. Weitere können Sie später hinzufügen.',
    someUsersHint:
      'Wählen Sie bis zu 50. Zu sehen sind die ersten 1.000 Benutzer. Weitere können Sie später hinzufügen.',
    noUsers: 'Dieses Konto hat keine Benutzer.',
    policies: 'Richtlinien',
    policiesHint: 'Sie gelten für jeden Benutzer der Gruppe.',
    review: 'Prüfen',
    callsCaption: 'Aufrufe, die die Gruppe erstellen, in ihrer Reihenfolge',
    create: 'Gruppe erstellen',
    creating: 'Wird erstellt',
    created: (name) => `Gruppe ${name} erstellt`,
    partly: (name, failures) =>
      `Gruppe ${name} erstellt, aber ${count(failures, 'Aufruf ist', 'Aufrufe sind')} fehlgeschlagen`,
  },
}
