import type { accountImportTexts } from '../account-import'
import { count } from '../count'
import type { Translation } from '../translation'
import { partsDe, reasonsDe, thingsDe } from './left-out'

const NOUNS = { user: ['Benutzer', 'Benutzer'], group: ['Gruppe', 'Gruppen'], role: ['Rolle', 'Rollen'] } as const

/** "Import an account", in training. */
export const accountImportTextsDe: Translation<typeof accountImportTexts> = {
  title: 'Konto importieren',
  link: 'Importieren',
  lead: 'Legt in dieser Übungsumgebung ein Konto nach der Beschreibung eines anderen an.',
  how: [
    'Die AWS CLI gibt die Beschreibung aus: ',
    { code: 'aws iam get-account-authorization-details > details.json' },
    '. Auch Dateien mit Richtlinien sind möglich. Jede wird zu einer verwalteten Richtlinie, die niemand hat.',
  ],
  what: 'Übernommen werden Benutzer, Gruppen, Rollen und Richtlinien mit Versionen, Inline-Richtlinien, Berechtigungsgrenzen, Tags und Mitgliedschaften. Passwörter, Zugriffsschlüssel und MFA-Geräte stehen in keiner solchen Datei.',

  panel: 'Beschreibung',
  files: 'Dateien',
  filesHint: 'JSON, zusammen höchstens 5 MB. Sie können mehrere Dateien hier ablegen.',
  folder: 'Oder ein ganzer Ordner',
  paste: 'Oder fügen Sie den Inhalt einer Datei ein',
  pasted: 'der eingefügte Text',
  user: 'Wer sich anmeldet',
  userHint:
    'Der Name eines Benutzers in den Dateien. Er bekommt dasselbe Passwort wie der Root-Benutzer, alle anderen bekommen keines.',
  submit: 'Konto importieren',
  submitting: 'Wird importiert',

  none: 'Wählen Sie eine Datei aus oder fügen Sie ihren Inhalt ein.',
  noUser: (user) => `In den Dateien gibt es keinen Benutzer ${user}.`,
  nothing: ({ what, why }) => `Aus den Dateien lässt sich nichts importieren: ${what} ${why}.`,
  tooLarge: 'Die Dateien haben zusammen mehr als 5 MB. Lassen Sie einige weg.',

  made: (id) => `Das Konto ${id} ist angelegt`,
  onlyTime: 'Sie sehen das Passwort nur dieses eine Mal.',
  otherId: (named, id) =>
    `Das Konto ${named} gibt es in dieser Umgebung schon. Deshalb hat das neue Konto die ID ${id}, auch in seinen Richtlinien.`,
  came: 'Was übernommen wurde',
  counted: (noun, number) => count(number, NOUNS[noun][0], NOUNS[noun][1]),
  policies: (number) => count(number, 'verwaltete Richtlinie', 'verwaltete Richtlinien'),
  leftOut: 'Was nicht oder anders übernommen wurde',
  nothingLeftOut: 'Alles aus den Dateien wurde übernommen.',
  things: thingsDe,
  parts: partsDe,
  reasons: reasonsDe,
  whatColumn: 'Was',
  whyColumn: 'Warum',
  rootEmail: 'E-Mail-Adresse des Root-Benutzers',
  signIn: 'Dort anmelden',
  again: 'Ein weiteres importieren',
  moreLeftOut: (more) => `Und ${more} weitere.`,
}
