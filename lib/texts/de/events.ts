import { count } from '../count'
import type { eventTexts } from '../events'
import type { Translation } from '../translation'

/** The event history. */
export const eventTextsDe: Translation<typeof eventTexts> = {
  title: 'Ereignisverlauf',
  lead: 'Jeder Aufruf aus Konsole und API, und was Ihre Richtlinien entschieden haben.',
  whose: 'Wessen Ereignisse',
  own: 'Ihre Ereignisse',
  everybodys: 'Ereignisse aller',
  event: 'Ereignis',
  caption: 'Ereignisse',

  filter: {
    user: 'Benutzername',
    name: 'Ereignisname',
    nameSample: 'ListUsers',
    period: 'Zeit',
    periods: { any: 'Gesamter Zeitraum', hour: 'Letzte Stunde', day: 'Letzte 24 Stunden', week: 'Letzte 7 Tage' },
    errors: 'Nur Fehler',
    showReads: 'Erlaubte Lesezugriffe anzeigen',
    more: 'Weitere Filter',
    mfa: 'MFA in der Sitzung',
    any: 'Beliebig',
    from: 'Von',
    to: 'Bis',
    apply: 'Filtern',
  },

  columns: {
    name: 'Ereignisname',
    time: 'Zeit',
    user: 'Benutzer',
    source: 'Quelle',
    result: 'Ergebnis',
    mfa: 'MFA',
    readOnly: 'Nur lesend',
  },
  success: 'Erfolg',
  view: (page, reads) => `${page ? `Seite ${page}` : 'Eine Seite'}, ${count(reads, 'Lesezugriff', 'Lesezugriffe')}`,
  refusedOf: (refused, reads) => `${refused} von ${count(reads, 'Lesezugriff', 'Lesezugriffen')} abgelehnt`,
  readsHidden: 'Erlaubte Lesezugriffe sind ausgeblendet.',
  readsShown: 'Erlaubte Lesezugriffe sind eingeblendet.',
  show: 'Einblenden',
  hide: 'Ausblenden',
  yes: 'Ja',
  no: 'Nein',
  absent: 'Fehlt',
  unknownName: 'Unbekannter Name',
  device: (name) => `Gerät ${name}`,
  decisionOn: (verdict, event) => `${verdict}: die Entscheidung zu ${event}`,

  none: 'Noch keine Ereignisse.',
  noMatch: 'Kein Ereignis passt zu diesen Filtern.',
  noMatchYet: 'Keines der 10.000 durchsuchten Ereignisse passt zu diesen Filtern. Die nächste Seite sucht in älteren.',
  archived: (until) => ['Ereignisse bis ', { at: until }, ' sind archiviert. Ihr Betreiber kann sie Ihnen geben.'],
  showAll: 'Alle Ereignisse anzeigen',
  pages: 'Seiten der Ereignisse',
  shown: (shown, first, total, isPartial) => {
    const atLeast = isPartial ? 'mindestens ' : ''
    if (shown === 0) return `${atLeast}${count(total, 'Ereignis', 'Ereignisse')}`
    const all = `${atLeast}${count(total, 'Ereignis', 'Ereignissen')}`
    return first === undefined ? `${shown} von ${all}` : `${first}–${first + shown - 1} von ${all}`
  },

  live: {
    start: 'Neuen Ereignissen folgen',
    stop: 'Nicht mehr folgen',
    waiting: 'Wartet auf neue Ereignisse',
    found: (events) => `${count(events, 'neues Ereignis', 'neue Ereignisse')} hinzugefügt`,
    failed: 'Es kommen keine neuen Ereignisse mehr an. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  },
  csv: 'CSV herunterladen',
  jsonLines: 'JSON Lines herunterladen',

  decision: 'Entscheidung anzeigen',
  reason: 'Grund',
  page: 'Seite',
  mfaDevice: 'MFA-Gerät',
  mfaDeviceType: 'Art des MFA-Geräts',
  severalDevices: 'Mehrere Geräte',
  from: (entryPoint, address) => `${entryPoint}, ${address}`,
  record: 'Ereignisdatensatz',
  copyRecord: 'Ereignisdatensatz kopieren',
}
