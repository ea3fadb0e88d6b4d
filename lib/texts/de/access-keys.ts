import type { accessKeyTexts, createKeyTexts } from '../access-keys'
import { count } from '../count'
import type { Translation } from '../translation'

/** Access keys of one's own: the panel, and the wizard that creates one. */
export const accessKeyTextsDe: Translation<typeof accessKeyTexts> = {
  title: 'Zugriffsschlüssel',
  use: 'Zugriffsschlüssel mit der AWS CLI und den SDKs nutzen',
  create: 'Zugriffsschlüssel erstellen',
  none: (quota) =>
    `Ein Zugriffsschlüssel signiert Anfragen von der Befehlszeile und aus Programmen. Sie haben keinen und können ${quota} haben.`,
  full: (keys, quota) =>
    `Sie haben ${keys} von ${quota} Zugriffsschlüsseln. Löschen Sie einen, bevor Sie einen neuen erstellen.`,
  noneOf: (user, quota) =>
    `Ein Zugriffsschlüssel signiert Anfragen von der Befehlszeile und aus Programmen. ${user} hat keinen und kann ${quota} haben.`,
  fullOf: (user, keys, quota) =>
    `${user} hat ${keys} von ${quota} Zugriffsschlüsseln. Löschen Sie einen, bevor Sie einen neuen erstellen.`,
  unread: (unread, keys) =>
    `Die letzte Verwendung von ${unread} von ${count(keys, 'Schlüssel', 'Schlüsseln')} war nicht lesbar`,

  card: (id) => `Zugriffsschlüssel ${id}`,
  copyId: 'ID des Zugriffsschlüssels kopieren',
  active: 'Aktiv',
  inactive: 'Inaktiv',
  created: 'Erstellt',
  age: (days) => `(${count(days, 'Tag', 'Tage')})`,
  lastUsed: 'Zuletzt verwendet',
  unreadUse: 'Nicht lesbar',
  never: 'Nie',
  inRegion: (service, region) => `, ${service} in ${region}`,
  ofService: (service) => `, ${service}`,
  description: 'Beschreibung',

  activate: 'Aktivieren',
  activating: 'Wird aktiviert',
  deactivate: 'Deaktivieren',
  deactivating: 'Wird deaktiviert',
  deactivateTitle: 'Zugriffsschlüssel deaktivieren?',
  deactivateText: 'Damit signierte Anfragen schlagen fehl, bis Sie ihn wieder aktivieren.',
  deactivateFirst: 'Zuerst den Zugriffsschlüssel deaktivieren',
  deactivateFirstText:
    'Der Schlüssel ist noch aktiv. Deaktivieren Sie ihn und prüfen Sie, ob alles weiterläuft. Danach können Sie ihn löschen.',
  delete: 'Löschen',
  deleting: 'Wird gelöscht',
  deleteTitle: 'Zugriffsschlüssel löschen?',
  deleteText:
    'Damit signierte Anfragen schlagen dauerhaft fehl. Ein gelöschter Schlüssel lässt sich nicht wiederherstellen.',
  typeId: (id) => `Geben Sie zur Bestätigung ${id} ein`,
  editDescription: 'Beschreibung bearbeiten',
  descriptionHint: 'Wird als Tag des Benutzers unter der ID des Schlüssels gespeichert. Höchstens 256 Zeichen.',
  save: 'Speichern',
  saving: 'Wird gespeichert',
  lastUse: 'Der Schlüssel wurde zuletzt verwendet: ',
  neverUsed: 'Der Schlüssel wurde nie verwendet.',
  unknownUse: 'Die letzte Verwendung des Schlüssels war nicht lesbar.',

  activated: (id) => `Zugriffsschlüssel ${id} aktiviert`,
  deactivated: (id) => `Zugriffsschlüssel ${id} deaktiviert`,
  deleted: (id) => `Zugriffsschlüssel ${id} gelöscht`,
  notDeleted: 'Der Zugriffsschlüssel wurde nicht gelöscht',
  wrongId: 'Die eingegebene ID ist nicht die ID des Schlüssels.',
  described: (id) => `Beschreibung von ${id} gespeichert`,
  noTagsOfRoot: 'Der Root-Benutzer hat keine Tags, also haben seine Schlüssel keine Beschreibung',
}

