import type { labSignInTexts } from '../lab-sign-in'
import type { Translation } from '../translation'

export const labSignInTextsDe: Translation<typeof labSignInTexts> = {
  title: 'Neu hier?',
  text: 'Sehen Sie einen Aufruf, der zweimal verweigert und dann erlaubt wird, in zehn Minuten. Zu installieren ist nichts.',
  start: 'Mit dem Zehn-Minuten-Lab beginnen',
  starting: 'Das Lab wird vorbereitet',
  all: 'Alle Labs',
  people: 'Personen dieses Labs',
  intro: 'Dieses Konto gehört zu einem Lab dieses Browsers. Füllen Sie das Formular aus und melden Sie sich an.',
  password: (password) => `Passwort: ${password}`,
}
