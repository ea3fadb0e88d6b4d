import type { FileFault, TokenFault } from '@/lib/token-files/faults'
import { count } from '../count'
import type { tokenImportTexts } from '../token-import'
import type { Translation } from '../translation'

const tokensOf = (tokens: number) => count(tokens, 'Token', 'Token')

/** Why nothing of a file is imported. `detail` is the line with the same serial number, or a name in the file. */
export const fileFaultTextsDe: Readonly<Record<FileFault, string | ((detail: string) => string)>> = {
  'too-large': 'Die Datei ist größer als 16 MB.',
  'not-utf8':
    'Die Datei ist kein Text in UTF-8. Speichern Sie sie in dieser Kodierung, oder prüfen Sie, ob es die richtige Datei ist.',
  empty: 'Die Datei beschreibt keine Token.',
  'too-many-tokens': 'Die Datei beschreibt mehr als 10.000 Token. Teilen Sie sie auf.',
  'same-serial': (line) => `Diese Seriennummer steht auch in Zeile ${line}. Jedes Token darf nur einmal vorkommen.`,

  'not-xml': 'Die Datei beginnt wie XML, ist aber beschädigt oder abgeschnitten.',
  'document-type': 'Die Datei hat einen Dokumenttyp. PSKC-Dateien brauchen keinen, und er könnte schaden.',
  instruction: 'Die Datei hat eine Verarbeitungsanweisung. PSKC-Dateien brauchen keine, und sie könnte schaden.',
  'too-deep': 'In der Datei sind Elemente tiefer verschachtelt als in PSKC.',
  'too-many-elements': 'Die Datei hat mehr Elemente, als 10.000 Token brauchen.',

  'not-pskc': 'Die Datei ist XML, aber nicht PSKC 1.0 (RFC 6030).',
  method: (name) => `Die Datei verwendet das Verfahren ${name}, das nicht unterstützt wird.`,
  iterations: 'Das Passwort wird in mehr als 1.000.000 Runden abgeleitet, oder in keiner.',
  'key-needed': 'Die Geheimnisse sind verschlüsselt. Geben Sie den vorab vereinbarten Schlüssel ein.',
  'password-needed': 'Die Geheimnisse sind verschlüsselt. Geben Sie das Passwort ein.',
  'wrong-key': 'Der Schlüssel oder das Passwort ist falsch, oder die Datei wurde verändert.',
  'no-mac':
    'Die Geheimnisse sind ohne Prüfwert (MAC) verschlüsselt. Darum lässt sich nicht sagen, ob sie verändert wurden.',

  quotes: 'Die Anführungszeichen in dieser Zeile passen nicht zusammen.',
  columns: (name) =>
    name === '' ? 'Die Spalten dieser Zeile sind nicht die einer Tokendatei.' : `Die Spalte ${name} ist nicht bekannt.`,
  'mixed-secrets': 'Einige Geheimnisse sind hexadezimal, andere base32.',
  'hex-or-base32': 'Alle Geheimnisse könnten hexadezimal oder base32 sein. Wählen Sie, was zutrifft.',
}

/** Why one token of a file is left out. */
export const tokenFaultTextsDe: Readonly<Record<TokenFault, string>> = {
  'no-serial': 'Es hat keine Seriennummer.',
  'serial-length': 'Die Seriennummer muss 9 bis 256 Zeichen haben. Stellen Sie mit einem Präfix Buchstaben davor.',
  'serial-characters': 'Die Seriennummer darf nur Buchstaben, Ziffern und + = , . @ - _ enthalten',
  algorithm: 'Es ist kein TOTP-Token.',
  hash: 'Es verwendet einen anderen Hash als SHA-1.',
  digits: 'Die Codes haben nicht sechs Ziffern.',
  period: 'Der Code wechselt weder alle 30 noch alle 60 Sekunden.',
  drift: 'Die Uhr weicht um mehr als 125 Codes ab.',
  'secret-form': 'Das Geheimnis lässt sich nicht lesen.',
  'secret-length': 'Das Geheimnis muss 16 bis 64 Bytes haben.',
  restricted: 'Die Datei schränkt ein, wofür die Codes verwendet werden dürfen.',
  'not-valid-now': 'Laut der Datei ist es jetzt nicht gültig.',
}

