import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type JsonNode, lineStarts, MAX_DEPTH, MAX_LENGTH, positionIn, readJson } from './json'
import { inEnglish } from './sentences/said'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Any sequence of UTF-16 units, including unpaired surrogates. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

function toValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, toValue(value)]))
    case 'array':
      return node.items.map(toValue)
    case 'string':
      return node.text
    default:
      return JSON.parse(node.text)
  }
}

function fault(text: string) {
  const result = readJson(text)
  if (result.ok) throw new Error(`accepted: ${text}`)
  return { detail: inEnglish(result.said), ...positionIn(lineStarts(text), result.at) }
}

describe('readJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small', maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const result = readJson(text)
        expect(result.ok && toValue(result.root)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('accepts no text that JSON.parse refuses', () => {
    const letter = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\\u0041',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
        const text = letters.join('')
        if (readJson(text).ok) JSON.parse(text)
      }),
      { numRuns: 5_000 },
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => void readJson(text)))
  })

  it('refuses a member that occurs twice, at its second place', () => {
    expect(fault('{\n  "a": 1,\n  "a": 2\n}')).toEqual({ detail: 'The member "a" occurs twice.', line: 3, column: 3 })
    expect(fault('{"a": 1, "\\u0061": 2}')).toMatchObject({ detail: 'The member "a" occurs twice.', column: 10 })
  })

  it('reads __proto__ as an ordinary name', () => {
    const result = readJson('{"__proto__": {"x": 1}, "constructor": 2}')
    expect(result.ok && result.root.kind === 'object' && result.root.members.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('limits depth and length', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(readJson(nest(MAX_DEPTH)).ok).toBe(true)
    expect(readJson(nest(MAX_DEPTH + 2)).ok).toBe(false)
    expect(readJson('['.repeat(100_000)).ok).toBe(false)
    expect(readJson(' '.repeat(MAX_LENGTH + 1)).ok).toBe(false)
  })

  it.each([
    ['', 'The document ends too early.'],
    ['{} x', 'Nothing may follow the object.'],
    ['{"a" 1}', 'A colon is expected here.'],
    ['{a: 1}', 'A member name in double quotes is expected here.'],
    ['{"a": 1,}', 'A member name in double quotes is expected here.'],
    ['[1 2]', 'A comma or a closing bracket is expected here.'],
    ['{"a": 1 "b": 2}', 'A comma or a closing brace is expected here.'],
    ['"abc', 'The text is not closed.'],
    ['"a\nb"', 'A control character must be escaped.'],
    ['"\\x"', 'This escape is not known to JSON.'],
    ['"\\u12g4"', 'Four hexadecimal digits are expected after \\u.'],
    ['01', 'Nothing may follow the object.'],
    ["'a'", 'This is not a JSON value.'],
    ['\ufeff{}', 'This is not a JSON value.'],
  ])('refuses %j', (text, detail) => {
    expect(fault(text).detail).toBe(detail)
  })
})
