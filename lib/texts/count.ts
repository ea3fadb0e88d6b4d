import { localized } from './localized'

/** How numbers are written. */
export const countTexts = localized('countTexts', {
  /** Between groups of three digits. */
  separator: ',',
  orMore: (counted: string) => `more than ${counted}`,
})

/** A number with its noun, such as `1 device` or `2,400 devices`. */
export function count(number: number, one: string, other = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : other}`
}

/**
 * A whole number by itself, such as `2,400`. Not by `Intl`: making its formatter takes longer than the rest of what the
 * playground's worker does at first.
 */
export const grouped = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, countTexts.separator)

/** The same where counting may have stopped before the end, such as `more than 5,000 users`. */
export const countOrMore = (number: number, isPartial: boolean, one: string, other?: string): string => {
  const counted = count(number, one, other)
  return isPartial ? countTexts.orMore(counted) : counted
}