/** The wizard that creates an access key. */
export const createKeyTextsDe: Translation<typeof createKeyTexts> = {
  title: 'Zugriffsschlüssel erstellen',
  titleFor: (user) => `Zugriffsschlüssel für ${user} erstellen`,
  steps: ['Zweck', 'Beschreibung', 'Zugriffsschlüssel abrufen'],
  next: 'Weiter',
  previous: 'Zurück',
  creating: 'Zugriffsschlüssel wird erstellt',

  useCase: 'Zweck',
  question: 'Wofür ist der Schlüssel?',
  questionHint:
    'Ein langfristiger Schlüssel gilt, bis Sie ihn löschen. Für die meisten Aufgaben gibt es etwas Sichereres.',
  chooseUse: 'Wählen Sie, wofür der Schlüssel ist.',
  confirm: 'Ich kenne die Alternativen und möchte trotzdem einen Zugriffsschlüssel',
  confirmError: 'Bestätigen Sie, dass Sie die Alternativen kennen.',
  useCases: {
    cli: {
      title: 'Befehlszeile',
      text: 'Alternative: Melden Sie sich in der Befehlszeile mit einer kurzlebigen Sitzung an. Dann bleibt kein Schlüssel auf der Festplatte.',
    },
    local: {
      title: 'Lokaler Code',
      text: 'Alternative: Lassen Sie Ihre Entwicklungswerkzeuge kurzlebige Anmeldedaten holen.',
    },
    compute: {
      title: 'Anwendung auf einem Compute-Dienst',
      text: 'Alternative: Geben Sie der Maschine oder Funktion eine Rolle. Deren Anmeldedaten werden automatisch erneuert.',
    },
    'third-party': {
      title: 'Dienst eines anderen Anbieters',
      text: 'Alternative: Lassen Sie den Dienst eine Rolle mit einer externen ID übernehmen.',
    },
    outside: {
      title: 'Anwendung außerhalb der Cloud',
      text: 'Alternative: Tauschen Sie ein Zertifikat oder ein Identitäts-Token gegen kurzlebige Anmeldedaten.',
    },
    other: {
      title: 'Anderer Zweck',
      text: 'Geben Sie dem Schlüssel nur die Berechtigungen, die er braucht, und löschen Sie ihn danach.',
    },
  },

  description: 'Beschreibung',
  descriptionHint:
    'Wofür der Schlüssel ist und wo er liegt. Wird als Tag des Benutzers (iam:TagUser) unter der ID des Schlüssels gespeichert.',
  descriptionOfRoot: 'Eine Beschreibung ist ein Tag des Benutzers, und der Root-Benutzer hat keine Tags.',
  tooLong: (longest) => `Die Beschreibung darf höchstens ${longest} Zeichen haben.`,
  wrongCharacters: 'Erlaubt sind nur Buchstaben, Ziffern, Leerzeichen und _ . : / = + - @.',
  limit: 'Es gibt schon 2 Zugriffsschlüssel. Löschen Sie zuerst einen.',

  retrieve: 'Zugriffsschlüssel abrufen',
  created: 'Zugriffsschlüssel erstellt',
  createdWithoutDescription: 'Zugriffsschlüssel erstellt, aber seine Beschreibung wurde nicht gespeichert',
  onlyTime: 'Sie sehen den geheimen Zugriffsschlüssel nur jetzt. Speichern Sie ihn, bevor Sie weitergehen.',
  id: 'ID des Zugriffsschlüssels',
  secret: 'Geheimer Zugriffsschlüssel',
  reveal: 'Geheimen Zugriffsschlüssel',
  copySecret: 'Geheimen Zugriffsschlüssel kopieren',
  keepSafe: 'Sicher aufbewahren',
  advice: [
    'Schreiben Sie ihn nie in Code oder ein Repository.',
    'Geben Sie seinem Benutzer nur die Berechtigungen, die er braucht.',
    'Deaktivieren Sie ihn, wenn Sie ihn nicht nutzen. Löschen Sie ihn, wenn Sie ihn nicht mehr brauchen.',
    'Ersetzen Sie ihn regelmäßig. Sie können zwei haben: Der alte gilt weiter, bis der neue im Einsatz ist.',
  ],
  reminder: 'Haben Sie den geheimen Zugriffsschlüssel gespeichert? Er lässt sich nicht noch einmal anzeigen.',
}
