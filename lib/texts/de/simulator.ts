import { count } from '../count'
import type { simulatorTexts } from '../simulator'
import type { Translation } from '../translation'

const actionsOf = (actions: number) => count(actions, 'Aktion', 'Aktionen')
const unknownActions = (actions: number) => count(actions, 'unbekannte Aktion', 'unbekannte Aktionen')

/** The policy simulator. */
export const simulatorTextsDe: Translation<typeof simulatorTexts> = {
  title: 'Richtliniensimulator',
  lead: 'Probieren Sie aus, was Richtlinien entscheiden würden. Nichts wird ausgeführt.',
  runButton: 'Simulation ausführen',
  running: 'Simulation läuft',
  proposeButton: 'Schlüssel vorschlagen',
  remove: 'Entfernen',
  tooLarge: 'Dieses Formular ist zu groß zum Senden. Entfernen Sie Richtlinien oder die ausgewählte Datei.',

  fromDecision: {
    failed: 'Die Entscheidung konnte nicht geöffnet werden',
    title: 'Dieses Szenario stammt aus einer Entscheidung',
    decidedOn: ', entschieden: ',
    today: 'Simuliert wird mit den Richtlinien, die der Benutzer heute hat.',
    recorded: 'Simuliert wird mit den Richtlinien, die damals in Kraft waren.',
    show: 'Entscheidung anzeigen',
    useRecorded: 'Damalige Richtlinien verwenden',
    useToday: 'Heutige Richtlinien verwenden',
  },

  subject: {
    title: 'Subjekt',
    legend: 'Wessen Richtlinien wollen Sie simulieren?',
    principal: 'Ein Benutzer, eine Gruppe oder eine Rolle',
    principalHint:
      'Die Richtlinien, die jetzt in Kraft sind: angefügte, Inline-Richtlinien und die von Gruppen, mit der Berechtigungsgrenze.',
    custom: 'Richtlinien, die Sie einfügen',
    customHint: 'Nur was Sie einfügen, zählt. Die Richtlinien des Kontos werden nicht gelesen.',
    arn: 'ARN des Benutzers, der Gruppe oder der Rolle',
    arnHint: 'Sie können Benutzer, Gruppen und Rollen nicht auflisten. Geben Sie einen ARN ein.',
    whyNoList: 'Warum können Sie sie nicht auflisten?',
    select: 'Benutzer, Gruppe oder Rolle',
    users: 'Benutzer',
    groups: 'Gruppen',
    roles: 'Rollen',
    selectCut: 'Die Liste zeigt von jeder Art die ersten 1.000.',
    choose: 'Auswählen',
    policy: 'Richtlinie',
    policyOf: (number: number) => `Richtlinie ${number}`,
    removePolicy: (number: number) => `Richtlinie ${number} entfernen`,
    addPolicy: 'Richtlinie hinzufügen',
    boundarySummary: 'Berechtigungsgrenze',
    boundary: 'Grenze',
    boundaryHint: 'Die Richtlinien oben können nicht mehr erlauben als die Grenze.',
    resourceSummary: 'Ressourcenrichtlinie und ihr Aufrufer',
    resourcePolicy: 'Ressourcenrichtlinie',
    resourceHint: 'Wenn alle Aktionen eine Rolle übernehmen, gilt sie als Vertrauensrichtlinie der Rolle.',
    caller: 'ARN des Aufrufers',
    callerHint: 'Eine Ressourcenrichtlinie nennt Prinzipale. Geben Sie den an, von dem die Anfrage kommt.',
    session: 'Wie ist der Aufrufer angemeldet?',
  },

  policy: {
    malformed: (label: string, line: number, column: number, message: string) =>
      `${label}, Zeile ${line}, Spalte ${column}: ${message}`,
  },

  requests: {
    title: 'Aktionen und Ressourcen',
    find: 'Aktion suchen',
    findHint: 'Geben Sie einen Teil des Namens ein. Wählen Sie eine Aktion, um sie hinzuzufügen.',
    found: actionsOf,
    list: 'Passende Aktionen',
    add: 'Aktion hinzufügen',
    actions: 'Aktionen',
    actionsHint: 'Eine pro Zeile, ohne Platzhalter.',
    resources: 'Ressourcen',
    resourcesHint: 'Ein ARN pro Zeile. Für Aktionen ohne Ressource bleibt das Feld leer.',
    size: (actions: number, resources: number) =>
      `${actionsOf(actions)} × ${count(resources, 'Ressource', 'Ressourcen')}`,
  },

  context: {
    title: 'Kontextschlüssel',
    lead: 'Ein Schlüssel, der hier nicht steht, fehlt in der Anfrage.',
    fill: 'Ausfüllen',
    group: 'Eine Gruppe stellt keine Anfragen und hat darum keine Kontextschlüssel. Anfragen stellen ihre Mitglieder.',
    ofSubject: 'Diese kommen vom Subjekt und seinen Tags, solange Sie unten nichts anderes angeben.',
    newKey: 'Weiterer Schlüssel',
    newKeyExample: 'aws:SourceIp',
    addKey: 'Schlüssel hinzufügen',
    states: { absent: 'Fehlt', value: 'Wert', list: 'Liste' },
    fromSubject: 'Vom Subjekt',
    types: {
      string: 'Text',
      numeric: 'Zahl',
      boolean: 'Wahr oder falsch',
      date: 'Datum',
      ip: 'IP-Adresse',
      binary: 'Base64',
    },
    typeOf: (key: string) => `Typ von ${key}`,
    removeKey: (key: string) => `${key} entfernen`,
    valueOf: (key: string) => `Wert von ${key}`,
    valuesOf: (key: string) => `Werte von ${key}`,
    onePerLine: 'Ein Wert pro Zeile',
    proposed: 'Vorgeschlagene Schlüssel',
    none: 'Die Richtlinien benutzen keinen weiteren Schlüssel.',
    added: (number: number) => `${count(number, 'Schlüssel', 'Schlüssel')} hinzugefügt.`,
  },

  results: {
    title: 'Ergebnisse',
    caption: 'Ergebnisse der Simulation',
    matrix: 'Aktionen nach Ressourcen',
    action: 'Aktion',
    request: 'Anfrage',
    answer: 'Entscheidung',
    trace: 'Nachverfolgung',
    saveAsCheck: 'Als Prüfung speichern',
    stale: 'Sie haben das Szenario geändert. Führen Sie es erneut aus, um diese Ergebnisse zu aktualisieren.',
    cut: (shown: number, asked: number) =>
      `Das sind die ersten ${shown} von ${asked} Ergebnissen. Mit weniger Aktionen oder Ressourcen sehen Sie alle.`,
    serviceRule:
      'Eine Dienstregel, keine Richtlinie: Anmeldedaten von GetSessionToken ohne MFA können keine Operation von IAM aufrufen.',
    counted: (verdict: string, number: number) => `${verdict}: ${number}`,
    unknown: 'Unbekannte Aktion',
    unknownCount: unknownActions,
    noSuchAction: 'AWS hat keine solche Aktion.',
    didYouMean: 'Meinten Sie',
    replace: (action: string) => `Durch ${action} ersetzen`,
    unknownVerdict: (verdict: string) => `Die Richtlinien entscheiden trotzdem: ${verdict}`,
    line: (line: number) => `, Zeile ${line}`,
    missing: 'Fehlende Schlüssel',
    notAsked: 'Nicht simuliert',
    said: (answers: number, allowed: number, explicit: number, implicit: number, unknown: number) =>
      `${count(answers, 'Ergebnis', 'Ergebnisse')}: ${allowed} erlaubt, ${explicit} explizit verweigert, ${implicit} implizit verweigert` +
      `${unknown > 0 ? `, ${unknownActions(unknown)}` : ''}.`,
    reasons: {
      error: 'Eine Richtlinie konnte nicht ausgewertet werden.',
      root: 'Der Root-Benutzer braucht kein Allow.',
      nothing: 'Keine Anweisung erlaubt es.',
      layer: (layer: string) => `Die ${layer} erlaubt es nicht.`,
    },
    statement: (number: number | undefined) => `Anweisung ${number}`,
  },

  ready: {
    lead: 'Hier bekommt jede Aktion auf jeder Ressource ein Ergebnis, mit der Anweisung, die entscheidet. Beginnen Sie mit einer Frage zur Richtlinie SelfManageMFA:',
    questions: {
      list: 'Kann alice ohne MFA Benutzer auflisten?',
      assign: 'Kann alice ohne MFA das erste MFA-Gerät zuweisen?',
      accessKey: 'Kann der Zugriffsschlüssel von alice das MFA-Gerät von alice entfernen?',
    },
  },

  trace: {
    windowTitle: 'Simulierte Nachverfolgung',
    title: (action: string) => ['Nachverfolgung von ', { code: action }],
    on: (resource: string) => ['auf ', { code: resource }, ', simuliert. Nichts wurde ausgeführt.'],
    back: 'Zurück zur Simulation',
    hidden: 'Sie sehen in diesem Konto nur die Meldungen von Entscheidungen, nicht die Nachverfolgung der Richtlinien.',
    scenario: 'Szenario',
    subject: 'Subjekt',
    given: 'angegeben',
    gathered: (policies: number, hasBoundary: boolean, hasResourcePolicy: boolean) => {
      const others = [hasBoundary && 'einer Berechtigungsgrenze', hasResourcePolicy && 'einer Ressourcenrichtlinie']
      const more = others.filter(Boolean).join(' und ')
      const given = policies === 1 ? 'Eine Richtlinie ist angegeben' : `${policies} Richtlinien sind angegeben`
      return `${given}${more && `, mit ${more}`}.`
    },
  },

  file: {
    check: 'Prüfung',
    scenario: 'Szenario',
    checkLead: (results: number) =>
      `Die Prüfung enthält die Richtlinien und erwartet von ihnen ${results === 1 ? 'dieses Ergebnis' : `diese ${results} Ergebnisse`}. ` +
      'Um sie auszuführen, brauchen Sie weder einen Server noch eine Datenbank:',
    scenarioLead:
      'Das Szenario ohne seine Ergebnisse. Beim Importieren öffnet es sich wieder, hier oder in einer anderen Installation.',
    copyCommand: 'Befehl kopieren',
    text: (name: string) => `Text von ${name}`,
    download: (name: string) => `${name} herunterladen`,
    copyFile: (name: string) => `${name} kopieren`,
    tooMany: 'Das ist mehr, als eine Prüfung fasst. Verwenden Sie weniger Aktionen oder Ressourcen.',
    hidden: 'Eine Prüfung enthält die Richtlinien. Sie sehen in diesem Konto nur die Meldungen von Entscheidungen.',
  },

  export: 'Szenario exportieren',

  import: {
    open: 'Szenario importieren',
    title: 'Szenario importieren',
    failed: 'Diese Datei lässt sich nicht öffnen',
    file: 'Datei',
    paste: 'Oder hier einfügen',
    placeholder: '{ "format": "postern-scenario/1", … }',
    replaces: 'Ersetzt das aktuelle Formular.',
    submit: 'Importieren',
    nothing: 'Wählen Sie eine Datei mit einem Szenario, oder fügen Sie eines ein.',
    done: 'Das Szenario ist geöffnet.',
  },

  about: {
    open: 'Was hier anders ist',
    title: 'Was hier anders ist als im Simulator von AWS',
    points: [
      [
        { strong: 'Hier antwortet die Engine, die Richtlinien durchsetzt.' },
        ' Derselbe Code autorisiert jede Anfrage an diese Konsole und ihre API.',
      ],
      [
        { strong: 'Auch Fehlen ist ein Zustand.' },
        ' Mit einem langfristigen Zugriffsschlüssel fehlt ',
        { code: 'aws:MultiFactorAuthPresent' },
        '; in einer Konsolensitzung ohne MFA ist der Wert ',
        { code: 'false' },
        '. Sie wählen den Zustand jedes Schlüssels.',
      ],
      [
        { strong: 'Aufgezeichnete Entscheidungen lassen sich hier öffnen.' },
        ' Von der Nachverfolgung jeder Entscheidung kommen Sie zu ihrem Szenario, mit dem Kontext der Anfrage.',
      ],
      [
        { strong: 'Zu jedem Ergebnis gibt es eine Nachverfolgung.' },
        ' Darin stehen jede Anweisung, welche Teile passen und was die Entscheidung ändern würde.',
      ],
      [
        { strong: 'Vertrauensrichtlinien zählen.' },
        ' Wenn alle Aktionen eine Rolle übernehmen, gilt die Ressourcenrichtlinie als ihre Vertrauensrichtlinie. AWS beachtet sie nicht.',
      ],
      [
        { strong: 'Fehlende Schlüssel gehören zur Aktion.' },
        ' Schlüssel, die nur andere Aktionen brauchen, werden nicht genannt.',
      ],
      [
        { strong: 'Dienstregeln werden nicht simuliert.' },
        ' Es sind keine Richtlinien. Eine davon: Wer ein MFA-Gerät hat, muss es benutzen, um ein weiteres hinzuzufügen.',
      ],
      [
        { strong: 'Für manche Angaben gibt es keine Felder.' },
        ' Service-Kontrollrichtlinien und Inhaber von Ressourcen gibt man in ',
        { code: 'SimulateCustomPolicy' },
        ' an.',
      ],
    ],
  },
}
