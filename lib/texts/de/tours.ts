import type { falseAbsentTrueTexts, firstDeviceTexts, tourTexts } from '../tours'
import type { Translation } from '../translation'

export const tourTextsDe: Translation<typeof tourTexts> = {
  list: { title: 'Vorführungen', text: 'Eine Geschichte in wenigen Minuten, für alle, die vor Publikum sprechen.' },
  lead: (steps, minutes) =>
    `${steps} Schritte, etwa ${minutes} min. Jeder Schritt legt sein Konto neu an und sieht deshalb immer gleich aus.`,
  start: 'Vorführung beginnen',
  again: 'Von vorn beginnen',
  starting: 'Der Schritt wird vorbereitet',
  steps: 'Schritte',
  show: 'Zeigen',
  showLabel: (title) => `Schritt ${title} zeigen`,
  here: 'Wird gezeigt',
  notes: 'Notizen für den Vortrag',
  leave: 'Vorführung beenden',
  keys: 'In der Konsole führt die Pfeiltaste nach rechts weiter, und R beginnt von vorn, sofern Tastenkürzel eingeschaltet sind.',
  bar: { label: 'Vorführung', step: (number, of) => `Schritt ${number} von ${of}` },
  doIt: 'Für mich ausführen',
  nextLab: 'Nächstes Lab',
  note: {
    off: 'Die Vorführung läuft nicht. Beginnen Sie sie im anderen Fenster.',
    say: 'Sagen',
    see: 'Zeigen auf',
    expect: 'Was das Publikum sieht',
    after: 'Danach',
    left: (minutes) => (minutes < 1 ? 'noch weniger als eine Minute' : `noch etwa ${minutes} min`),
  },
}

export const falseAbsentTrueTextsDe: Translation<typeof falseAbsentTrueTexts> = {
  title: 'False, fehlend, true',
  steps: {
    password: {
      title: 'Mit Passwort angemeldet',
      say: 'Das ist learner, mit einem Passwort und ohne MFA angemeldet. Die Richtlinie TeamReadOnly erlaubt learner, alle Benutzer aufzulisten.',
      see: 'MFA in der oberen Leiste: Diese Sitzung ist ohne MFA.',
      expect: 'Die Seite von learner. Noch wurde nichts verweigert.',
      after: 'Benutzer öffnen.',
    },
    false: {
      title: 'False',
      say: 'Verweigert, obwohl eine Richtlinie es erlaubt: Ein ausdrückliches Deny gewinnt. In einer Sitzung der Konsole ist der Schlüssel aws:MultiFactorAuthPresent vorhanden, und hier ist er false.',
      see: 'Die Zeile von aws:MultiFactorAuthPresent und die Anweisung DenyAllExceptListedIfNoMFA.',
      expect: 'AccessDenied, ausdrücklich verweigert durch DenyAllExceptListedIfNoMFA.',
      after: 'Die Benutzer noch einmal auflisten, jetzt mit einem Zugriffsschlüssel.',
    },
    absent: {
      title: 'Fehlend',
      say: 'Derselbe Aufruf, mit einem dauerhaften Zugriffsschlüssel signiert. Eine solche Anfrage hat den Schlüssel überhaupt nicht: Fehlend ist nicht false. BoolIfExists verweigert auch sie.',
      see: 'Die Zeile des Schlüssels: fehlend.',
      expect: 'AccessDenied, ausdrücklich verweigert durch dieselbe Anweisung.',
      after: 'Ein Sitzungstoken ohne Code holen und damit die Benutzer auflisten.',
    },
    rule: {
      title: 'Noch einmal false, durch eine Regel',
      say: 'Temporäre Anmeldeinformationen haben den Schlüssel, und er ist false. Hier verweigert aber eine Regel des Dienstes: Ein Token ohne MFA kann IAM nicht aufrufen.',
      see: 'Das Ergebnis oben: eine Regel des Dienstes, keine Richtlinie.',
      expect: 'InvalidClientTokenId, durch eine Regel des Dienstes.',
      after: 'Ein Sitzungstoken mit Code holen und damit die Benutzer auflisten.',
    },
    true: {
      title: 'True',
      say: 'Dieses Token wurde für einen Code ausgestellt, deshalb ist der Schlüssel true. Das Deny trifft nicht zu, und TeamReadOnly erlaubt den Aufruf.',
      see: 'Die Zeile des Schlüssels und die Anweisung, die erlaubt.',
      expect: 'Erlaubt.',
      after: 'Die erste und die letzte Entscheidung nebeneinanderstellen.',
    },
    compared: {
      title: 'Nebeneinander',
      say: 'Dieselbe Person, derselbe Aufruf, dieselben Richtlinien. Nur die Sitzung ist eine andere: Einmal fehlt der Schlüssel, einmal ist er true.',
      see: 'Die Zeile, in der sich beide unterscheiden.',
      expect: 'Ein Aufruf verweigert, einer erlaubt.',
      after: 'Von vorn beginnen oder das Publikum das erste Lab machen lassen.',
    },
  },
}

