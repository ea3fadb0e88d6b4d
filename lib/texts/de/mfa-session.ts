import type { mfaSessionTexts } from '../mfa-session'
import type { Translation } from '../translation'

/** Whether the session has MFA: the notice of a page, and the chip of the top bar. */
export const mfaSessionTextsDe: Translation<typeof mfaSessionTexts> = {
  on: 'MFA: an',
  off: 'MFA: aus',
  panel: 'MFA in dieser Sitzung',
  isOn: 'Diese Sitzung ist mit MFA authentifiziert',
  isOff: 'Diese Sitzung ist nicht mit MFA authentifiziert',
  seesTrue: ['Richtlinien sehen ', { code: 'aws:MultiFactorAuthPresent' }, ' als true.'],
  seesFalse: [
    'Richtlinien sehen ',
    { code: 'aws:MultiFactorAuthPresent' },
    ' als false. Wenn sie MFA verlangen, verweigern sie Ihre Anfragen, bis Sie sich damit anmelden.',
  ],
  denied: 'Richtlinien verweigern die meisten Ihrer Anfragen, bis Sie sich mit MFA anmelden.',
  mayBeDenied: 'Richtlinien, die MFA verlangen, verweigern Ihre Anfragen, bis Sie sich damit anmelden.',
  ofRoot: 'Keine Richtlinie begrenzt den Root-Benutzer. MFA ist für ihn deshalb wichtiger als für alle anderen.',
  deviceIsReady: (device) => ['Ihr Gerät ', { strong: device }, ' ist bereit.'],
  noDevice: 'Sie haben noch kein MFA-Gerät.',
  assign: 'MFA-Gerät zuweisen',
  device: 'Gerät',
  deviceType: 'Gerätetyp',
  since: 'Seit',
  age: 'Alter',
  notRecorded: 'Nicht erfasst',
}
