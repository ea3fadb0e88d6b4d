import { count, countOrMore } from '../count'
import type { roleTexts } from '../roles'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })

/** The list of roles, the wizard that creates one, and the pages of one role. */
export const roleTextsDe: Translation<typeof roleTexts> = {
  title: 'Rollen',
  lead: 'Eine Rolle hat Berechtigungen, aber keine eigenen Anmeldedaten. Wen ihre Vertrauensrichtlinie nennt, der kann sie für einige Stunden übernehmen.',
  caption: 'Rollen des Kontos',
  pages: 'Seiten der Rollen',
  noun: 'Rolle',
  showAll: 'Alle Rollen anzeigen',
  noMatch: 'Keine Rolle passt zu dieser Suche.',
  empty: 'Noch keine Rollen. Eine Rolle leiht Personen und Diensten für einige Stunden andere Berechtigungen.',
  name: 'Rollenname',
  path: 'Pfad',
  trusted: 'Wem vertraut wird',
  mfa: 'MFA verlangt',
  lastUsed: 'Zuletzt verwendet',
  created: 'Erstellt',
  arn: 'ARN',

  trust: {
    everyone: () => 'Alle',
    account: (id: string) => `Konto ${id}`,
    user: (name: string) => `Benutzer ${name}`,
    role: (name: string) => `Rolle ${name}`,
    service: (name: string) => name,
    other: (name: string) => name,
    nobody: 'Niemand',
    demandsMfa: { yes: 'Ja', no: 'Nein', partly: 'Teilweise' },
  },

  copyArn: 'ARN der Rolle kopieren',
  tabs: {
    permissions: 'Berechtigungen',
    trust: 'Vertrauen',
    'who-may-assume': 'Wer darf übernehmen',
    tags: 'Tags',
  },
  edit: 'Bearbeiten',
  delete: 'Rolle löschen',
  longest: 'Längste Sitzung',
  longestHours: 'Längste Sitzung in Stunden',
  hours: (hours: number) => count(hours, 'Stunde', 'Stunden'),
  description: 'Beschreibung',

  trustPage: {
    title: 'Vertrauensrichtlinie',
    lead: 'Die Vertrauensrichtlinie sagt, wer die Rolle übernehmen darf. Bestehende Sitzungen laufen weiter.',
    document: 'Dokument der Vertrauensrichtlinie',
    documentHint: 'JSON mit einem Principal in jeder Anweisung und ohne Resource. Bis zu 2.048 Zeichen.',
    save: 'Vertrauensrichtlinie speichern',
    saving: 'Wird gespeichert',
    check: 'Prüfen',
    saved: (name: string) => `Vertrauensrichtlinie von ${name} gespeichert`,
    noFindings: 'Keine Befunde.',
    unchecked: (action: string) => [code(action), ' ist verweigert, daher konnte das Dokument nicht geprüft werden.'],
    enter: 'Geben Sie eine Vertrauensrichtlinie ein.',
    effect: {
      title: 'Auswirkung vor dem Speichern',
      review: 'Auswirkung ansehen',
      asking: 'Die Engine prüft',
      none: 'Für keinen der geprüften Benutzer ändert sich etwas.',
      changes: (users: number) => `Für ${count(users, 'Benutzer', 'Benutzer')} ändert sich die Antwort.`,
      sample: (asked: number, all: number) => `Geprüft wurden ${asked} von ${count(all, 'Benutzer', 'Benutzern')}.`,
      refused: (action: string, users: number) => [
        code(action),
        ` ist für ${count(users, 'Benutzer', 'Benutzer')} verweigert, daher ist die Auswirkung dort nicht bekannt.`,
      ],
      opens: (users: string) => `Ohne MFA öffnet sich die Rolle für ${users}`,
      opensText: 'Dann genügt allein ein Passwort oder ein Zugriffsschlüssel.',
      looked: 'Ich habe mir angesehen, wer die Rolle ohne MFA bekommt',
      lookFirst: 'Sehen Sie sich an, wer die Rolle ohne MFA bekommt, und setzen Sie das Häkchen.',
      caption: 'Benutzer, die die Rolle bekommen oder verlieren, nach Art der Sitzung',
      user: 'Benutzername',
      same: 'Gleich',
      gains: 'Bekommt',
      loses: 'Verliert',
    },
  },

  assume: {
    title: 'Wer darf übernehmen',
    caption: (role: string) => `Benutzer, und ob jeder ${role} übernehmen darf, nach Art der Sitzung`,
    lead: 'Was die Engine für jeden Benutzer entscheidet, nach den Richtlinien des Benutzers und der Vertrauensrichtlinie zusammen.',
    user: 'Benutzername',
    sessions: { console: 'Ohne MFA', 'console-mfa': 'Mit MFA', 'access-key': 'Zugriffsschlüssel' },
    none: 'Dieses Konto hat keine Benutzer.',
    noMatch: 'Kein Benutzer passt zu dieser Suche.',
    find: 'Benutzer nach Namen suchen',
    findButton: 'Suchen',
    more: (shown: number, all: number, isPartial: boolean) =>
      `Die ersten ${shown} von ${countOrMore(all, isPartial, 'Benutzer', 'Benutzern')} werden angezeigt. Suchen Sie andere nach Namen.`,
    noun: 'Benutzer',
  },

  editing: {
    title: 'Rolle bearbeiten',
    titleOf: (name: string) => `${name} bearbeiten`,
    longestHint: 'Von 1 bis 12 Stunden. Bestehende Sitzungen behalten ihre Dauer.',
    longestRule: 'Geben Sie ganze Stunden von 1 bis 12 ein.',
    save: 'Speichern',
    saving: 'Wird gespeichert',
    saved: (name: string) => `Rolle ${name} gespeichert`,
  },

  create: {
    title: 'Rolle erstellen',
    steps: ['Vertrauen', 'Berechtigungen', 'Prüfen'],
    trust: 'Vertrauen',
    nameHint:
      'Bis zu 64 Buchstaben, Ziffern und + = , . @ _ -. Namen sind eindeutig, Groß- und Kleinschreibung zählt nicht.',
    enterName: 'Geben Sie einen Rollennamen ein.',
    nameRule: 'Ein Rollenname hat bis zu 64 Buchstaben, Ziffern und + = , . @ _ - ohne Leerzeichen.',
    nameTaken: (name: string) => `Es gibt schon eine Rolle mit dem Namen ${name}.`,
    pathHint: 'Gruppiert Namen in ARNs. Meistens /.',
    pathRule: 'Ein Pfad beginnt und endet mit einem Schrägstrich und hat keine Leerzeichen.',
    descriptionRule:
      'Eine Beschreibung hat bis zu 1.000 Zeichen aus Latin-1: keine Emojis und keine anderen Schriften.',
    who: 'Wer darf die Rolle übernehmen?',
    kinds: {
      'account-mfa': {
        title: 'Benutzer dieses Kontos mit MFA',
        text: 'Eine Sitzung ohne MFA kann sie nicht übernehmen. Die Richtlinien des Benutzers müssen außerdem sts:AssumeRole erlauben.',
      },
      account: {
        title: 'Benutzer dieses Kontos',
        text: 'Mit oder ohne MFA. Die Richtlinien des Benutzers müssen außerdem sts:AssumeRole erlauben.',
      },
      user: { title: 'Ein Benutzer', text: 'Die Vertrauensrichtlinie allein genügt.' },
      service: { title: 'Ein AWS-Dienst', text: 'Zum Beispiel ec2.amazonaws.com. Der Dienst handelt dann für Sie.' },
    },
    user: 'Benutzername',
    userHint: 'Nur für einen Benutzer. Es muss ihn noch nicht geben.',
    userRule: 'Geben Sie den Namen des Benutzers ein.',
    service: 'Dienst',
    serviceHint: 'Nur für einen Dienst.',
    serviceRule: 'Geben Sie den Namen eines Dienstes ein, zum Beispiel ec2.amazonaws.com.',
    permissions: 'Berechtigungen',
    policies: 'Richtlinien',
    policiesHint: 'Was eine Sitzung der Rolle darf.',
    boundaryHint:
      'Was auch immer andere Richtlinien erlauben, die Rolle kann nicht mehr, als diese Richtlinie erlaubt.',
    review: 'Prüfen',
    callsCaption: 'Aufrufe, mit denen die Rolle erstellt wird, in ihrer Reihenfolge',
    create: 'Rolle erstellen',
    creating: 'Wird erstellt',
    created: (name: string) => `Rolle ${name} erstellt`,
    partly: (name: string, failures: number) =>
      `Rolle ${name} erstellt, aber ${count(failures, 'Aufruf ist', 'Aufrufe sind')} fehlgeschlagen`,
  },
}
