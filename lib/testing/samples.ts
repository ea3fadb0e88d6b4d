import { AwsError } from '@/lib/errors'
import { parse } from '@/lib/shape/parse'
import { type RecordShape, record, type Shape } from '@/lib/shape/shape'

/** Texts of which at least one matches each pattern of the service model. A new pattern may need a new one here. */
const TEXTS = [
  'alice',
  '/',
  '123456',
  'AKIAIOSFODNN7EXAMPLE',
  'SAMPLEIDOFACERTIFICATE22EXAMPLE2',
  'Sample-Passw0rd!',
  'arn:aws:iam::111122223333:policy/sample',
  'v1',
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
  '-----BEGIN SAMPLE-----',
  '00000000-0000-4000-8000-000000000000',
]

/**
 * Input that parses, generated from its shape, with every member present: with the value in `known` of the member's
 * name if there is one, so that the call would really change what exists.
 */
export function sampleInput(
  shape: RecordShape,
  known: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const members = Object.entries(shape.fields).map(([name, { shape: member }]) => {
    const fits = [known[name], ...candidates(member, known)].find(
      (value) => value !== undefined && parses(member, value),
    )
    if (fits === undefined) throw new Error(`No sample fits the member ${name}. Add one to lib/testing/samples.ts.`)
    return [name, fits]
  })
  return Object.fromEntries(members)
}

function candidates(shape: Shape, known: Readonly<Record<string, unknown>>): unknown[] {
  switch (shape.type) {
    case 'string':
      return [...(shape.values ?? []), ...TEXTS]
    case 'integer':
      return [shape.min ?? 1]
    case 'boolean':
      return [true]
    case 'list':
      return candidates(shape.of, known)
        .filter((value) => parses(shape.of, value))
        .slice(0, 1)
        .map((value) => [value])
    case 'record':
      return [sampleInput(shape, known)]
    default:
      return []
  }
}

function parses(shape: Shape, value: unknown): boolean {
  try {
    parse(record({ Member: shape }), { Member: value })
    return true
  } catch (thrown) {
    if (thrown instanceof AwsError) return false
    throw thrown
  }
}

/** The names of a shape's secret members. */
export const secretMembers = ({ fields }: RecordShape): string[] =>
  Object.entries(fields).flatMap(([name, { shape }]) => ('secret' in shape && shape.secret ? [name] : []))

/** Unusual values: for every member of every operation, the result must be an output or an AWS error. */
export const ODD_VALUES: readonly (readonly [string, unknown])[] = [
  ['nothing', ''],
  ['a space', ' '],
  ['a huge text', 'x'.repeat(100_000)],
  ['a zero byte', 'a\u0000b'],
  ['half a surrogate pair', 'a\uD800b'],
  ['an emoji', '🗝️'],
  ['a right-to-left override', '\u202Eecila'],
  ['a combining accent', 'ali\u0301ce'],
  ['digits of another script', '١٢٣٤٥٦'],
  ['full-width digits', '１２３４５６'],
  ['a quote for SQL', "' OR 1=1 --"],
  ['markup', '<script>alert(1)</script>'],
  ['a star', '*'],
  ['a prototype', '__proto__'],
  ['a number', 7],
  ['a fraction', 1.5],
  ['no number', Number.NaN],
  ['a truth', true],
  ['a list', ['alice']],
  ['a list of lists', [[['alice']]]],
  ['an object', { toString: () => 'alice' }],
  ['a date', new Date('2026-01-01T00:00:00Z')],
  ['a big integer', 10n],
]
