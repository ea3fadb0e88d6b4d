import type { createTexts } from '../policy-create'
import type { Translation } from '../translation'

/** The page that creates a policy. */
export const createTextsDe: Translation<typeof createTexts> = {
  title: 'Richtlinie erstellen',
  start: 'Beginnen mit',
  startLead: 'Ersetzt das Dokument.',
  use: (template: string) => `Beginnen mit: ${template}`,
  current: 'Gewählt',
  details: 'Neue Richtlinie',
  name: 'Richtlinienname',
  description: 'Beschreibung',
  nameHint:
    'Bis zu 128 Buchstaben, Ziffern und + = , . @ _ -. Namen sind eindeutig, Groß- und Kleinschreibung zählt nicht.',
  enterName: 'Geben Sie einen Richtliniennamen ein.',
  nameRule: 'Ein Richtlinienname hat bis zu 128 Buchstaben, Ziffern und + = , . @ _ - ohne Leerzeichen.',
  nameTaken: (name: string) => `Es gibt schon eine Richtlinie mit dem Namen ${name}.`,
  path: 'Pfad',
  pathHint: 'Gruppiert Namen in ARNs. Meistens /.',
  pathRule: 'Ein Pfad beginnt und endet mit einem Schrägstrich und hat keine Leerzeichen.',
  descriptionHint: 'Lässt sich später nicht ändern.',
  descriptionRule: 'Eine Beschreibung hat bis zu 1.000 Zeichen aus Latin-1: keine Emojis und keine anderen Schriften.',
  tags: 'Tags',
  create: 'Richtlinie erstellen',
  creating: 'Wird erstellt',
  created: (name: string) => `Richtlinie ${name} erstellt`,
}
