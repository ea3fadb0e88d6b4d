import type { helpDeniedTexts } from '../help-denied'
import type { Translation } from '../translation'
import { helpTextsDe } from './help'

type Texts = Translation<typeof helpDeniedTexts>

const READ: Texts['read'] = {
  id: 'read',
  title: 'So lesen Sie eine Ablehnung',
  points: [
    [{ strong: 'Aktion' }, ' ist, was Sie tun wollten, etwa ', { code: 'iam:ListAccessKeys' }, '.'],
    [
      { strong: 'Ressource' },
      ' ist, womit Sie es tun wollten: ein ARN, oder ',
      { code: '*' },
      ', wenn die Aktion keine Ressource hat.',
    ],
    [
      { strong: 'Warum?' },
      ' öffnet die Nachverfolgung: jede Anweisung jeder Richtlinie, und wie sie auf Ihre Anfrage passt.',
    ],
  ],
}

const CASES: Texts['cases'] = [
  {
    id: 'after-mfa',
    title: 'Nach der Anmeldung mit MFA wird immer noch verweigert',
    text: [
      [
        'Das ist eine andere Ablehnung. MFA hebt eine Anweisung auf, die MFA verlangt, erlaubt aber selbst nichts. Lesen Sie ' +
          'die Anzeige noch einmal: Steht dort jetzt ',
        { strong: 'Implizit verweigert' },
        ', muss ein Administrator die Aktion erlauben.',
      ],
    ],
  },
  {
    id: 'path',
    title: 'Anderen wird erlaubt, was Ihnen verweigert wird',
    text: [
      [
        'Eine Richtlinie mit ',
        { code: 'user/${aws:username}' },
        ' gilt für Benutzer ohne Pfad. Hat Ihr Benutzer einen, etwa ',
        { code: 'user/division/carol' },
        ', passt die Anweisung nicht zu Ihrem ARN. Die Nachverfolgung zeigt beide nebeneinander.',
      ],
    ],
  },
]

const KINDS: Texts['kinds']['list'] = [
  {
    ...{ icon: 'deny', tone: 'danger', name: 'Verweigert, weil Sie sich ohne MFA angemeldet haben' },
    text:
      'Eine Anweisung verweigert die Aktion in Sitzungen ohne MFA. Weisen Sie ein MFA-Gerät zu, wenn Sie keines haben, und ' +
      'melden Sie sich dann damit an. Für dieselbe Anfrage mit MFA gilt die Anweisung nicht.',
  },
  {
    ...{ icon: 'deny', tone: 'danger', name: 'Explizit verweigert' },
    text:
      'Eine Anweisung verweigert die Aktion. Ein Deny geht immer vor, deshalb hilft keine andere Richtlinie. Ein ' +
      'Administrator muss diese Anweisung ändern.',
  },
  {
    ...{ icon: 'implicit', tone: 'warning', name: 'Implizit verweigert' },
    text: [
      'Keine Richtlinie erlaubt die Aktion, und was keine erlaubt, ist verweigert. Wählen Sie ',
      { strong: 'Anfrage kopieren' },
      ' und schicken Sie den Text einem Administrator. Er enthält Ihren ARN, die Aktion, die Ressource und die Entscheidung.',
    ],
  },
  {
    ...{ icon: 'implicit', tone: 'warning', name: 'Außerhalb der Berechtigungsgrenze' },
    text:
      'Eine Grenze beschränkt, was Richtlinien Ihnen erlauben können. Auch wenn eine Richtlinie die Aktion erlaubt: Ihre ' +
      'Grenze enthält sie nicht.',
  },
  {
    ...{ icon: 'info', tone: 'info', name: 'Von einer Dienstregel abgelehnt' },
    text:
      'Richtlinien spielen keine Rolle: Der Dienst selbst hat eine Regel. Wer zum Beispiel ein MFA-Gerät hat, muss sich ' +
      'damit anmelden, bevor sich ein weiteres zuweisen lässt.',
  },
]

/** Help with access denied. */
export const helpDeniedTextsDe: Texts = {
  title: helpTextsDe.denied,
  lead: 'Jeder Bereich und jede Schaltfläche fragt Ihre Richtlinien. Verweigern sie etwas, zeigt die Seite, was gefragt war und warum es verweigert wurde.',
  read: READ,
  kinds: { title: 'Arten von Ablehnungen, und was Sie tun können', list: KINDS },
  cases: CASES,
}
