import { count } from '../count'
import type { createUserTexts } from '../create-user'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })

/** The wizard that creates a user. */
export const createUserTextsDe: Translation<typeof createUserTexts> = {
  title: 'Benutzer erstellen',
  steps: ['Angaben', 'Berechtigungen', 'Prüfen', 'Passwort'],

  name: 'Benutzername',
  nameHint:
    'Bis zu 64 Buchstaben, Ziffern und + = , . @ _ -. Namen sind eindeutig, unabhängig von Groß- und Kleinschreibung.',
  enterName: 'Geben Sie einen Benutzernamen ein.',
  nameRule: 'Ein Benutzername hat bis zu 64 Buchstaben, Ziffern und + = , . @ _ - ohne Leerzeichen.',
  nameTaken: (name) => `Einen Benutzer mit dem Namen ${name} gibt es schon.`,
  path: 'Pfad',
  pathHint: 'Gruppiert Benutzer in ARNs. Richtlinien, die Benutzer über aws:username nennen, erwarten /.',
  pathRule: 'Ein Pfad beginnt und endet mit einem Schrägstrich und hat keine Leerzeichen.',
  access: 'Konsolenzugriff mit Passwort geben',
  demand: 'Bei der ersten Anmeldung ein neues Passwort verlangen',

  copy: {
    title: 'Von einem Benutzer übernehmen',
    from: 'Benutzer',
    choose: 'Benutzer wählen',
    copy: 'Berechtigungen übernehmen',
    copied: (user, policies, inline, groups) =>
      `Von ${user} übernommen: ${count(policies, 'verwaltete Richtlinie', 'verwaltete Richtlinien')}, ` +
      `${count(inline, 'Inline-Richtlinie', 'Inline-Richtlinien')}, ${count(groups, 'Gruppe', 'Gruppen')}`,
    notCopied: (policies) =>
      `Eine Inline-Richtlinie dieses Namens ist schon gewählt und wurde deshalb nicht übernommen: ${policies}.`,
    unread: (actions) => `Vielleicht fehlt etwas. Verweigert oder fehlgeschlagen: ${actions}.`,
  },

  groups: 'Gruppen',
  groupsHint: 'Die Richtlinien einer Gruppe gelten für jeden ihrer Benutzer.',
  noGroups: 'Dieses Konto hat keine Gruppen.',
  policies: 'Richtlinien',
  policiesHint: 'Direkt an den Benutzer angefügt.',
  inline: 'Inline-Richtlinien',
  inlineHint: 'Jede wird kopiert: Ändert sich später das Original, bleibt die Kopie gleich.',
  inlineFrom: (user) => `von ${user}`,
  boundaryHint: 'Was andere Richtlinien auch erlauben: Der Benutzer kann nicht mehr, als diese Richtlinie erlaubt.',

  review: 'Prüfen',
  details: 'Angaben',
  permissions: 'Berechtigungen',
  console: 'Konsolenzugriff',
  withPassword: 'Aktiviert',
  withoutPassword: 'Kein Passwort',
  firstSignIn: 'Erste Anmeldung',
  mustChange: 'Verlangt ein neues Passwort',
  keeps: 'Behält das Passwort',
  none: 'Keine',

  callsCaption: 'Aufrufe, die den Benutzer erstellen, in ihrer Reihenfolge',

  deadlock: {
    title: (name) => `${name} käme nicht über die erste Anmeldung hinaus`,
    denied: (policies) => [
      'Bei der ersten Anmeldung muss ein neues Passwort festgelegt werden, und ',
      { strong: policies },
      ' verweigert ',
      code('iam:ChangePassword'),
      ' in einer Sitzung ohne MFA. Ein Gerät lässt sich erst nach dieser Seite zuweisen.',
    ],
    notAllowed: [
      'Bei der ersten Anmeldung muss ein neues Passwort festgelegt werden, und keine gewählte Richtlinie erlaubt ',
      code('iam:ChangePassword'),
      '.',
    ],
    legend: 'Was Sie tun können',
    later: (what) => `${what} bis nach der ersten Anmeldung weglassen`,
    laterText: 'Der Benutzer wird erst einmal ohne erstellt. Holen Sie das danach auf der Seite des Benutzers nach.',
    noDemand: 'Kein neues Passwort verlangen',
    noDemandText: 'Sie kennen das Passwort, bis es geändert wird.',
    planned: 'Wie geplant erstellen',
    plannedText: 'Der Benutzer kann sich nicht anmelden, bis ein Administrator hilft.',
    unchecked: (action) => [
      'Ob der Benutzer über die erste Anmeldung hinauskäme, war nicht zu prüfen: ',
      code(action),
      ' ist verweigert.',
    ],
    uncheckedFailed: (message) => [
      `Ob der Benutzer über die erste Anmeldung hinauskäme, war nicht zu prüfen: ${message}`,
    ],
  },

  create: 'Benutzer erstellen',
  creating: 'Benutzer wird erstellt',
  created: (name) => `Benutzer ${name} erstellt`,
  partly: (name, failed) =>
    `Benutzer ${name} erstellt, aber ${count(failed, 'Aufruf ist', 'Aufrufe sind')} fehlgeschlagen`,
  onlyTime: 'Sie sehen das Passwort nur dieses eine Mal. Geben Sie es dem Benutzer auf sicherem Weg.',
  noPassword: (name) => `${name} hat noch kein Passwort.`,
  givePassword: 'Passwort geben',
  leftOut: (what) => `Bis nach der ersten Anmeldung weggelassen: ${what}.`,
  open: (name) => `${name} öffnen`,
  another: 'Weiteren Benutzer erstellen',
}
