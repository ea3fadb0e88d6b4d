import type { comparisonTexts } from '../comparison'
import { count } from '../count'
import type { Translation } from '../translation'

/** Two decisions side by side, and the choice of the second one. */
export const comparisonTextsDe: Translation<typeof comparisonTexts> = {
  title: 'Entscheidungen vergleichen',
  current: 'Vergleich',
  with: (action) => [{ code: action }, ' im Vergleich mit einer anderen Entscheidung'],
  everything: 'Alles aus beiden Entscheidungen.',
  onlyDifferent: 'Nur die Unterschiede.',
  chooseAnother: 'Andere wählen',
  showDifferent: 'Nur Unterschiede anzeigen',
  showEverything: 'Alles anzeigen',

  recent: {
    title: 'Ihre letzten Entscheidungen',
    note: 'Zuerst dieselbe Aktion mit anderem Ergebnis',
    none: 'Sie haben keine weiteren Entscheidungen aus letzter Zeit.',
    archived: (until) => [
      'Entscheidungen bis ',
      { at: until },
      ' sind archiviert. Ihr Betreiber kann sie Ihnen geben.',
    ],
    columns: { action: 'Aktion', resource: 'Ressource', verdict: 'Ergebnis', entryPoint: 'Zugangsweg', time: 'Zeit' },
    compareWith: 'Vergleichen mit ',
  },

  byId: {
    title: 'Eine andere Entscheidung',
    label: 'ID der Entscheidung',
    hint: 'ID oder Adresse einer Nachverfolgung, die Sie sehen dürfen.',
    unknown: 'Sie können keine Entscheidung mit dieser ID sehen.',
    submit: 'Vergleichen',
  },

  decisions: { first: 'Erste Entscheidung', second: 'Zweite Entscheidung' },
  columns: { first: 'Erste', second: 'Zweite' },
  request: { title: 'Anfrage', of: 'Angabe' },
  keys: { title: 'Kontextschlüssel', of: 'Schlüssel' },
  policies: { title: 'Geltende Richtlinien', of: 'Richtlinie' },
  statements: { title: 'Anweisungen', of: 'Element' },
  ofBoth: (what) => `${what} beider Entscheidungen`,
  elementsOf: (sid) => `Elemente von ${sid} in beiden Entscheidungen`,
  nothing: 'Hier gibt es keinen Unterschied.',
  different: (different, all) => `${different} von ${count(all, 'Eintrag', 'Einträgen')} anders`,
  first: 'Erste: ',
  second: 'Zweite: ',
  outcomes: {
    decides: 'Entscheidet',
    applies: 'Gilt',
    outranked: 'Überstimmt',
    'does-not-apply': 'Gilt nicht',
    'not-in-force': 'Nicht in Kraft',
  },

  none: 'Keine',
  emptyList: 'Eine leere Liste',
  emptyText: 'ein leerer Text',
  notInForce: 'Nicht in Kraft',
  notInStatement: 'Nicht in der Anweisung',
  origins: {
    managed: 'angefügt',
    'aws-managed': 'angefügt',
    inline: 'inline',
    group: 'aus einer Gruppe',
    'group-managed': 'an Gruppe angefügt',
    'group-inline': 'Inline-Richtlinie der Gruppe',
    boundary: 'Berechtigungsgrenze',
    session: 'Sitzungsrichtlinie',
    resource: 'Ressourcenrichtlinie',
    trust: 'Vertrauensrichtlinie der Rolle',
    scp: 'Service-Kontrollrichtlinie',
    rcp: 'Ressourcen-Kontrollrichtlinie',
  },
  text: (digest) => [', Text ', { code: digest }],
  against: ' gegenüber ',
}
