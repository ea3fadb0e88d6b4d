import type { PARTS, REASONS, THINGS } from '@/lib/values/left-out'
import type { Translation } from '../translation'

export const thingsDe: Translation<typeof THINGS> = {
  file: (name) => name,
  user: (name) => `Benutzer ${name}`,
  group: (name) => `Gruppe ${name}`,
  role: (name) => `Rolle ${name}`,
  policy: (name) => `Richtlinie ${name}`,
  awsPolicy: (name) => `AWS-Richtlinie ${name}`,
}

export const partsDe: Translation<typeof PARTS> = {
  version: (whole, id) => `${whole}, ${id}`,
  inline: (whole, name) => `${whole}, Inline-Richtlinie ${name}`,
}

/** Why something of an imported account did not come, or came otherwise. */
export const reasonsDe: Translation<typeof REASONS> = {
  twice: () => 'Der Name kommt zweimal vor.',
  noMember: ({ group }) => `Ohne Mitgliedschaft in ${group}, denn diese Gruppe wurde nicht übernommen.`,
  noDocument: () => 'Das Dokument fehlt.',
  noPolicy: ({ line, column, fault }) => `Das ist keine Richtlinie. Zeile ${line}, Spalte ${column}: ${fault}`,
  noTrust: () => 'Nicht übernommen, denn die Vertrauensrichtlinie fehlt.',
  wrongTrust: ({ line, column, fault }) =>
    `Nicht übernommen, denn die Vertrauensrichtlinie ist fehlerhaft. Zeile ${line}, Spalte ${column}: ${fault}`,
  noProfiles: () => 'Ohne die Instance-Profile, die es hier nicht gibt.',
  withoutPolicy: ({ policy }) => `Ohne ${policy}, denn diese Richtlinie wurde nicht übernommen.`,
  withoutBoundary: ({ arn }) => `Ohne die Berechtigungsgrenze ${arn}. Hier ist deshalb mehr erlaubt.`,
  wrongMember: ({ member }) => `Nicht übernommen, denn der Wert von ${member} ist hier nicht möglich.`,
  nameTaken: () => 'Eine andere Richtlinie hat denselben Namen.',
  cameAs: ({ path }) => `Hier nicht bekannt, deshalb als Richtlinie des Kontos unter ${path} übernommen.`,
  noneInForce: () => 'Nicht übernommen, denn keine gültige Version ist die Standardversion.',
  onePage: () => 'Das ist nur eine von mehreren Seiten. Was auf den anderen steht, fehlt.',
  noJson: ({ line, column }) => `Das ist kein JSON: Zeile ${line}, Spalte ${column}.`,
  noAccount: () => 'Beschreibt weder ein Konto noch eine Richtlinie.',
}
