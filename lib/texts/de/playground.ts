import type { playgroundExampleTexts, playgroundTexts } from '../playground'
import type { Translation } from '../translation'

/** The playground. */
export const playgroundTextsDe: Translation<typeof playgroundTexts> = {
  title: 'Richtlinien-Spielwiese',
  lead: 'Sehen Sie, was Richtlinien über eine Anfrage entscheiden und warum.',

  privacy: {
    title: 'Was Sie eingeben, bleibt auf dieser Seite',
    text: 'Die Richtlinien-Engine läuft in Ihrem Browser. Ein Link zu einer Frage enthält sie hinter dem „#“, und diesen Teil senden Browser nicht.',
  },
  noScript: {
    title: 'Die Spielwiese braucht Skripte',
    served: [
      'Richtlinien werden in Ihrem Browser ausgewertet. Ohne Skripte melden Sie sich an und benutzen den ',
      { link: 'Richtliniensimulator', href: '/simulator' },
      '.',
    ],
    static:
      'Richtlinien werden in Ihrem Browser ausgewertet. Der Richtliniensimulator eines Postern-Servers geht auch ohne Skripte.',
  },
  stopped: {
    title: 'Die Richtlinien-Engine konnte nicht starten',
    text: 'Laden Sie die Seite neu. Wenn das nicht hilft, lässt Ihr Browser vielleicht keine Worker zu.',
  },
  badLink: {
    broken: 'Dieser Link ist unvollständig',
    brokenText:
      'Ein Teil der Frage ist verloren gegangen oder wurde verändert. Kopieren Sie den ganzen Link noch einmal.',
    newer: 'Dieser Link ist neuer als diese Spielwiese',
    newerText: 'Er stammt aus einer späteren Version. Öffnen Sie ihn dort.',
  },

  examples: {
    title: 'Beispiele',
    choose: 'Beispiel',
    own: 'Keines: Ihre eigene Frage',
    open: 'Beispiel öffnen',
    document: 'Die Richtlinie aus dem AWS-Dokument',
    mistakes: 'Häufige Fehler',
  },

  policies: {
    title: 'Richtlinien',
    identity: (number: number) => `Richtlinie ${number}`,
    remove: (name: string) => `${name} entfernen`,
    add: 'Richtlinie hinzufügen',
    boundary: 'Berechtigungsgrenze',
    boundaryHint: 'Die Richtlinien oben können nicht mehr erlauben als die Grenze.',
    session: 'Sitzungsrichtlinie',
    sessionHint:
      'Wurde beim Erstellen der Sitzung übergeben. Die Sitzung kann nicht mehr, als diese Richtlinie erlaubt.',
    scp: 'Service-Kontrollrichtlinie',
    scpHint: 'Begrenzt, was das Konto erlauben kann, und erlaubt selbst nichts.',
    resource: 'Ressourcenrichtlinie',
    resourceHint: 'Wenn die Aktion eine Rolle übernimmt, gilt sie als Vertrauensrichtlinie der Rolle.',
    trust: 'Vertrauensrichtlinie',
  },

  request: {
    title: 'Anfrage',
    principal: 'Prinzipal',
    principalHint: 'Der ARN des Benutzers oder der Rolle, von der die Anfrage kommt.',
    action: 'Aktion',
    actionExample: 'iam:ListUsers',
    resource: 'Ressource',
    resourceHint: 'Ein ARN, oder * für eine Aktion ohne Ressource.',
    session: 'Wie ist der Prinzipal angemeldet?',
    unknown: 'AWS hat keine solche Aktion.',
    didYouMean: 'Meinten Sie',
    replace: (action: string) => `Durch ${action} ersetzen`,
  },

  keys: {
    title: 'Kontext der Anfrage',
    lead: 'Ein Schlüssel, der hier nicht steht, fehlt in der Anfrage.',
    ofPrincipal: 'Diese folgen aus dem Prinzipal, solange Sie unten nichts anderes angeben.',
  },

  answer: {
    title: 'Entscheidung',
    waiting: 'Die Richtlinien werden ausgewertet.',
    problems: 'Berichtigen Sie zuerst dies',
    sessions: 'Dieselbe Anfrage in jeder Art von Sitzung',
    copyLink: 'Link kopieren',
    copyCheck: 'Als Prüfdatei kopieren',
    simulator: 'Im Simulator öffnen',
    noSimulator: 'Der Simulator hat keine Felder für Sitzungsrichtlinien und Service-Kontrollrichtlinien.',
    said: (verdict: string) => `Entscheidung: ${verdict}`,
    noPrincipal:
      'Geben Sie den ARN eines Benutzers oder einer Rolle ein, zum Beispiel arn:aws:iam::123456789012:user/alice.',
    oneAction: 'Geben Sie eine Aktion ein.',
    oneResource: 'Geben Sie eine Ressource ein.',
    identity: 'angegeben',
    fromKeys: 'Kontextschlüssel',
    fromPrincipal: 'Prinzipal',
    gathered: (names: readonly string[]) =>
      names.length === 0 ? 'Es ist keine Richtlinie angegeben.' : `Angegeben: ${names.join(', ')}.`,
  },
}

