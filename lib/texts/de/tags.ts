import { count } from '../count'
import type { tagTexts } from '../tags'
import type { Translation } from '../translation'

/** The tags of a user, role or policy. */
export const tagTextsDe: Translation<typeof tagTexts> = {
  title: 'Tags',
  lead: 'Richtlinien können sich auf Tags beziehen. Um ein Tag zu entfernen, leeren Sie seinen Schlüssel.',
  key: (number: number) => `Schlüssel ${number}`,
  value: (number: number) => `Wert ${number}`,
  keys: 'Schlüssel',
  values: 'Wert',
  save: 'Tags speichern',
  saving: 'Wird gespeichert',
  nothingToSave: 'Die Tags sind unverändert',
  saved: (tags: number) => `Tags gespeichert: ${count(tags, 'Änderung', 'Änderungen')}`,
  twice: (key: string) => `Den Schlüssel ${key} gibt es zweimal`,
  noKey: (value: string) => `Zum Wert ${value} fehlt der Schlüssel`,
}
