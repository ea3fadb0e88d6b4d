import type { scenarioFileTexts } from '../scenario-file'
import type { Translation } from '../translation'

/** What is wrong with a file of a scenario. */
export const scenarioFileTextsDe: Translation<typeof scenarioFileTexts> = {
  things: { file: 'Die Datei', scenario: 'Das Szenario', principal: 'Ein "subject" mit Prinzipal' },

  noJson: (line, column, fault) => `Das ist kein JSON. Zeile ${line}, Spalte ${column}: ${fault}`,
  noObject: (where) => `${where} muss ein Objekt sein.`,
  unknown: (where, member, known) => `${where} enthält „${member}“, was nicht vorgesehen ist. Möglich sind ${known}.`,
  noText: (where) => `${where} muss ein Text sein.`,
  noList: (where) => `${where} muss eine Liste sein.`,
  noWord: (where, words) => `${where} muss einer dieser Werte sein: ${words}.`,

  lineBreak: (key) => `context, ${key}: Ein Wert einer Liste darf keinen Zeilenumbruch enthalten.`,
  noFormat: (format) => `Die Datei sagt nicht, was sie ist. In einem Szenario steht "format": "${format}".`,
  isCheck: 'Das ist eine Prüfung. Sie wird nicht hier geöffnet, sondern mit „npm run check:policies“ ausgeführt.',
  otherFormat: (format, own) => `Das Format „${format}“ ist nicht bekannt. Diese Seite liest „${own}“.`,
  noSubject: '"subject" braucht "principal", einen ARN, oder "policies", eine Liste.',
  noPolicy: (where) => `${where} muss eine Richtlinie sein: ihr Text oder ihr Dokument.`,

  keyTwice: (key) => `"context" nennt ${key} zweimal. Bei Schlüsseln zählt die Groß- und Kleinschreibung nicht.`,
  noState: (where) => `${where} braucht genau eines von "value", "values" und "absent".`,
  noAbsent: (where) => `${where}: "absent" muss true sein oder fehlen.`,
}
