import type { accountSettingsTexts, policyFormTexts, policyReviewTexts } from '../account-settings'
import { count } from '../count'
import type { Translation } from '../translation'

/** The settings of the account: its password policy and alias, and what the operator of the server has set. */
export const accountSettingsTextsDe: Translation<typeof accountSettingsTexts> = {
  title: 'Kontoeinstellungen',
  account: 'Konto',
  copyId: 'Konto-ID kopieren',

  policy: 'Passwortrichtlinie',
  notSaved: 'Nicht gespeichert',
  review: 'Änderungen prüfen',
  discard: 'Verwerfen',
  toDefault: 'Standardrichtlinie verwenden',

  inForce: 'Zurzeit in Kraft',
  inForceNote: 'Alle Felder werden zusammen gespeichert: Ein Aufruf setzt die Felder zurück, die er weglässt.',
  inForceDefault: 'Dies ist die Standardrichtlinie für Passwörter.',
  rules: {
    length: 'Länge',
    kinds: 'Muss enthalten',
    expiry: 'Ablauf',
    reuse: 'Wiederverwendung',
    own: 'Eigenes Passwort',
  },

  alias: {
    title: 'Konto-Alias',
    alias: 'Alias',
    hint: '3 bis 63 Kleinbuchstaben, Ziffern und einzelne Bindestriche. Jeder Alias gehört nur einem Konto.',
    address: 'Anmeldeadresse',
    copyAddress: 'Anmeldeadresse kopieren',
    byAlias: 'Die Adresse mit der Konto-ID geht auch. Wenn Sie den Alias ändern, gilt diese Adresse sofort nicht mehr.',
    byId: 'Ein Alias ersetzt in dieser Adresse die Konto-ID. Die Adresse mit der ID gilt weiter.',
    save: 'Alias speichern',
    saving: 'Wird gespeichert',
    saved: (alias) => `Alias ${alias} gespeichert`,
    remove: 'Alias löschen',
    removing: 'Wird gelöscht',
    removeText: (alias, id) =>
      `Die Anmeldeadresse mit ${alias} gilt sofort nicht mehr. Benutzer melden sich mit der Konto-ID ${id} an.`,
    removed: (alias) => `Alias ${alias} gelöscht`,
    wrong:
      'Verwenden Sie 3 bis 63 Kleinbuchstaben, Ziffern und einzelne Bindestriche. Der Alias darf nicht wie eine Konto-ID aussehen.',
    taken: 'Ein anderes Konto hat diesen Alias. Wählen Sie einen anderen.',
  },

  name: {
    title: 'Kontoname',
    name: 'Name',
    hint: '1 bis 50 Zeichen: Buchstaben, Ziffern und Zeichen aus ASCII, aber nicht < oder >. Der Name spielt bei der Anmeldung keine Rolle.',
    save: 'Namen speichern',
    saving: 'Wird gespeichert',
    saved: (name) => `Das Konto heißt ${name}`,
    created: 'Erstellt',
    wrong: 'Verwenden Sie 1 bis 50 Buchstaben, Ziffern oder Zeichen aus ASCII, aber nicht < oder >.',
  },

  operator: {
    title: 'Vom Betreiber festgelegt',
    lead: 'Diese Einstellungen gelten für alle Konten dieses Servers. Sie werden dort geändert, wo der Server gestartet wird.',
    secondDevice: 'Zweites Gerät',
    secondDeviceOn: 'Benutzer mit einem Gerät brauchen eine Sitzung mit MFA, um ihre Geräte zu ändern',
    off: 'Aus',
    ofAccount: 'nur für dieses Konto umgestellt',
    sessionLength: 'Konsolensitzungen enden',
    hours: (hours) => `Nach ${count(hours, 'Stunde', 'Stunden')}`,
    idle: 'Untätige Sitzungen enden',
    minutes: (minutes) => `Nach ${count(minutes, 'Minute', 'Minuten')}`,
    never: 'Nie',
    freshCode: 'Codes für heikle Aktionen',
    codeAge: (minutes) => `Höchstens ${count(minutes, 'Minute', 'Minuten')} alt`,
    noCode: 'Werden nicht verlangt',
  },
}