/** "Import hardware tokens". */
export const tokenImportTextsDe: Translation<typeof tokenImportTexts> = {
  title: 'Hardware-Token importieren',
  lead: 'Hersteller senden eine Datei mit den Seriennummern und Geheimnissen ihrer Token. Benutzer weisen sich importierte Token selbst zu: mit der Seriennummer und zwei Codes.',

  file: 'Datei',
  fileHint:
    'PSKC (RFC 6030) oder CSV, höchstens 250 kB: etwa 500 oder 3.000 Token. Der Inhalt entscheidet, nicht der Dateiname. Für größere Dateien gibt es auf dem Server npm run user -- tokens import.',
  paste: 'Oder den Inhalt einfügen',
  more: 'Mehr zu dieser Datei',
  prefix: 'Präfix',
  prefixHint:
    'Wird vor jede Seriennummer gestellt, zum Beispiel T2-. Eine Seriennummer braucht 9 Zeichen; viele haben weniger.',
  password: 'Passwort der Datei',
  key: 'Vorab vereinbarter Schlüssel',
  keyHint: 'Hexadezimal. Hersteller senden ihn getrennt von der Datei.',
  encoding: 'Geheimnisse sind geschrieben in',
  byContent: 'Am Inhalt erkannt',
  hex: 'Hexadezimal',
  base32: 'Base32',
  period: 'Codes wechseln',
  periodHint: 'Für CSV-Dateien, die es nicht angeben.',
  every: (seconds: number) => `Alle ${seconds} Sekunden`,
  skip: 'Token überspringen, die schon importiert sind',

  check: 'Datei prüfen',
  checking: 'Datei wird geprüft',
  import: (tokens: number) => `${tokensOf(tokens)} importieren`,
  importing: 'Wird importiert',

  found: 'Was gefunden wurde',
  foundTokens: (tokens: number, refused: number) => {
    const usable = `${tokensOf(tokens)} ${tokens === 1 ? 'kann' : 'können'} importiert werden`
    return refused === 0 ? `${usable}.` : `${usable}, ${tokensOf(refused)} nicht.`
  },
  nothingStored: 'Noch ist nichts gespeichert.',
  chooseAgain:
    'Die Datei wurde nicht aufbewahrt. Ohne Skripte wählen Sie sie oben noch einmal aus oder fügen sie noch einmal ein, mit denselben Einstellungen.',
  refusedCaption: 'Token, die nicht importiert werden können',
  line: 'Zeile',
  serial: 'Seriennummer',
  why: 'Warum',
  refusedMore: (more: number) => `Und ${count(more, 'weiteres Token', 'weitere Token')}.`,
  proofText: (serial: string) =>
    `Nehmen Sie das Token ${serial}, das erste der Datei, und geben Sie den Code ein, den es jetzt zeigt. Wären die Geheimnisse falsch gelesen, ginge kein Token. Der Code ist dann verbraucht: Wer dieses Token zuweist, wartet auf den nächsten.`,
  code: (serial: string) => `Code von ${serial}`,
  codeWrong:
    'Das ist nicht der Code, den dieses Token jetzt zeigt. Prüfen Sie das Token und die Einstellungen der Datei.',

  noFile: 'Wählen Sie eine Datei, oder fügen Sie ihren Inhalt ein.',
  twoFiles: 'Wählen Sie eine Datei, oder fügen Sie ihren Inhalt ein, aber nicht beides.',
  tooLarge:
    'Die Datei ist zu groß für dieses Formular. Importieren Sie sie auf dem Server mit npm run user -- tokens import.',
  prefixWrong: 'Ein Präfix hat höchstens 64 Zeichen: nur Buchstaben, Ziffern und + = , . @ - _',
  keyWrong: 'Ein vorab vereinbarter Schlüssel hat 32, 48 oder 64 hexadezimale Ziffern.',
  atLine: (line: number, fault: string) => `Zeile ${line}: ${fault}`,
  noneUsable: 'Kein Token dieser Datei kann importiert werden.',

  imported: (tokens: number) => `${count(tokens, 'Hardware-Token', 'Hardware-Token')} importiert`,
  skipped: (tokens: number) =>
    tokens === 1
      ? '1 Token war schon importiert und wurde übersprungen.'
      : `${tokensOf(tokens)} waren schon importiert und wurden übersprungen.`,
  known: (serial: string, line: number) => `Zeile ${line}: Das Token ${serial} war schon importiert.`,
}
