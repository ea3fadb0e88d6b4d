/** A number with its noun, such as `1 device` or `2,400 devices`. */
export function count(number: number, one: string, other = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : other}`
}

/** Not by `Intl`: making its formatter takes longer than the rest of what the playground's worker does at first. */
const grouped = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The same where counting may have stopped before the end, such as `more than 10,000 users`. */
export const countOrMore = (number: number, isPartial: boolean, one: string, other?: string): string =>
  `${isPartial ? 'more than ' : ''}${count(number, one, other)}`
