import type { longWordTexts } from '../long-words'
import type { Translation } from '../translation'

/** The long words of headings, with a bar where they may break. */
export const longWordTextsDe: Translation<typeof longWordTexts> = {
  words: [
    'Barriere|freiheit',
    'Berechtigungs|grenze',
    'Dienst|spezifische',
    'Konsolen|anmeldung',
    'Kontext|schlüssel',
    'Konto|einstellungen',
    'Passwort|richtlinie',
    'Richtlinien|dokument',
    'Richtlinien|simulator',
    'Sicherheits|anmelde|daten',
    'Sicherheits|empfehlungen',
    'Sicherheits|schlüssel',
    'Signatur|zertifikate',
    'Vertrauens|richtlinie',
    'Zugriffs|schlüssel',
  ],
}
