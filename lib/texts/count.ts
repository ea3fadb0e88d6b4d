const PLURAL = new Intl.PluralRules('en')
const NUMBER = new Intl.NumberFormat('en')

/** A number with its noun, such as `1 device` or `2,400 devices`. */
export function count(number: number, one: string, other = `${one}s`): string {
  return `${NUMBER.format(number)} ${PLURAL.select(number) === 'one' ? one : other}`
}

/** The same where counting may have stopped before the end, such as `more than 10,000 users`. */
export const countOrMore = (number: number, isPartial: boolean, one: string, other?: string): string =>
  `${isPartial ? 'more than ' : ''}${count(number, one, other)}`
