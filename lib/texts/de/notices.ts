import { count } from '../count'
import type { noticeTexts } from '../notices'
import type { Translation } from '../translation'

/** What people are told about changes to their own credentials. */
export const noticeTextsDe: Translation<typeof noticeTexts> = {
  titles: new Map([
    ['mfa-device-added', 'Ihnen wurde ein MFA-Gerät zugewiesen'],
    ['mfa-device-removed', 'Ihr MFA-Gerät wurde entfernt'],
    ['password-added', 'Für Sie wurde ein Passwort erstellt'],
    ['password-changed', 'Ihr Passwort wurde geändert'],
    ['password-removed', 'Ihr Passwort wurde entfernt'],
    ['access-key-added', 'Für Sie wurde ein Zugriffsschlüssel erstellt'],
    ['ssh-key-added', 'Für Sie wurde ein öffentlicher SSH-Schlüssel hinzugefügt'],
    ['certificate-added', 'Für Sie wurde ein Signaturzertifikat hinzugefügt'],
    ['service-credential-added', 'Für Sie wurden Anmeldedaten für einen Dienst erstellt'],
    ['service-credential-reset', 'Ihre Anmeldedaten für einen Dienst wurden zurückgesetzt'],
    ['password-failures', 'Unter Ihrem Namen wurden mehrere falsche Passwörter eingegeben'],
    ['code-failures', 'Unter Ihrem Namen wurden mehrere falsche MFA-Codes eingegeben'],
  ]),
  otherTitle: 'Ihre Anmeldedaten wurden geändert',

  title: 'Mitteilungen',
  lead: 'Änderungen an Ihren Anmeldedaten und fehlgeschlagene Versuche, sich unter Ihrem Namen anzumelden. 90 Tage aufbewahrt.',
  panel: 'Ihre Mitteilungen',
  none: 'Sie haben keine Mitteilungen.',
  markAll: 'Alle als gesehen markieren',
  mark: 'Als gesehen markieren',
  marking: 'Wird markiert',
  pages: 'Seiten der Mitteilungen',
  shown: (notices) => count(notices, 'Mitteilung', 'Mitteilungen'),
  caption: 'Mitteilungen, neueste zuerst',
  columns: { title: 'Was geschehen ist', time: 'Zeit', by: 'Durch', source: 'Von', state: 'Zustand' },
  doers: { you: 'Sie', operator: 'Betreiber dieses Servers', unknown: 'Unbekannt' },
  unknownSource: 'Unbekannt',
  seen: 'Gesehen',
  new: 'Neu',

  several: 'Änderungen an Ihren Anmeldedaten',
  showAll: 'Alle Mitteilungen anzeigen',
  more: 'und mehr',
  by: ', durch ',
  from: (address) => `, von ${address}`,
  doersInSentence: { you: 'Sie', operator: 'den Betreiber dieses Servers', unknown: 'eine unbekannte Person' },
  advice: 'Haben Sie das nicht erwartet, ändern Sie Ihr Passwort und sagen Sie Ihrem Administrator Bescheid.',
}
