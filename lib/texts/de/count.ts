import type { countTexts } from '../count'
import type { Translation } from '../translation'

/** How numbers are written. */
export const countTextsDe: Translation<typeof countTexts> = {
  separator: '.',
  orMore: (counted: string) => `mehr als ${counted}`,
}
