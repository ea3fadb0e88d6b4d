import type { sessionTexts } from '../sessions'
import type { Translation } from '../translation'

/** "Your sessions". */
export const sessionTextsDe: Translation<typeof sessionTexts> = {
  title: 'Ihre Sitzungen',
  lead: 'Die Browser, in denen Sie bei dieser Konsole angemeldet sind.',
  panel: 'Sitzungen',
  caption: 'Ihre Sitzungen, die zuletzt gesehenen zuerst',
  warning:
    'Wenn Sie eine Sitzung nicht kennen, melden Sie sie ab und ändern Sie Ihr Passwort. Zugriffsschlüssel und temporäre Anmeldedaten sind keine Sitzungen und gelten weiter.',

  signOutOthers: 'Alle anderen abmelden',
  signOutEverywhere: 'Überall abmelden',
  signOutOfThis: 'Diese Sitzung abmelden',
  signOutOf: (browser: string) => `${browser} abmelden`,

  columns: {
    browser: 'Browser',
    signedIn: 'Angemeldet',
    lastSeen: 'Zuletzt gesehen',
    address: 'IP-Adresse',
    mfa: 'MFA',
    signOut: 'Abmelden',
  },
  thisSession: 'Diese Sitzung',
  unknownAddress: 'Unbekannt',
  withDevice: (device: string) => `Ja, mit ${device}`,
  withoutMfa: 'Nein',

  oneEnded: 'Die Sitzung wurde abgemeldet',
  othersEnded: 'Alle Ihre anderen Sitzungen wurden abgemeldet',
  endedBefore: 'Diese Sitzung war schon beendet',
  failed: 'Die Sitzung konnte nicht abgemeldet werden',

  browserOn: (browser: string, system: string) => `${browser} unter ${system}`,
  unknownBrowser: 'Unbekannter Browser',
}
