import { localized } from './localized'

/** What is wrong with a file of a scenario. `where` is a place in it, as the file writes it, or one of `things`. */
export const scenarioFileTexts = localized('scenarioFileTexts', {
  things: { file: 'The file', scenario: 'The scenario', principal: 'A "subject" with a principal' },

  noJson: (line: number, column: number, fault: string) => `This is not JSON. Line ${line}, column ${column}: ${fault}`,
  noObject: (where: string) => `${where} must be an object.`,
  unknown: (where: string, member: string, known: string) =>
    `${where} has a member "${member}", which is not known. Known are ${known}.`,
  noText: (where: string) => `${where} must be a text.`,
  noList: (where: string) => `${where} must be a list.`,
  noWord: (where: string, words: string) => `${where} must be one of ${words}.`,

  lineBreak: (key: string) => `context, ${key}: a value of a list must not hold a line break.`,
  noFormat: (format: string) => `The file does not say what it is. A scenario has the member "format": "${format}".`,
  isCheck: 'This is a check. It is not opened here, but run with "npm run check:policies".',
  otherFormat: (format: string, own: string) => `The format "${format}" is not known. This page reads "${own}".`,
  noSubject: '"subject" must have "principal", an ARN, or "policies", a list.',
  noPolicy: (where: string) => `${where} must be a policy: its text, or its document.`,

  keyTwice: (key: string) => `"context" names ${key} twice: names of keys have no case.`,
  noState: (where: string) => `${where} must have exactly one of "value", "values" and "absent".`,
  noAbsent: (where: string) => `${where}: "absent" must be true, or be left out.`,
})
