import type { failureTexts } from '../failure'
import type { Translation } from '../translation'

/** Pages and requests that failed, and addresses that lead nowhere. */
export const failureTextsDe: Translation<typeof failureTexts> = {
  title: 'Diese Seite ließ sich nicht anzeigen',
  windowTitle: 'Fehler: Diese Seite ließ sich nicht anzeigen',
  lead:
    'Auf dem Server ist etwas schiefgegangen. Es liegt nicht an Ihnen. Haben Sie eine Änderung abgeschickt, prüfen Sie ' +
    'vor einem neuen Versuch, ob sie angekommen ist.',
  reference: (digest) => ['Referenz für den Administrator: ', { code: digest }],
  startOver: 'Von vorn beginnen',
  throttled: 'Zu viele Anfragen dieser Art. Warten Sie eine Minute und versuchen Sie es dann erneut.',

  notLoaded: (panel) => `${panel}: Das Laden ist fehlgeschlagen`,

  notFound: 'Seite nicht gefunden',
  notFoundWindow: (product) => `Seite nicht gefunden – ${product}`,
  notFoundHeading: 'Unter dieser Adresse ist nichts',
  notFoundLead: 'Vielleicht ist die Adresse falsch geschrieben, oder was hier war, wurde gelöscht.',
  notRefused: 'Mit Berechtigungen hat das nichts zu tun: Eine Seite, die Sie nicht sehen dürfen, sagt das.',
  toHome: 'Zur Startseite',
  toSignIn: 'Zur Anmeldung',
}
