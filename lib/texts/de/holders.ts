import type { holderTexts } from '../holders'
import type { Translation } from '../translation'

const code = (name: string) => ({ code: name })

/** What the pages of users, groups and roles share. */
export const holderTextsDe: Translation<typeof holderTexts> = {
  tabsOf: (name) => `Seiten von ${name}`,
  window: (name, tab) => `${name}: ${tab}`,
  evaluate: 'Aktion auswerten',
  facts: (name) => `Angaben zu ${name}`,
  denied: 'Verweigert',
  unread: 'Nicht gelesen',
  foreseen: { allowed: 'Erlaubt', denied: 'Verweigert', byRule: 'Von einer Dienstregel abgelehnt' },

  policies: {
    title: 'Richtlinien',
    caption: (name) => `Richtlinien von ${name}, und woher jede kommt`,
    none: {
      user: (name) => `Für ${name} gilt keine Richtlinie. Ohne Richtlinie kann ein Benutzer fast nichts.`,
      group: (name) => `${name} hat keine Richtlinien und erlaubt ihren Benutzern deshalb nichts.`,
      role: (name) => `${name} hat keine Richtlinien. Ohne Richtlinie können ihre Sitzungen fast nichts.`,
    },
    name: 'Richtlinienname',
    type: 'Typ',
    types: { aws: 'Von AWS verwaltet', own: 'Vom Kunden verwaltet', inline: 'Inline' },
    from: 'Herkunft',
    direct: 'Direkt angefügt',
    inlineOf: { user: 'Nur dieser Benutzer', group: 'Nur diese Gruppe', role: 'Nur diese Rolle' },
    ofGroup: (group) => `Gruppe ${group}`,
    actions: 'Aktionen',
    detach: 'Trennen',
    detaching: 'Wird getrennt',
    detachNamed: (policy) => `${policy} trennen`,
    effectNamed: (policy) => `Auswirkung, wenn ${policy} getrennt wird`,
    show: 'Anzeigen',
    showNamed: (policy) => `${policy} anzeigen`,
    unread: (action, group) =>
      group === undefined
        ? [code(action), ' ist verweigert, deshalb fehlen vielleicht Richtlinien.']
        : [code(action), ` ist für die Gruppe ${group} verweigert, deshalb fehlen vielleicht Richtlinien.`],
    unreadFailed: (action) => [code(action), ' ist fehlgeschlagen, deshalb fehlen vielleicht Richtlinien.'],
    attached: (policy, name) => `${policy} an ${name} angefügt`,
    detached: (policy, name) => `${policy} von ${name} getrennt`,
  },

  document: {
    title: (policy) => `Dokument von ${policy}`,
    copy: 'Dokument kopieren',
    close: 'Schließen',
    delete: 'Richtlinie löschen',
    deleting: 'Wird gelöscht',
    deleteText: (policy) =>
      `${policy} lässt sich nicht zurückholen. Wenn Sie das Dokument behalten wollen, kopieren Sie es vorher.`,
    deleted: (policy, name) => `${policy} von ${name} gelöscht`,
  },

  attach: {
    title: 'Richtlinie anfügen',
    policy: 'Richtlinie',
    choose: 'Richtlinie wählen',
    own: 'Vom Kunden verwaltet',
    aws: 'Von AWS verwaltet',
    alreadyAttached: (policy) => `${policy} (angefügt)`,
    arn: 'ARN der Richtlinie',
    arnHint: 'Die Richtlinien des Kontos ließen sich nicht auflisten. Geben Sie den ARN ein.',
    attach: 'Richtlinie anfügen',
    attaching: 'Wird angefügt',
    chooseFirst: 'Zuerst eine Richtlinie wählen',
  },

  boundary: {
    title: 'Berechtigungsgrenze',
    none: (name) => `Für ${name} gilt keine Grenze.`,
    limits: (name) => [`Was andere Richtlinien auch erlauben: ${name} kann nicht mehr, als diese Richtlinie erlaubt.`],
    set: 'Grenze setzen',
    setting: 'Wird gesetzt',
    change: 'Andere Grenze setzen',
    remove: 'Grenze entfernen',
    removing: 'Wird entfernt',
    removeText: (name) =>
      `Richtlinien, die die Grenze eingeschränkt hat, gelten dann sofort in vollem Umfang für ${name}.`,
    wasSet: (policy, name) => `${policy} begrenzt jetzt ${name}`,
    wasRemoved: (name) => `Für ${name} gilt keine Grenze mehr`,
  },

  create: {
    next: 'Weiter',
    previous: 'Zurück',
    boundary: 'Berechtigungsgrenze',
    noBoundary: 'Keine Grenze',
    tags: 'Tags',
    edit: 'Bearbeiten',
    editPart: (part) => `${part} bearbeiten`,
    unlisted: (action) => [code(action), ' ist verweigert, deshalb gibt es nichts zur Auswahl.'],
    calls: 'Aufrufe',
    callsNote: 'Schlägt einer fehl, bleiben die davor bestehen. Sie sehen, welche.',
    call: 'Aufruf',
    foreseen: 'Voraussichtlich',
  },
}
