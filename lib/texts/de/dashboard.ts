import { count } from '../count'
import type { dashboardTexts } from '../dashboard'
import type { Translation } from '../translation'

/** The dashboard: what to act on in the account, and how full and how sound it is. */
export const dashboardTextsDe: Translation<typeof dashboardTexts> = {
  title: 'IAM-Übersicht',
  asOf: 'Stand',
  refresh: 'Aktualisieren',

  recommendations: {
    title: 'Sicherheitsempfehlungen',
    inOrder: (done, all) => `${done} von ${all} in Ordnung`,
    none: 'Alles, was geprüft wurde, ist in Ordnung.',
    unchecked: (title, action) => [`Nicht geprüft: ${title}. `, { code: action }, ' ist verweigert.'],
    uncheckedFailed: (title, code) => [`Nicht geprüft: ${title}. `, { code }, '.'],
  },

  checks: {
    rootMfa: 'Der Root-Benutzer hat MFA',
    rootKeys: 'Der Root-Benutzer hat keine Zugriffsschlüssel',
    administrators: 'Administratoren haben MFA',
    withoutMfa: 'Benutzer mit Passwort haben MFA',
    oldKeys: 'Kein aktiver Schlüssel ist älter als 90 Tage',
    unfinished: 'Jedes virtuelle Gerät gehört jemandem',
    warnings: 'Angefügte Richtlinien haben keine Sicherheitswarnungen',
    oldPasswords: 'Kein Passwort ist älter als 180 Tage',
    twoKeys: 'Niemand hat zwei aktive Schlüssel',
  },

  found: {
    rootMfa: 'Der Root-Benutzer hat kein MFA',
    rootMfaText: 'Wer das Passwort hat, kann in diesem Konto alles tun.',
    rootKeys: 'Der Root-Benutzer hat Zugriffsschlüssel',
    rootKeysText: 'Keine Richtlinie begrenzt sie. Löschen Sie sie und verwenden Sie eine Rolle.',
    administrators: (users) => `${count(users, 'Administrator hat', 'Administratoren haben')} kein MFA`,
    administratorsText: (names) => `Alles erlaubt durch AdministratorAccess: ${names}.`,
    withoutMfa: (users) => `${count(users, 'Benutzer meldet', 'Benutzer melden')} sich nur mit einem Passwort an`,
    cannotEnrol: (users, asked, names) =>
      `${users} von ${count(asked, 'geprüften Benutzer', 'geprüften Benutzern')} ${users === 1 ? 'kann' : 'können'} kein Gerät ` +
      `zuweisen, weil Richtlinien es verweigern: ${names}.`,
    canEnrol: (asked) =>
      asked === 1
        ? 'Die Richtlinien erlauben diesem Benutzer, ein Gerät zuzuweisen.'
        : `Die Richtlinien erlauben den ${asked} geprüften Benutzern, ein Gerät zuzuweisen.`,
    notAsked: 'Ob sich ein Gerät zuweisen lässt, wurde nicht geprüft.',
    oldKeys: (keys) => `${count(keys, 'aktiver Schlüssel ist', 'aktive Schlüssel sind')} älter als 90 Tage`,
    oldKeysText: (days, unused) =>
      `Der älteste ist ${count(days, 'Tag', 'Tage')} alt. ` +
      (unused === 0 ? 'Alle wurden verwendet.' : `Nie verwendet: ${unused}.`),
    unfinished: (devices) => `${count(devices, 'Gerät gehört', 'Geräte gehören')} niemandem`,
    unfinishedText: 'Reste abgebrochener Zuweisungen. Jedes Gerät hält seinen Namen besetzt.',
    warnings: (policies) =>
      `${count(policies, 'angefügte Richtlinie hat', 'angefügte Richtlinien haben')} eine Sicherheitswarnung`,
    warningsText: (names) => `Sicherheitswarnungen der Richtlinienprüfung: ${names}.`,
    oldPasswords: (passwords) => `${count(passwords, 'Passwort ist', 'Passwörter sind')} älter als 180 Tage`,
    oldPasswordsText: 'Mit einer Passwortrichtlinie können Passwörter ablaufen.',
    twoKeys: (users) => `${count(users, 'Benutzer hat', 'Benutzer haben')} zwei aktive Schlüssel`,
    twoKeysText: 'Zwei sind für den Schlüsselwechsel da. Deaktivieren Sie danach den alten.',
  },
  ways: {
    rootSignIn: 'Als Root anmelden',
    assign: 'MFA-Gerät zuweisen',
    ownKeys: 'Schlüssel anzeigen',
    users: 'Benutzer anzeigen',
    keys: 'Schlüssel anzeigen',
    passwords: 'Benutzer anzeigen',
    cleanUp: 'Aufräumen',
    policies: 'Richtlinien anzeigen',
  },
  andMore: (names, more) => (more > 0 ? `${names} und ${more} weitere` : names),

  coverage: {
    title: 'Abdeckung mit MFA',
    users: (users) => count(users, 'Benutzer', 'Benutzer'),
    share: (percent, users) =>
      users === 1
        ? [{ strong: `${percent} %` }, ' der Benutzer mit Passwort (1) haben einen zweiten Faktor']
        : [
            { strong: `${percent} %` },
            ` der ${count(users, 'Benutzer', 'Benutzer')} mit Passwort haben einen zweiten Faktor`,
          ],
    nobody: 'Kein Benutzer hat ein Passwort.',
    strongest: 'Von mehreren Geräten zählt das stärkste.',
    unknown: 'Der jetzige Bericht über Anmeldedaten zählt die Geräte noch nicht nach Art. Der nächste tut es.',
    picture: 'Benutzer nach zweitem Faktor',
    table: 'Als Tabelle',
    factor: 'Zweiter Faktor',
    number: 'Benutzer',
    part: 'Anteil',
    factors: {
      passkey: 'Passkey',
      hardware: 'Hardware',
      virtual: 'App',
      none: 'Keiner',
      noPassword: 'Kein Passwort',
    },
  },

  account: {
    title: 'Konto',
    settings: 'Einstellungen',
    id: 'ID',
    copyId: 'Konto-ID kopieren',
    name: 'Name',
    alias: 'Alias',
    noAlias: 'Keiner',
    address: 'Anmeldeadresse',
    copyAddress: 'Anmeldeadresse kopieren',
    passwords: 'Passwörter',
    defaultPolicy: 'Standardrichtlinie',
    ownPolicy: 'Eigene Richtlinie',
  },

  quotas: {
    title: 'Kontingente',
    of: (used, quota) => `${used} von ${quota}`,
    all: (quotas) => `Alle ${quotas} Kennzahlen`,
    caption: 'Kennzahlen und Kontingente des Kontos',
    figure: 'Kennzahl',
    value: 'Wert',
    names: {
      Users: 'Benutzer',
      Groups: 'Gruppen',
      Roles: 'Rollen',
      Policies: 'Kundenrichtlinien',
      PolicyVersionsInUse: 'Verwendete Richtlinienversionen',
    },
  },

  health: {
    title: 'Zustand der Richtlinien',
    all: 'Richtlinien',
    none: 'Die Richtlinienprüfung findet nichts in den angefügten Richtlinien des Kontos.',
    noPolicies: 'Keine Richtlinie des Kontos ist angefügt.',
    error: (errors) => count(errors, 'Fehler', 'Fehler'),
    'security-warning': (warnings) => count(warnings, 'Sicherheitswarnung', 'Sicherheitswarnungen'),
    warning: (warnings) => count(warnings, 'Warnung', 'Warnungen'),
    suggestion: (suggestions) => count(suggestions, 'Vorschlag', 'Vorschläge'),
    policies: (policies) => count(policies, 'Richtlinie', 'Richtlinien'),
    notRead: (policies) => `${count(policies, 'Richtlinie war', 'Richtlinien waren')} nicht lesbar.`,
    checked: (checked) =>
      checked === 1
        ? 'Geprüft wurde nur die erste angefügte Richtlinie.'
        : `Geprüft wurden die ersten ${count(checked, 'angefügte Richtlinie', 'angefügten Richtlinien')}.`,
  },

  refusals: {
    title: 'Ablehnungen der letzten 24 Stunden',
    events: 'Ereignisse',
    none: 'In den letzten 24 Stunden wurde nichts abgelehnt.',
    rule: 'Eine Dienstregel',
    unknown: 'Eine explizite Verweigerung',
    more: 'Gezählt sind nur die neuesten 1.000 Fehler.',
  },

  denied: (action) => [{ code: action }, ' ist verweigert.'],
}
