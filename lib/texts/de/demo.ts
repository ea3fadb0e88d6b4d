import type { demoTexts } from '../demo'
import type { Translation } from '../translation'

/** What a training environment shows beside its sign-in forms. */
export const demoTextsDe: Translation<typeof demoTexts> = {
  accounts: 'Demokonten',
  intro: (account) => [
    'Das ist eine Trainingsumgebung. Alles im Konto ',
    { link: account, href: `/sign-in/${account}` },
    ' ist erfunden und lässt sich zurücksetzen.',
  ],
  fill: 'Ausfüllen',
  fillAs: (name) => `Formular als ${name} ausfüllen`,
}
