import type { helpCliTexts } from '../help-cli'
import type { Translation } from '../translation'
import { helpTextsDe } from './help'

type Texts = Translation<typeof helpCliTexts>

/** What clients report stays as it is: it is the words of AWS. */
const TROUBLES: Texts['troubles']['list'] = [
  {
    says: 'InvalidClientTokenId',
    help:
      'Den Schlüssel gibt es hier nicht, er ist inaktiv, oder die Anfrage ging an AWS. Prüfen Sie, ob die Adresse gesetzt ' +
      'und Ihre CLI neu genug dafür ist. Bei einer Sitzung: Sie haben sie ohne Code geholt, oder ihre Datenbank wurde ' +
      'zurückgesetzt. Holen Sie eine neue Sitzung mit Code und löschen Sie die gespeicherte.',
  },
  {
    says: 'SignatureDoesNotMatch … does not match',
    help:
      'Das Geheimnis gehört nicht zum Schlüssel: Geben Sie es neu ein. Oder die Anfrage wurde unterwegs verändert: Ein ' +
      'Proxy muss den Pfad und den Host-Header erhalten.',
  },
  {
    says: 'SignatureDoesNotMatch … expired / not yet current',
    help: 'Die Uhren von Client und Server gehen über fünf Minuten auseinander, oder das Konto hat eine Testuhr.',
  },
  {
    says: 'invalid MFA one time pass code',
    help:
      'Der Code ist falsch oder verbraucht: Jeder gilt einmal, ob bei der Anmeldung oder hier. Warten Sie auf den nächsten. ' +
      'Kommt die Meldung immer wieder, warten Sie etwas länger und synchronisieren Sie das Gerät neu: Nach mehreren ' +
      'falschen Codes müssen Sie warten, jedes Mal länger.',
  },
  {
    says: 'unable to validate MFA code',
    help:
      'Die Seriennummer gehört zu keinem Ihrer Geräte. Kopieren Sie sie aus den Sicherheitsanmeldedaten. Ein Passkey oder ' +
      'Sicherheitsschlüssel hat keine Codes: Nehmen Sie die Seriennummer einer App oder eines Hardware-Tokens.',
  },
  {
    says: 'must provide both MFA serial number and one time pass code',
    help: 'Die Seriennummer oder der Code fehlt.',
  },
  {
    says: 'Cannot call GetSessionToken with session credentials',
    help:
      'Die Variablen einer Sitzung sind noch gesetzt, also signiert die Sitzung die Anfrage. Löschen Sie die Variablen oder ' +
      'nennen Sie das Profil des Schlüssels.',
  },
  { says: 'ExpiredToken', help: 'Die Sitzung ist abgelaufen. Holen Sie eine neue.' },
  {
    says: 'AccessDenied … because no identity-based policy allows',
    help: 'An MFA liegt es nicht. Eine Richtlinie muss die Aktion erlauben.',
  },
]

