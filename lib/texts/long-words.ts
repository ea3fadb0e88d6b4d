import { localized } from './localized'

/** Words of headings that may be longer than a narrow window, with a bar where they may break. English has none. */
export const longWordTexts = localized('longWordTexts', { words: [] as readonly string[] })

/**
 * The text of a heading with soft hyphens in its long words: invisible, unless a line ends there. For what is shown only:
 * what is copied, searched or compared stays as it is written.
 */
export const breakable = (text: string): string =>
  longWordTexts.words.reduce(
    (sum, word) => sum.replaceAll(word.replaceAll('|', ''), word.replaceAll('|', '\u00AD')),
    text,
  )
