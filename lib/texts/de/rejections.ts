import type { rejectionTexts } from '../rejections'
import type { Translation } from '../translation'

/** Requests that the server answers before any page is asked, in plain text. */
export const rejectionTextsDe: Translation<typeof rejectionTexts> = {
  target: 'Das Ziel einer Anfrage muss ein Pfad sein.',
  escape: 'Der Pfad enthält eine Maskierung, die kein UTF-8 ist.',
  upwards: 'Der Pfad führt nach oben.',
  routerState: 'Der Zustand des Routers ist nicht lesbar.',
  hosts: 'Die Anfrage hat mehr als einen Host.',
  misdirected: (address) => `Unter diesem Namen ist dieser Server nicht bekannt. Öffnen Sie stattdessen ${address}.`,
  method: (method) => `Die Methode ${method} gibt es hier nicht.`,
  encoded: 'Komprimierte Inhalte werden nicht angenommen.',
  tooLong: (bytes) => `Der Inhalt der Anfrage ist länger als ${bytes} Bytes.`,
  elsewhere: 'Die Anfrage kam nicht von einer Seite dieser Konsole.',
  notMultipart: 'Ein Formular wird als multipart/form-data gesendet.',
  notToPage: 'Formulare werden an Seiten gesendet.',
  noForm: 'Das ist kein Formular dieser Konsole.',
  language: 'Diese Sprache gibt es hier nicht.',
  signInLine: 'Es melden sich gerade zu viele an. Versuchen Sie es gleich noch einmal.',
}
