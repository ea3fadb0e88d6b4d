import type { languageChoiceTexts } from '../language-choice'
import type { Translation } from '../translation'

/** The choice of a language, in the frame of every page. */
export const languageChoiceTextsDe: Translation<typeof languageChoiceTexts> = { title: 'Sprache' }
