import { count } from '../count'
import type { selectedUserTexts } from '../selected-users'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })
const usersOf = (users: number) => count(users, 'Benutzer', 'Benutzer')
const ofUsers = (users: number) => count(users, 'Benutzer', 'Benutzern')

/** What is done to several users at once. */
export const selectedUserTextsDe: Translation<typeof selectedUserTexts> = {
  select: 'Auswählen',
  selectUser: (name: string) => `${name} auswählen`,
  act: 'Ausgewählte Benutzer bearbeiten',
  selected: (users: number) => `${usersOf(users)} ausgewählt`,
  selectPage: 'Diese Seite auswählen',
  clear: 'Auswahl aufheben',
  selectAll: (users: number) => `Alle ${users} auswählen`,

  title: (users: number) => `Ausgewählte Benutzer (${users})`,
  window: 'Ausgewählte Benutzer',
  none: 'Kein Benutzer ist ausgewählt. Wählen Sie zuerst Benutzer in der Liste aus.',
  toList: 'Zurück zu den Benutzern',
  list: 'Benutzer',
  caption: 'Ausgewählte Benutzer, und ob jeder gelöscht werden darf',
  name: 'Benutzername',
  deletion: 'Löschen',

  attachTo: (users: number) => `An ${usersOf(users)} anfügen`,
  attaching: (users: number, policy: string) => `${policy} wird an ${usersOf(users)} angefügt`,
  attached: (users: number, policy: string) => `${policy} an ${usersOf(users)} angefügt`,
  attachedSome: (done: number, users: number, policy: string) => `${policy} an ${done} von ${ofUsers(users)} angefügt`,

  add: 'Zu einer Gruppe hinzufügen',
  adding: (users: number, group: string) =>
    `${usersOf(users)} ${users === 1 ? 'wird' : 'werden'} zu ${group} hinzugefügt`,
  added: (users: number, group: string) => `${usersOf(users)} zu ${group} hinzugefügt`,
  addedSome: (done: number, users: number, group: string) => `${done} von ${ofUsers(users)} zu ${group} hinzugefügt`,

  delete: (users: number) => `${usersOf(users)} löschen`,
  deleting: 'Wird gelöscht',
  deletingUsers: (users: number) => `${usersOf(users)} ${users === 1 ? 'wird' : 'werden'} gelöscht`,
  deleteText:
    'Alles, was diesen Benutzern gehört, wird mit ihnen gelöscht: Passwörter, Schlüssel, Geräte und andere Anmeldedaten, angefügte Richtlinien und Mitgliedschaften. Nichts davon lässt sich wiederherstellen.',
  willFail: (action: string) => [code(action), ' ist für einige verweigert. Diese Benutzer bleiben.'],
  word: 'löschen',
  type: (word: string) => `Geben Sie zur Bestätigung ${word} ein`,
  wrongWord: (word: string) => `Geben Sie ${word} ein. Nichts wurde geändert.`,
  deleted: (users: number) => `${usersOf(users)} gelöscht`,
  deletedSome: (done: number, users: number) =>
    `${done} von ${ofUsers(users)} gelöscht. Bei den anderen ging es hier nicht weiter:`,
}
