import type { accessibilityTexts } from '../accessibility'
import type { PartText } from '../help'
import type { Translation } from '../translation'

const PARTS: readonly PartText[] = [
  {
    id: 'keyboard',
    title: 'Mit der Tastatur',
    points: [
      'Sie erreichen und bedienen alles mit der Tastatur. Mit dem ersten Tab auf einer Seite können Sie zum Hauptinhalt ' +
        'springen.',
      [
        'In der Konsole zeigt ',
        { code: '?' },
        ' die Liste der Tastenkürzel. Dort können Sie sie ausschalten. Während Sie in ein Feld schreiben, tun sie nichts. ' +
          'Die Liste öffnet sich auch aus dem Benutzermenü.',
      ],
      'Eingabe oder Leertaste öffnet ein Menü, die Pfeiltasten bewegen sich darin, und Escape schließt es.',
      'Wo eine Aktion abgelehnt würde, steht statt der Schaltfläche ein Link zum Grund.',
    ],
  },
  {
    id: 'screen-reader',
    title: 'Mit einem Screenreader',
    points: [
      'Jede Seite hat eine Hauptüberschrift, jeder Bereich seine eigene. Wechseln Sie die Seite, bekommt ihre ' +
        'Hauptüberschrift den Fokus.',
      'Hat ein Formular Fehler, steht ihre Liste ganz oben, der Seitentitel beginnt mit „Fehler:“, und jeder Fehler steht ' +
        'vor seinem Feld.',
      'Der Countdown neben einem Code wird für jeden Code zweimal angesagt, nicht jede Sekunde.',
      'Neben einem QR-Code steht der geheime Schlüssel als Text.',
    ],
  },
  {
    id: 'sight',
    title: 'Wenn Sie schlecht sehen oder Farben anders sehen',
    points: [
      'Helle oder dunkle Farben richten sich nach Ihrem System. Im Benutzermenü können Sie das ändern. Mehr Kontrast und ' +
        'erzwungene Farben werden unterstützt.',
      'Sie können Text auf 200 % vergrößern, und ein Fenster von 320 Pixeln ist breit genug. Seitwärts scrollen müssen Sie ' +
        'nie.',
      'Nichts ist nur an der Farbe zu erkennen. Erlaubt, verweigert und abgelehnt haben eigene Formen und Wörter.',
    ],
  },
  {
    id: 'sign-in',
    title: 'Bei der Anmeldung',
    points: [
      'Sie müssen sich nichts merken und nichts abtippen: Einfügen geht überall, und Passwortmanager funktionieren in ' +
        'jedem Feld.',
      'Ein Code ist 30 Sekunden zu sehen, auf manchen Hardware-Token 60. Wechselt er, während Sie tippen, nehmen Sie den ' +
        'nächsten.',
      'Mit einem Passkey oder Sicherheitsschlüssel gibt es keinen Code zu lesen oder zu tippen.',
      'Sie haben 5 Minuten für die Anmeldung. Danach beginnen Sie von vorn, und nichts geht verloren.',
    ],
  },
  {
    id: 'script',
    title: 'Ohne JavaScript',
    text: [
      'Anmeldung, MFA-Codes, Wahl eines Geräts, neue Synchronisierung, neue Passwörter und Zuweisung eines Geräts gehen ' +
        'ohne JavaScript. Schaltflächen zum Kopieren, laufender Countdown, mitlaufende Passwortprüfung und Tastenkürzel ' +
        'brauchen es.',
      'Auch Passkeys und Sicherheitsschlüssel brauchen JavaScript. Nehmen Sie sonst eine App oder ein Hardware-Token.',
    ],
  },
  {
    id: 'gaps',
    title: 'Bekannte Lücken',
    points: [
      'Meldungen und Namen von AWS sind nur auf Englisch.',
      'Wir gestalten für Screenreader und testen mit automatischen Prüfungen, aber nur wenige haben die Konsole länger mit ' +
        'einem Screenreader benutzt.',
    ],
  },
  {
    id: 'tell',
    title: 'Ein Problem melden',
    text: [
      'Sagen Sie der Person, die diese Installation betreibt, um welche Seite es ging und womit Sie sie bedient haben. Eine ' +
        'fehlgeschlagene Seite zeigt eine Referenz. Geben Sie diese mit an.',
    ],
  },
]

/** What people who use a keyboard, a screen reader or large text can expect. */
export const accessibilityTextsDe: Translation<typeof accessibilityTexts> = {
  title: 'Barrierefreiheit',
  lead: (product) =>
    `${product} soll WCAG 2.2 auf Stufe AA erfüllen. Hier steht, wie Sie es bedienen und wo es noch Lücken hat.`,
  parts: PARTS,
}