export const firstDeviceTextsDe: Translation<typeof firstDeviceTexts> = {
  title: 'Das erste Gerät',
  steps: {
    refused: {
      title: 'Ohne MFA verweigert',
      say: 'Nach einer Richtlinie darf learner Benutzer auflisten, eine andere verweigert es: Ohne MFA ist fast alles verboten.',
      see: 'Die Anweisung DenyAllExceptListedIfNoMFA und der Schlüssel, der false ist.',
      expect: 'AccessDenied, ausdrücklich verweigert.',
      after: 'Sicherheitsanmeldeinformationen öffnen.',
    },
    'own-page': {
      title: 'Was ohne MFA bleibt',
      say: 'Das Deny nimmt wenige Aktionen aus: genug, um den eigenen Benutzer anzusehen und ein erstes Gerät zuzuweisen.',
      see: 'Der Bereich der MFA-Geräte und die Schaltfläche, die ein Gerät zuweist.',
      expect: 'Die Geräte von learner: keine. Andere Bereiche sagen, warum sie verschlossen sind.',
      after: 'Ein MFA-Gerät zuweisen und auf Weiter drücken.',
    },
    created: {
      title: 'Weiter hat ein Gerät angelegt',
      say: 'Mit dem Druck auf Weiter ist das Gerät im Konto entstanden. Es bleibt dort, auch wenn niemand den Assistenten beendet.',
      see: 'Die unfertigen Geräte unter der Tabelle.',
      expect: 'Ein unfertiges Gerät mit dem Namen learner.',
      after: 'Zwei Codes eingeben, dann Benutzer öffnen.',
    },
    'same-session': {
      title: 'Aktiviert und weiter verweigert',
      say: 'Das Gerät ist aktiviert. Diese Sitzung hat aber ohne es begonnen und bleibt ohne MFA: MFA gehört zur Sitzung, nicht zum Benutzer.',
      see: 'Die Zeile des Schlüssels: immer noch false.',
      expect: 'AccessDenied, durch dieselbe Anweisung wie vorher.',
      after: 'Abmelden und mit einem Code anmelden.',
    },
    again: {
      title: 'Mit einem Code angemeldet',
      say: 'Dieselbe Person und dieselben Richtlinien, in einer Sitzung mit MFA: Die Liste der Benutzer öffnet sich.',
      see: 'MFA in der oberen Leiste und die Liste.',
      expect: 'Die Liste der Benutzer.',
      after: 'Zeigen, was geschieht, wenn jemand den Assistenten halb verlassen hat.',
    },
    blocked: {
      title: 'Ein Überrest blockiert den Namen',
      say: 'In diesem Konto wurde der Assistent halb verlassen. Die Konsole versucht, den Überrest zu löschen, was den Namen frei machen würde, und darf es nicht: Das Löschen ist vom Deny nicht ausgenommen.',
      see: 'Die Aktion DeleteVirtualMFADevice und die Ressource mfa/learner.',
      expect: 'AccessDenied, ausdrücklich verweigert.',
      after: 'Das Gerät unter einem anderen Namen zuweisen.',
    },
    'other-name': {
      title: 'Ein anderer Name geht',
      say: 'Unter einem anderen Namen lässt sich das Gerät zuweisen. Der Überrest bleibt, und nur ein Administrator kann ihn entfernen.',
      see: 'Das Gerät learner-2.',
      expect: 'Ein Gerät und darunter der Überrest.',
      after: 'Den Administrator den Überrest löschen lassen und mit einem Code anmelden.',
    },
    cleared: {
      title: 'Vom Administrator aufgeräumt',
      say: 'Der Administrator hat den Überrest gelöscht. Der andere, workshop-tablet, gehört jemand anderem.',
      see: 'Die Liste: learner ist weg, workshop-tablet nicht.',
      expect: 'Die Geräte des Kontos.',
      after: 'Als learner versuchen, workshop-tablet zu löschen.',
    },
    'not-yours': {
      title: 'Auch mit MFA verweigert',
      say: 'Mit MFA trifft das Deny nicht mehr zu, und der Aufruf wird trotzdem verweigert: Keine Anweisung erlaubt ihn. Das ist eine implizite Verweigerung.',
      see: 'Das Ergebnis: Nichts erlaubt den Aufruf.',
      expect: 'AccessDenied, implizit verweigert.',
      after: 'Von vorn beginnen oder das Publikum die Labs machen lassen.',
    },
  },
}
