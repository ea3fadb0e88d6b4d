import type { PartText } from '../help'
import type { helpMfaTexts } from '../help-mfa'
import type { Translation } from '../translation'
import { helpTextsDe } from './help'

const PARTS: readonly PartText[] = [
  {
    id: 'names',
    title: 'Was bei der Anmeldung gefragt wird',
    points: [
      [
        { strong: 'Konto-ID oder Alias.' },
        ' Zwölf Ziffern, oder der Name, den Ihr Administrator dem Konto gegeben hat. Ein Anmeldelink wie ',
        { code: '/sign-in/example-corp' },
        ' füllt das Feld für Sie aus.',
      ],
      [
        { strong: 'IAM-Benutzername und Passwort.' },
        ' Ist eine der drei Angaben falsch, sagt die Meldung nicht, welche. So kann niemand herausfinden, wer hier ein Konto ' +
          'hat.',
      ],
      [
        { strong: 'Ihr MFA-Gerät' },
        ', wenn Sie eines haben: seinen Code, oder Ihren Passkey oder Sicherheitsschlüssel. Haben Sie mehrere, wählen Sie ' +
          'eines.',
      ],
      [
        { strong: 'Ein neues Passwort' },
        ', wenn ein Administrator es verlangt. Manche Richtlinien verweigern diese Änderung, bis Sie MFA haben. Die Seite ' +
          'sagt Ihnen dann, was Ihr Administrator tun kann.',
      ],
    ],
    text: [
      [
        'Der Inhaber des Kontos meldet sich stattdessen mit einer E-Mail-Adresse an: ',
        { link: 'Als Root-Benutzer anmelden', href: '/sign-in/root' },
        '.',
      ],
    ],
  },
  {
    id: 'code',
    title: 'Ihr Code wird nicht angenommen',
    steps: [
      [
        { strong: 'Warten Sie auf den nächsten Code.' },
        ' Jeder gilt einmal. Alle 30 Sekunden kommt ein neuer, bei manchen Hardware-Token alle 60. Der Ring neben dem Feld ' +
          'zeigt, wie lange es dauert.',
      ],
      [
        { strong: 'Prüfen Sie den Eintrag in Ihrer App.' },
        ' Neben dem Code steht der Kontoname. Ein Eintrag von einem früheren Versuch zeigt Codes, die nie gelten.',
      ],
      [
        { strong: 'Vergleichen Sie die Uhren.' },
        ' Codes hängen von der Uhr Ihres Geräts ab. Die Seite für den Code zeigt unter „Klappt es nicht?“ die Zeit des Servers. ' +
          'Stellen Sie Ihr Gerät auf automatische Zeit.',
      ],
      [
        { strong: 'Synchronisieren Sie das Gerät neu.' },
        ' Lässt sich seine Uhr nicht stellen, wählen Sie „Synchronisieren Sie dieses Gerät neu“ und geben zwei Codes ' +
          'nacheinander ein. Die Anmeldung gleicht die Abweichung dann aus.',
      ],
    ],
    text: [
      'Nach fünf falschen Codes beginnen Sie wieder mit dem Passwort. Geben Sie dann weitere falsche Codes ein, müssen Sie ' +
        'warten, jedes Mal länger. Ein richtiger Code beendet das Warten.',
    ],
  },
  {
    id: 'passkey',
    title: 'Ihr Passkey oder Sicherheitsschlüssel funktioniert nicht',
    steps: [
      [{ strong: 'Versuchen Sie es noch einmal.' }, ' Nach Abbruch oder abgelaufener Zeit ist nichts verloren.'],
      [
        { strong: 'Prüfen Sie die Adresse.' },
        ' Ein Passkey gilt nur unter der Adresse, unter der Sie ihn erstellt haben. Ist diese Seite unter einer anderen ' +
          'offen, zeigt sie den richtigen Link.',
      ],
      [{ strong: 'Wählen Sie ein anderes Gerät.' }, ' Wenn Sie eines haben, geht die Anmeldung damit genauso.'],
    ],
    text: ['Ein Passkey muss nie neu synchronisiert werden: Er hängt von keiner Uhr ab. Aber er braucht JavaScript.'],
  },
  {
    id: 'token',
    title: 'Sie haben ein Hardware-Token',
    points: [
      [
        { strong: 'Seriennummer.' },
        ' Sie brauchen sie einmal, wenn Sie sich das Token zuweisen. Sie steht auf der Rückseite, oft unter einem Barcode. ' +
          'Tippen Sie sie so ab, wie sie dort steht. Hat Ihr Administrator Buchstaben davorgesetzt, etwa ',
        { code: 'T2-' },
        ', tippen Sie diese zuerst.',
      ],
      [
        { strong: 'Code.' },
        ' Drücken Sie den Knopf, falls das Token einen hat. Manche Token zeigen jeden Code 30 Sekunden lang, manche 60.',
      ],
      [{ strong: 'Unbekanntes Token.' }, ' Ein Administrator muss es importieren, bevor es sich zuweisen lässt.'],
      [
        { strong: 'Codes, die nicht mehr gelten.' },
        ' Die Uhr eines Tokens verstellt sich über die Jahre. Synchronisieren Sie es mit zwei Codes nacheinander neu.',
      ],
    ],
  },
  {
    id: 'lost',
    title: 'Gerät verloren oder ersetzt',
    text: [
      'Ein Administrator kann es deaktivieren. Danach melden Sie sich nur mit Ihrem Passwort an und weisen ein neues Gerät ' +
        'zu. Einen anderen Weg gibt es nicht: keine Sicherheitsfrage und keinen Code per E-Mail.',
    ],
  },
  {
    id: 'kinds',
    title: 'Welches Gerät das richtige ist',
    points: [
      [
        { strong: 'Eine Authenticator-App' },
        ' zeigt Codes auf Ihrem Telefon oder Computer. Sie geht überall, auch mit der AWS CLI.',
      ],
      [
        { strong: 'Ein Passkey oder Sicherheitsschlüssel' },
        ' erspart das Tippen, und keine gefälschte Seite kann ihn abfragen. Die AWS CLI fragt nach sechs Ziffern, die er nicht ' +
          'hat. Wenn Sie die CLI nutzen, weisen Sie auch eine App oder ein Hardware-Token zu.',
      ],
      [
        { strong: 'Ein Hardware-Token' },
        ' zeigt Codes und tut sonst nichts. Ein Administrator importiert es zuerst. Dann weisen Sie es mit der aufgedruckten ' +
          'Seriennummer zu.',
      ],
    ],
    text: ['Sie können bis zu acht Geräte jeder Art haben. Eines davon genügt für die Anmeldung.'],
  },
  {
    id: 'session',
    title: 'Was MFA in einer Sitzung ändert',
    points: [
      [
        'Eine Sitzung hat MFA von Anfang bis Ende oder gar nicht. Die Kopfleiste zeigt ',
        { strong: 'MFA: an' },
        ' oder ',
        { strong: 'MFA: aus' },
        '.',
      ],
      [
        'Ein neues Gerät ändert die laufende Sitzung nicht. ',
        { strong: 'Melden Sie sich ab und mit dem Gerät wieder an' },
        ', um zu bekommen, was Ihre Richtlinien nur mit MFA erlauben.',
      ],
      [
        'Richtlinien sehen MFA als Schlüssel ',
        { code: 'aws:MultiFactorAuthPresent' },
        '. In einer Konsolensitzung ist er ',
        { code: 'true' },
        ' oder ',
        { code: 'false' },
        '. Bei einem langfristigen Zugriffsschlüssel fehlt er.',
      ],
    ],
  },
  {
    id: 'names-taken',
    title: 'Der Name Ihres neuen Geräts ist vergeben',
    text: [
      [
        'Ein virtuelles MFA-Gerät, etwa eine App, besteht für sich, unabhängig von der Zuweisung an Sie. Verlassen Sie den ' +
          'Assistenten vorzeitig, oder entfernen Sie ein Gerät, das Sie nicht löschen dürfen, bleibt es mit seinem Namen ' +
          'bestehen. Wählen Sie einen anderen Namen. Oder ein Administrator löscht das alte Gerät unter ',
        { strong: 'MFA-Geräte' },
        '.',
      ],
    ],
  },
]

/** Help with sign-in and MFA. */
export const helpMfaTextsDe: Translation<typeof helpMfaTexts> = {
  title: helpTextsDe.mfa,
  lead: 'Was bei der Anmeldung gefragt wird, was Sie tun können, wenn Ihr Gerät nicht angenommen wird, und was MFA für Sie ändert.',
  parts: PARTS,
}
