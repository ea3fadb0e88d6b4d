import { count } from '../count'
import type { searchTexts, taskTexts } from '../search'
import type { Translation } from '../translation'

/** Finding a page, a task, somebody or something of the account, or an action. */
export const searchTextsDe: Translation<typeof searchTexts> = {
  title: 'Suchen',
  field: 'Konsole durchsuchen',
  placeholder: 'Benutzer, Richtlinien, Aufgaben suchen',
  lead: 'Richtlinien, Benutzer, Gruppen, Rollen, Aufgaben, Seiten, Hilfe und Aktionen.',
  label: 'Suchen nach',
  hint: 'Ein ARN, eine Konto-ID, Zugriffsschlüssel-ID, Anfrage-ID oder Entscheidungs-ID öffnet sich sofort.',
  submit: 'Suchen',

  groups: {
    jump: 'Direkt zu',
    tasks: 'Aufgaben',
    policies: 'Richtlinien',
    users: 'Benutzer',
    groups: 'Benutzergruppen',
    roles: 'Rollen',
    pages: 'Seiten und Hilfe',
    actions: 'Aktionen',
  },
  all: {
    tasks: (all: number) => `Alle ${count(all, 'Aufgabe', 'Aufgaben')}`,
    policies: (all: number) => `Alle ${count(all, 'Richtlinie', 'Richtlinien')}`,
    users: (all: number) => `Alle ${count(all, 'Benutzer', 'Benutzer')}`,
    groups: (all: number) => `Alle ${count(all, 'Benutzergruppe', 'Benutzergruppen')}`,
    roles: (all: number) => `Alle ${count(all, 'Rolle', 'Rollen')}`,
    pages: (all: number) => `Alle ${count(all, 'Seite', 'Seiten')}`,
    actions: (all: number) => `Alle ${count(all, 'Aktion', 'Aktionen')}`,
  },
  firstOf: (shown: number, all: number) =>
    `Die ersten ${shown} von ${count(all, 'Treffer', 'Treffern')}. Mit einem weiteren Wort werden es weniger.`,

  ownPolicy: (uses: number) =>
    uses === 0 ? 'Vom Kunden, nicht verwendet' : `Vom Kunden, ${count(uses, 'Verwendung', 'Verwendungen')}`,
  awsPolicy: 'Von AWS verwaltet',
  path: (path: string) => `Pfad ${path}`,
  page: 'Seite',
  help: 'Hilfe',
  ask: 'Wer darf das? Den Simulator fragen',
  thisAccount: 'Dieses Konto',
  keyOf: (user: string) => `Zugriffsschlüssel von ${user}`,
  rootKey: 'Zugriffsschlüssel des Root-Benutzers',
  decision: 'Entscheidung',
  event: 'Ereignis',
  request: 'Aufrufe einer Anfrage',
  device: 'MFA-Gerät',

  nothing: (q: string) => `Nichts gefunden für „${q}“.`,
  found: (matches: number) => `${count(matches, 'Treffer', 'Treffer')} gefunden`,
  results: 'Suchergebnisse',
  leftOut: 'Weggelassen, weil der Aufruf verweigert ist: ',
  notRead: (kinds: string) => `Nicht lesbar: ${kinds}.`,
  whyNot: (kind: string) => `Warum fehlen ${kind}?`,
  failed: 'Die Suche ist fehlgeschlagen. Drücken Sie die Eingabetaste, um sie als Seite zu versuchen.',

  keys: {
    choose: 'auswählen',
    open: 'öffnen',
    newTab: 'in neuem Tab',
    enter: 'Eingabe',
    control: 'Strg',
    escape: 'Esc',
  },
  close: 'Suche schließen',
}

/** What one can do in the console, as the search names it. */
export const taskTextsDe: Translation<typeof taskTexts> = {
  assign: 'MFA-Gerät zuweisen',
  password: 'Passwort ändern',
  accessKey: 'Zugriffsschlüssel erstellen',
  certificate: 'Signaturzertifikat hochladen',
  sshKey: 'Öffentlichen SSH-Schlüssel hochladen',
  serviceCredentials: 'Anmeldedaten für einen Dienst erstellen',
  endSessions: 'Andere Sitzungen beenden',
  createUser: 'Benutzer erstellen',
  createGroup: 'Benutzergruppe erstellen',
  createRole: 'Rolle erstellen',
  createPolicy: 'Richtlinie erstellen',
  simulate: 'Fragen, was eine Richtlinie erlaubt',
  cleanUp: 'MFA-Geräte aufräumen, die niemandem gehören',
  importTokens: 'Hardware-Token importieren',
  passwordPolicy: 'Passwortrichtlinie ändern',
  accountName: 'Kontonamen ändern',
  alias: 'Kontoalias ändern',
  refusals: 'Verweigerte Aufrufe finden',
  withoutMfa: 'Benutzer ohne MFA finden',
  oldKeys: 'Alte Zugriffsschlüssel finden',
  switchRole: 'Rolle wechseln',

  yourself: 'Für Sie selbst',
}
