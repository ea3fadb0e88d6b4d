import type { inlinePolicyTexts } from '../inline-policy'
import type { Translation } from '../translation'

/** The page that writes an inline policy of a user, group or role. */
export const inlinePolicyTextsDe: Translation<typeof inlinePolicyTexts> = {
  add: 'Inline-Richtlinie hinzufügen',
  title: 'Inline-Richtlinie',
  edit: 'Bearbeiten',
  editNamed: (policy) => `${policy} bearbeiten`,
  titleOfNew: (holder) => `Inline-Richtlinie für ${holder} hinzufügen`,
  titleOf: (policy, holder) => `${policy} von ${holder} bearbeiten`,
  lead: 'Eine Inline-Richtlinie gehört zu einem Benutzer, einer Gruppe oder einer Rolle und wird mit ihnen gelöscht. Sie gilt sofort.',
  name: 'Richtlinienname',
  nameHint: 'Bis zu 128 Buchstaben, Ziffern und + = , . @ _ -',
  nameRule: 'Ein Richtlinienname hat bis zu 128 Buchstaben, Ziffern und + = , . @ _ - ohne Leerzeichen.',
  enterName: 'Geben Sie einen Richtliniennamen ein.',
  taken: (policy) => `Eine Inline-Richtlinie mit dem Namen ${policy} gibt es schon. Bearbeiten Sie diese.`,
  document: 'Richtliniendokument',
  hints: {
    user: 'JSON. Alle Inline-Richtlinien eines Benutzers haben zusammen bis zu 2.048 Zeichen, ohne Leerraum.',
    group: 'JSON. Alle Inline-Richtlinien einer Gruppe haben zusammen bis zu 5.120 Zeichen, ohne Leerraum.',
    role: 'JSON. Alle Inline-Richtlinien einer Rolle haben zusammen bis zu 10.240 Zeichen, ohne Leerraum.',
  },
  save: 'Richtlinie speichern',
  saving: 'Wird gespeichert',
  saved: (policy, holder) => `${policy} von ${holder} gespeichert`,
}