/** The examples of the playground. */
export const playgroundExampleTextsDe: Translation<typeof playgroundExampleTexts> = {
  list: {
    title: 'ListUsers ohne MFA',
    text: 'Solange die Sitzung kein MFA hat, trifft das Deny alles außerhalb seiner Liste. Darum verweigert die Richtlinie iam:ListUsers.',
  },
  listWithMfa: {
    title: 'ListUsers mit MFA',
    text: 'Mit MFA schweigt das Deny, aber auch keine Anweisung erlaubt iam:ListUsers: In dieser Richtlinie geht es nur um MFA-Geräte.',
  },
  assign: {
    title: 'EnableMFADevice ohne MFA',
    text: 'Ohne MFA lässt die Richtlinie alice ein eigenes Gerät aktivieren, sonst könnte nie jemand anfangen.',
  },
  accessKey: {
    title: 'DeactivateMFADevice mit einem Zugriffsschlüssel',
    text: 'Eine Anfrage mit einem Zugriffsschlüssel hat gar keinen MFA-Schlüssel, und wegen BoolIfExists gilt das Deny auch für sie.',
  },
  onePlace: {
    title: 'iam:ListUsers an einer Stelle ergänzt',
    text: 'Die Aktion nur im Allow zu ergänzen ändert ohne MFA nichts, denn das Deny trifft sie weiterhin.',
  },
  bothPlaces: {
    title: 'iam:ListUsers an beiden Stellen ergänzt',
    text: 'Erst wenn die Aktion auch in der Liste des Deny steht, öffnet sich die Seite der Benutzer ohne MFA.',
  },
  bool: {
    title: 'Bool in einem Deny ohne MFA',
    text: 'In Anfragen mit einem Zugriffsschlüssel fehlt der Schlüssel, also ist Bool falsch und das Deny lässt sie durch: Schreiben Sie BoolIfExists.',
  },
  boolIfExists: {
    title: 'BoolIfExists in einem Allow mit MFA',
    text: 'IfExists ist wahr, solange der Schlüssel fehlt, also ist ein Zugriffsschlüssel ohne MFA erlaubt: Schreiben Sie im Allow Bool.',
  },
  notAction: {
    title: 'NotAction mit Allow',
    text: 'Alles außerhalb der Liste ist erlaubt, auch in jedem anderen Dienst: Nennen Sie die Aktionen, die Sie meinen.',
  },
  getSessionToken: {
    title: 'GetSessionToken nicht ausgenommen',
    text: 'Wer nur einen Zugriffsschlüssel hat, bekommt MFA durch sts:GetSessionToken, also muss das Deny diese Aktion ausnehmen.',
  },
  exemptDeletion: {
    title: 'Das Entfernen eines Geräts ausgenommen',
    text: 'Dann genügt ein Passwort, um den zweiten Faktor wegzunehmen, und MFA ist nichts mehr wert.',
  },
  wildcard: {
    title: 'Ein Platzhalter vor dem Substantiv',
    text: 'Mit iam:*User war GetUser gemeint, es passt aber auch auf DeleteUser: Ein Platzhalter steht für jedes Verb.',
  },
  wrongArn: {
    title: 'Ein ARN der falschen Art',
    text: 'iam:EnableMFADevice fragt nach dem Benutzer, nicht nach dem Gerät, also gilt eine Anweisung über mfa/ nie.',
  },
  oldVersion: {
    title: 'Eine Variable ohne Version',
    text: 'Ohne "Version": "2012-10-17" wird der Text ${aws:username} Zeichen für Zeichen genommen und meint niemanden.',
  },
  bucket: {
    title: 'Ein Bucket statt seiner Objekte',
    text: 's3:GetObject betrifft Objekte, also muss die Ressource nach dem Namen des Buckets mit /* enden.',
  },
  noResource: {
    title: 'Eine Ressource für eine Aktion, die keine hat',
    text: 'iam:ListVirtualMFADevices listet alle Geräte des Kontos auf, also erlaubt es nur "Resource": "*".',
  },
  forAllValues: {
    title: 'ForAllValues mit einem Schlüssel, der fehlt',
    text: 'ForAllValues ist ohne einen einzigen Wert wahr, also ist eine Anfrage ohne Tags erlaubt: Ergänzen Sie Null mit "false".',
  },
  twoConditions: {
    title: 'Zwei Bedingungen in einem Deny',
    text: 'Alle Bedingungen einer Anweisung müssen gelten, also verschont dieses Deny eine Sitzung ohne MFA im Büro: Schreiben Sie zwei Anweisungen.',
  },
}
