import { type Operator, spendOnReading, unreadable, yesNo } from './operator'

/** `accepts` gets the instant of the request minus that of the policy. */
export const date = (accepts: (order: number) => boolean, negated = false): Operator => ({
  family: 'date',
  negated,
  read: (source) => {
    const instant = readInstant(source)
    return instant === undefined ? { kind: 'unreadable', source, why: 'not-a-date' } : { kind: 'date', source, instant }
  },
  against: (value, work) => {
    spendOnReading(value, work)
    const instant = readInstant(value)
    return (operand) => {
      if (operand.kind !== 'date' || instant === undefined) return unreadable(operand, 'not-a-date')
      return yesNo(accepts(instant - operand.instant))
    }
  },
})

const ISO =
  /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)?)?$/

/**
 * Reads seconds since 1970 from the W3C profile of ISO 8601 or from epoch seconds; undefined for anything else. The two
 * notations can be compared with each other (user guide, "Condition operators"). Four digits alone are a year; a date
 * without a time is midnight UTC; a month or a year is its first instant.
 */
function readInstant(text: string): number | undefined {
  const iso = ISO.exec(text)
  if (iso !== null) return fromIso(iso)
  return /^-?[0-9]{1,15}$/.test(text) ? Number(text) : undefined
}

function fromIso(parts: RegExpExecArray): number | undefined {
  const field = (i: number, otherwise: number) => (parts[i] === undefined ? otherwise : Number(parts[i]))
  const [year, month, day] = [field(1, 0), field(2, 1), field(3, 1)]
  const [hour, minute, second, fraction] = [field(4, 0), field(5, 0), field(6, 0), field(7, 0)]
  const zone = zoneSeconds(parts[8] ?? 'Z')
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59 || zone === undefined) return undefined
  return daysSince1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second + fraction - zone
}

function zoneSeconds(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3_600 + minutes * 60)
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Gregorian calendar, years counted from March so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * Reports whether IAM stores this text under a Date operator. It is laxer than `readInstant`: fields may have any number
 * of digits and parts may be missing (recorded from CreatePolicy). A value that is stored but cannot be read makes the
 * condition unreadable.
 */
export function isAcceptableDate(text: string): boolean {
  const lower = text.toLowerCase()
  if (!lower.includes('t') && !lower.slice(1).includes('-')) return isAcceptableEpoch(lower)
  const [day = '', time = '', ...rest] = lower.split('t')
  return rest.length === 0 && isAcceptableDay(day) && (time === '' || isAcceptableTime(time))
}

function isAcceptableEpoch(text: string): boolean {
  if (!/^-?[0-9]{1,19}$/.test(text)) return false
  const value = BigInt(text)
  return value >= -292_275_054n && value <= 9_223_372_036_854_775_807n
}

function isAcceptableDay(text: string): boolean {
  const found = /^-?[0-9]{1,9}(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$/.exec(text)
  return found !== null && isWithin(found[1], 1, 12) && isWithin(found[2], 1, 31)
}

function isAcceptableTime(text: string): boolean {
  const found =
    /^([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.[0-9]{1,9})?)?)?(?:z|[+-]([0-9]{2})(?::?([0-9]{2}))?)?$/.exec(
      text,
    )
  if (found === null) return false
  const [, hour, minute, second, zoneHour, zoneMinute] = found
  return (
    isWithin(hour, 0, 23) &&
    isWithin(minute, 0, 59) &&
    isWithin(second, 0, 59) &&
    isWithin(zoneHour, 0, 23) &&
    isWithin(zoneMinute, 0, 59)
  )
}

function isWithin(digits: string | undefined, least: number, most: number): boolean {
  return digits === undefined || (Number(digits) >= least && Number(digits) <= most)
}