/** How to use the AWS CLI and SDKs with this server. */
export const helpCliTextsDe: Texts = {
  title: helpTextsDe.cli,
  lead: 'Vom langfristigen Zugriffsschlüssel zur Sitzung mit MFA. Die Befehle enthalten die Adresse dieses Servers.',
  powerShell: 'In PowerShell',
  olderCli: 'Eine ältere AWS CLI',

  needed: {
    title: 'Was Sie brauchen',
    key: [
      { strong: 'Einen Zugriffsschlüssel' },
      ' aus den ',
      { link: 'Sicherheitsanmeldedaten', href: '/security-credentials#access-keys' },
      ' oder von einem Administrator.',
    ],
    device: [
      { strong: 'Ein MFA-Gerät, das Codes anzeigt' },
      ', also eine App oder ein Hardware-Token. Sie weisen es in den Sicherheitsanmeldedaten zu. Seine Kennung ist in diesen Befehlen die Seriennummer: ',
    ],
    cli: [
      { strong: 'Die AWS CLI' },
      ', unverändert. Ab den Versionen 1.29 und 2.13 liest sie die Adresse aus ihren Einstellungen.',
    ],
    replace: [
      'Ersetzen Sie ',
      { code: 'AKIA...' },
      ' und ',
      { code: '...' },
      ' durch Ihren Schlüssel und ',
      { code: '123456' },
      ' durch den Code, den Ihr Gerät anzeigt.',
    ],
  },

  profile: {
    title: 'Ein Profil für den langfristigen Schlüssel',
    text: 'Der letzte Befehl fragt nach dem Schlüssel und seinem Geheimnis. Welche Region, ist egal: IAM hat keine, aber Clients signieren mit einer.',
    copy: 'Befehle zum Anlegen eines Profils kopieren',
    whoAmI: 'Fragen Sie dann, wer Sie sind:',
    copyWhoAmI: 'Befehl kopieren, der zeigt, wer Sie sind',
    older: 'Versionen vor 1.29 und 2.13 schicken Anfragen an AWS, wenn nicht jeder Befehl die Adresse hat:',
    copyOlder: 'Befehl mit Adresse kopieren',
    olderAlways: 'Oder setzen Sie sie einmal je Shell:',
    copyOlderAlways: 'Funktion für ältere Versionen kopieren',
  },

  variables: {
    title: 'Variablen statt eines Profils',
    copy: 'Variablen kopieren',
    allServices: [
      { code: 'AWS_ENDPOINT_URL' },
      ' gilt für alle Dienste. Nur für IAM und STS setzen Sie die Adresse so:',
    ],
    copyTwo: 'Variablen nur für IAM und STS kopieren',
    copyPowerShell: 'Variablen für PowerShell kopieren',
  },

  refusal: {
    title: 'Warum der Schlüssel allein nicht reicht',
    text: 'Verlangt eine Richtlinie MFA, genügt ein langfristiger Schlüssel nicht. Dieser Befehl:',
    copy: 'Befehl kopieren, der verweigert wird',
    ends: 'endet mit diesem Fehler, hier für bob aus den Demokonten:',
    message:
      'An error occurred (AccessDenied) when calling the ListAccessKeys operation: User: arn:aws:iam::123456789012:user/bob is not authorized to perform: iam:ListAccessKeys on resource: arn:aws:iam::123456789012:user/bob with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/SelfManageMFA',
    why: [
      'Eine mit einem langfristigen Schlüssel signierte Anfrage sagt nichts über MFA: ',
      { code: 'aws:MultiFactorAuthPresent' },
      ' fehlt und ist nicht etwa ',
      { code: 'false' },
      '. Die Richtlinie verweigert mit ',
      { code: 'BoolIfExists' },
      ', und dieser Operator trifft auch zu, wenn der Schlüssel fehlt. Deshalb brauchen Sie eine Sitzung mit Code.',
    ],
  },

  session: {
    title: 'Mit einem Code eine Sitzung holen',
    copy: 'Befehl kopieren, der eine Sitzung holt',
    prints:
      'Er gibt drei Werte aus, die zusammengehören und zwölf Stunden gelten. So setzen Sie sie gleich in Ihrer Shell:',
    copyInShell: 'Befehl kopieren, der die Sitzung in einer Shell setzt',
    copyPowerShell: 'Befehl kopieren, der die Sitzung in PowerShell setzt',
    again: 'Führen Sie jetzt den ersten Befehl ohne Profil aus. Er geht mit MFA auf den Weg:',
    copyAgain: 'Befehl kopieren, der mit MFA gesendet wird',
    done: 'Wenn Sie fertig sind:',
    copyDone: 'Befehl kopieren, der die Sitzung beendet',
  },

  process: {
    title: 'Ein Profil, das nach dem Code fragt',
    scriptName: 'postern-session.sh',
    script: [
      ' ist ein kurzes Shell-Skript, das ein Profil als ',
      { code: 'credential_process' },
      ' ausführt. Es fragt im Terminal nach einem Code, speichert die Sitzung in einer Datei, die nur Sie lesen können, und ' +
        'fragt wieder, wenn die Sitzung abgelaufen ist. Lesen Sie es vorher: Es bekommt Ihre Anmeldedaten.',
    ],
    copyDownload: 'Befehl kopieren, der das Skript herunterlädt',
    copy: 'Befehle zum Anlegen des Profils mit MFA kopieren',
    from: (profile) => ['Von nun an nutzt das Profil ', { code: profile }, ' MFA:'],
    copyList: 'Befehl kopieren, der das Profil mit MFA nutzt',
    forget: 'So löschen Sie Sitzungen, bevor sie ablaufen:',
    copyForget: 'Befehl kopieren, der Sitzungen löscht',
    older: 'Geben Sie dem Skript die Adresse als drittes Argument:',
    copyOlder: 'Profil für ältere Versionen kopieren',
    shells: [
      'Das Skript braucht eine POSIX-Shell. Nehmen Sie unter Windows die von WSL oder Git. ',
      { code: 'mfa_serial' },
      ' in einem Profil ersetzt es nicht: Die CLI fragt nur nach einem Code, wenn sie eine Rolle übernimmt.',
    ],
  },

  sdks: {
    title: 'SDKs',
    text:
      'SDKs lesen dieselben Profile, mit Adresse und Skript. Läuft ein Programm dort, wo niemand einen Code eingeben kann, ' +
      'führen Sie vorher irgendeinen Befehl mit dem Profil aus. Das Programm nutzt dann die gespeicherte Sitzung.',
    javaScript: 'JavaScript',
    javaScriptText: [
      'Das SDK nimmt die Adresse aus dem Profil in ',
      { code: 'AWS_PROFILE' },
      ', nicht aus einem Profil, das im Programm steht. Speichern Sie dies als ',
      { code: 'list.mjs' },
      ':',
    ],
    copyJavaScript: 'JavaScript-Programm kopieren',
    run: 'Führen Sie es dann aus:',
    copyRun: 'Befehl kopieren, der das Programm ausführt',
    python: 'Python',
    copyPython: 'Python-Programm kopieren',
    older: 'Ältere SDKs brauchen die Adresse im Programm',
    olderJavaScript: 'JavaScript:',
    olderPython: 'Python:',
    copyOlderJavaScript: 'Client für ältere JavaScript-SDKs kopieren',
    copyOlderPython: 'Client für ältere Versionen von boto3 kopieren',
  },

  troubles: { title: 'Wenn es nicht geht', list: TROUBLES },
}
