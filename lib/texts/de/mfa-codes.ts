import type { codePairTexts, codeTexts } from '../mfa-codes'
import type { Translation } from '../translation'

/** One code: its field, and what may be wrong with it. */
export const codeTextsDe: Translation<typeof codeTexts> = {
  label: 'MFA-Code',
  checking: 'Wird geprüft',
  empty: 'Geben Sie die sechs Ziffern ein, die Ihr Gerät anzeigt.',
  malformed: 'Ein Code hat sechs Ziffern.',
  wrong: 'Dieser Code ist falsch oder wurde schon verwendet. Warten Sie auf den nächsten.',
}

/** Two consecutive codes: the step that asks for them, and what may be wrong with them. */
export const codePairTextsDe: Translation<typeof codePairTexts> = {
  title: 'Zwei Codes nacheinander eingeben',
  text: 'Geben Sie den Code ein, den Ihr Gerät jetzt anzeigt. Wenn er wechselt, geben Sie den nächsten ein.',
  resync: 'Neu synchronisieren',
  resyncing: 'Wird neu synchronisiert',
  code1: 'MFA-Code 1',
  code2: 'MFA-Code 2',
  shownNow: 'jetzt zu sehen',
  comesNext: 'kommt danach',
  done: 'fertig',
  waitForNext: 'Warten Sie, bis der Code wechselt.',

  missing: (number) => `Geben Sie MFA-Code ${number} ein.`,
  notSixDigits: (number) => `MFA-Code ${number} muss sechs Ziffern haben.`,
  same: 'Beide Codes sind gleich. Code 2 muss der nächste sein.',
  wrong: 'Das sind keine zwei neuen, aufeinanderfolgenden Codes dieses Geräts.',
  wrongHint: 'Prüfen Sie, ob beide von diesem Gerät kommen, direkt nacheinander und in dieser Reihenfolge.',
  swappedHint: 'Vielleicht sind sie vertauscht: Code 1 ist der, der zuerst kam.',
  spentHint:
    'Sie gehören zu diesem Gerät, aber jeder Code gilt einmal. Warten Sie auf zwei Codes, die Sie noch nicht verwendet haben.',
  unchecked: 'Diese Codes wurden nicht geprüft.',
  uncheckedHint: 'Nach mehreren falschen Codes müssen Sie warten, jedes Mal länger, bis wieder Codes geprüft werden.',
  clock: ['Die Uhr des Servers zeigt ', '. Geht die Uhr Ihres Geräts anders, stellen Sie sie.'],

  drift: (steps, seconds) => {
    const size = Math.abs(steps)
    return `um ${size} ${size === 1 ? 'Schritt' : 'Schritte'}, etwa ${size * seconds} s, ${steps < 0 ? 'zurück' : 'voraus'}`
  },
}
