import type { sendAnywayTexts } from '../send-anyway'
import type { Translation } from '../translation'

/** Sending a call in a lab although it would be refused. */
export const sendAnywayTextsDe: Translation<typeof sendAnywayTexts> = {
  title: 'Es wurde nichts gesendet',
  text: 'So würde entschieden. In einem Lab können Sie die Verweigerung herbeiführen: Sie wird aufgezeichnet, und Sie lesen ihre Begründung.',
  verb: 'Trotzdem senden',
  sending: 'Wird gesendet',
  changed: 'Der Aufruf wäre jetzt erlaubt',
  changedText:
    'Darum wurde er von hier aus nicht gesendet. Gehen Sie zurück zur Seite und verwenden Sie deren Schaltfläche.',
}
