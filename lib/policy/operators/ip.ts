import { spend } from '../steps'
import type { IpRange } from '../types'
import { type Operator, spendOnReading, unreadable, yesNo } from './operator'

/** IpAddress: the address is in the range. An IPv4 address is in no IPv6 range, and vice versa. */
export const ipAddress = (negated: boolean): Operator => ({
  family: 'ip',
  negated,
  read: (source) => {
    const range = readRange(source)
    return range ? { kind: 'range', source, range } : { kind: 'unreadable', source, why: 'not-an-address' }
  },
  against: (value, work) => {
    spendOnReading(value, work)
    const words = readAddress(value)
    return (operand) => {
      if (operand.kind !== 'range' || words === undefined) return unreadable(operand, 'not-an-address')
      spend(work, words.length)
      return yesNo(isInRange(words, operand.range))
    }
  },
})

/**
 * Reads a range in CIDR notation; without a length it is that one address (the user guide says /32; for IPv6 that means
 * /128). Bits after the length are set to zero.
 */
export function readRange(text: string): IpRange | undefined {
  const slash = text.indexOf('/')
  const words = readAddress(slash === -1 ? text : text.slice(0, slash))
  if (words === undefined) return undefined
  const bits = words.length * 16
  const lengthText = slash === -1 ? String(bits) : text.slice(slash + 1)
  if (!/^[0-9]{1,3}$/.test(lengthText) || Number(lengthText) > bits) return undefined
  const prefixLength = Number(lengthText)
  return { words: words.map((word, i) => word & maskOf(prefixLength, i)), prefixLength }
}

export function isInRange(words: readonly number[], range: IpRange): boolean {
  if (words.length !== range.words.length) return false
  return words.every((word, i) => (word & maskOf(range.prefixLength, i)) === range.words[i])
}

/** Reads an address into two (IPv4) or eight (IPv6) words of sixteen bits; undefined if it is not an address. */
export function readAddress(text: string): readonly number[] | undefined {
  return text.includes(':') ? readIPv6(text) : readIPv4(text)
}

function readIPv4(text: string): readonly number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256))
    return undefined
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number)
  return [a * 256 + b, c * 256 + d]
}

/** RFC 4291, 2.2: groups of four hexadecimal digits, one `::` for a run of zeros, the last two groups also as IPv4. */
function readIPv6(text: string): readonly number[] | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = readGroups(halves[0] ?? '', halves.length === 1)
  const tail = readGroups(halves[1] ?? '', true)
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...new Array<number>(missing).fill(0), ...tail]
}

function readGroups(text: string, mayEndInIPv4: boolean): number[] | undefined {
  if (text === '') return []
  const groups = text.split(':')
  const words: number[] = []
  for (const [i, group] of groups.entries()) {
    if (mayEndInIPv4 && i === groups.length - 1 && group.includes('.')) {
      const last = readIPv4(group)
      if (last === undefined) return undefined
      words.push(...last)
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(group)) words.push(Number.parseInt(group, 16))
    else return undefined
  }
  return words
}

function maskOf(prefixLength: number, word: number): number {
  const bits = Math.min(16, Math.max(0, prefixLength - word * 16))
  return (0xffff << (16 - bits)) & 0xffff
}
