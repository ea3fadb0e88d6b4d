import { localized } from './localized'

/** The choice of a language, in the frame of every page. */
export const languageChoiceTexts = localized('languageChoiceTexts', { title: 'Language' })