/** The form of the password policy. */
export const policyFormTextsDe: Translation<typeof policyFormTexts> = {
  length: 'Mindestlänge',
  lengthUnit: 'Zeichen, 6 bis 128',
  mustContain: 'Muss enthalten',
  kinds: {
    RequireUppercaseCharacters: 'Großbuchstabe',
    RequireLowercaseCharacters: 'Kleinbuchstabe',
    RequireNumbers: 'Ziffer',
    RequireSymbols: 'Sonderzeichen',
  },
  expiry: 'Ablauf',
  expires: 'Passwörter laufen ab',
  days: 'Tage, bis ein Passwort abläuft',
  daysUnit: 'Tage nach dem Festlegen, 1 bis 1.095',
  hard: 'Ein abgelaufenes Passwort muss ein Administrator zurücksetzen',
  reuse: 'Wiederverwendung',
  remembers: 'Frühere Passwörter lassen sich nicht wieder verwenden',
  remembered: 'Gemerkte Passwörter',
  rememberedUnit: 'Passwörter, 1 bis 24',
  own: 'Eigenes Passwort',
  ownLabel: 'Benutzer dürfen ihr eigenes Passwort ändern',
  ownHint:
    'Jedem Benutzer ist iam:ChangePassword für sich selbst erlaubt. Eine Richtlinie, die es verweigert, geht trotzdem vor.',
  outOfRange: {
    MinimumPasswordLength: (least, most) => `Geben Sie eine Länge von ${least} bis ${most} ein.`,
    MaxPasswordAge: (least, most) => `Geben Sie eine Zahl von Tagen von ${least} bis ${most} ein.`,
    PasswordReusePrevention: (least, most) => `Geben Sie eine Zahl von Passwörtern von ${least} bis ${most} ein.`,
  },
  inForce: {
    characters: (length) => `${count(length, 'Zeichen', 'Zeichen')} oder mehr`,
    threeOfFour: '3 von 4 Arten von Zeichen',
    anyKinds: 'Keine bestimmten Zeichen',
    never: 'Nie',
    after: (days, isHard) =>
      `Nach ${count(days, 'Tag', 'Tagen')}${isHard ? ', dann muss ein Administrator es zurücksetzen' : ''}`,
    reuseAllowed: 'Erlaubt',
    notTheLast: (passwords) => (passwords === 1 ? 'Nicht das jetzige' : `Nicht die letzten ${passwords}`),
    ownByPolicy: 'Ändern nur Benutzer, deren Richtlinien es erlauben',
    ownByAccount: 'Ändern alle Benutzer, sofern keine Richtlinie es verweigert',
  },
}

/** The page that shows what a new password policy changes, before it is saved. */
export const policyReviewTextsDe: Translation<typeof policyReviewTexts> = {
  title: 'Passwortrichtlinie prüfen',
  changes: 'Änderungen',
  caption: 'Regeln, die sich ändern',
  rule: 'Regel',
  before: 'Jetzt',
  after: 'Nach dem Speichern',
  none: 'Es ändert sich nichts: Diese Regeln sind schon in Kraft.',
  call: 'Aufruf',
  save: 'Passwortrichtlinie speichern',
  toDefault: 'Standardrichtlinie verwenden',
  saving: 'Wird gespeichert',
  edit: 'Zurück zur Bearbeitung',
  saved: 'Passwortrichtlinie gespeichert',
  defaulted: 'Die Standardrichtlinie ist in Kraft',
  meanwhile: 'Die Passwortrichtlinie hat sich inzwischen geändert',
  meanwhileText:
    'Jemand hat eine andere gespeichert, während Sie diese Seite angesehen haben. Prüfen Sie die Änderungen noch einmal.',

  acts: 'Wann sie wirkt',
  expiryNow: (passwords, days) => [
    { strong: 'Der Ablauf wirkt sofort.' },
    ` ${count(passwords, 'Passwort ist', 'Passwörter sind')} ${count(days, 'Tag', 'Tage')} alt oder älter: `,
  ],
  nextSignIn: 'Die nächste Anmeldung verlangt ein neues.',
  hardExpiry: 'Die nächste Anmeldung schlägt fehl, bis ein Administrator das Passwort zurücksetzt.',
  noneExpired: (days) => [
    { strong: 'Der Ablauf wirkt sofort.' },
    ` Kein Passwort ist schon ${count(days, 'Tag', 'Tage')} alt.`,
  ],
  asOf: (at) => ['Nach dem Bericht über Anmeldedaten vom ', { at }, '.'],
  locked: (users, asked) => [
    `${users} von ${count(asked, 'Benutzer', 'Benutzern')} ohne MFA-Gerät `,
    { strong: users === 1 ? 'kann kein neues Passwort festlegen' : 'können kein neues Passwort festlegen' },
    ', wenn die Anmeldung es verlangt: ',
  ],
  lockedBy: (policies) => ['. ', { strong: policies }, ' verweigert es ohne MFA.'],
  notAllowed: ['. Keine Richtlinie erlaubt ', { code: 'iam:ChangePassword' }, '.'],
  and: ' und ',
  more: (users) => `${users} weitere`,
  notAsked: (users) =>
    `Bei ${count(users, 'weiterem Benutzer', 'weiteren Benutzern')} wurde nicht geprüft, ob ein neues Passwort möglich ist.`,
  unread: (action) => [
    { strong: 'Der Ablauf wirkt sofort.' },
    ' Wie viele Passwörter abgelaufen sind, wurde nicht ermittelt: ',
    { code: action },
    ' ist verweigert.',
  ],
  unreadFailed: 'Der Ablauf wirkt sofort. Wie viele Passwörter abgelaufen sind, ließ sich nicht ermitteln.',
  unasked: (action) => [
    'Ob diese Benutzer ein neues Passwort festlegen können, wurde nicht geprüft: ',
    { code: action },
    ' ist verweigert.',
  ],
  noExpiry: 'Kein Passwort läuft ab. Abgelaufene Passwörter gelten wieder.',
  safeChange: 'Länge und Zeichen werden geprüft, wenn ein Passwort festgelegt oder geändert wird.',
  reuse: 'Verglichen wird mit dem jetzigen Passwort und den früheren.',
  ownOff:
    'Benutzer, deren Richtlinien iam:ChangePassword nicht erlauben, können ihr Passwort sofort nicht mehr selbst ändern.',
  ownOn: 'Sofort kann jeder Benutzer sein eigenes Passwort ändern, sofern keine Richtlinie es verweigert.',
}
