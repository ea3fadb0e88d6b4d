import { describe, expect, expectTypeOf, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { parse } from './parse'
import { boolean, integer, list, optional, record, string } from './shape'

const shape = record({
  UserName: string({ min: 1, max: 8, pattern: '[\\w+=,.@-]+' }),
  Status: optional(string({ values: ['Active', 'Inactive'] })),
  MaxItems: optional(integer({ min: 1, max: 1000 })),
  Force: optional(boolean),
  Tags: optional(list(record({ Key: string({ min: 1, max: 4 }) }), { max: 2 })),
})

const refusal = (raw: unknown) => refusalOf(() => parse(shape, raw))

function refusalOf(work: () => unknown): AwsError {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown
  }
  throw new Error('It was accepted.')
}

describe('accepted', () => {
  it('keeps the members it knows, and nothing else', () => {
    const input = parse(shape, {
      UserName: 'alice',
      MaxItems: '7',
      Force: 'true',
      isAdmin: 'true',
      Tags: [{ Key: 'a' }],
    })
    expect(input).toEqual({ UserName: 'alice', MaxItems: 7, Force: true, Tags: [{ Key: 'a' }] })
    expectTypeOf(input.UserName).toEqualTypeOf<string>()
    expectTypeOf(input.Status).toEqualTypeOf<'Active' | 'Inactive' | undefined>()
    expectTypeOf(input.Tags).toEqualTypeOf<{ Key: string }[] | undefined>()
  })

  it('counts characters, some of which are two code units', () => {
    const key = record({ Key: string({ min: 4, max: 4 }) })
    expect(parse(key, { Key: '🔑密ж!' })).toEqual({ Key: '🔑密ж!' })
    for (const Key of ['🔑🔑', '🔑🔑🔑🔑🔑']) expect(refusalOf(() => parse(key, { Key })).code).toBe('ValidationError')
  })

  it('ignores inherited members', () => {
    expect(refusal(Object.create({ UserName: 'alice' })).message).toContain("'userName'")
  })
})

describe('ValidationError', () => {
  it("describes one broken constraint and its field in IAM's words", () => {
    const error = refusal({ UserName: 'alice', Status: 'Asleep' })
    expect(error.code).toBe('ValidationError')
    expect(error.message).toBe(
      "1 validation error detected: Value at 'status' failed to satisfy constraint: Member must satisfy enum value set",
    )
    expect(error.field).toBe('Status')
  })

  it('counts several and joins them', () => {
    const error = refusal({ UserName: 'with space', MaxItems: '5000' })
    expect(error.message).toBe(
      "3 validation errors detected: Value at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+; Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 8; Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000",
    )
    expect(error.field).toBeUndefined()
  })

  it('names what is missing', () => {
    expect(refusal({}).message).toContain("'userName' failed to satisfy constraint: Member must not be null")
  })

  it('names members of lists by number', () => {
    expect(refusal({ UserName: 'a', Tags: [{ Key: 'a' }, { Key: 'toolong' }] }).message).toContain(
      "'tags.2.member.key'",
    )
  })

  it('names a list of strings as a whole, with every constraint of its members', () => {
    const keys = record({ TagKeys: list(string({ min: 1, max: 4, pattern: '[a-z]+' }), { max: 3 }) })
    const said = (raw: readonly unknown[], options = {}) =>
      refusalOf(() => parse(keys, { TagKeys: raw }, options)).message
    const rules =
      'Member must satisfy constraint: [Member must have length less than or equal to 4, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [a-z]+, Member must not be null]'
    const refused = `1 validation error detected: Value at 'tagKeys' failed to satisfy constraint: ${rules}`
    for (const raw of [['toolong'], ['team', ''], ['TEAM', 'toolong'], [7], [null]]) expect(said(raw)).toBe(refused)
    expect(said(['a', 'B'], { echoes: true })).toBe(refused.replace('Value at', "Value '[a, B]' at"))
    expect(parse(keys, { TagKeys: ['team', 'a'] })).toEqual({ TagKeys: ['team', 'a'] })
  })

  it.each([
    ['a number', 7],
    ['an object', { toString: () => 'alice' }],
    ['a list', ['alice']],
    ['a line break at the end', 'alice\n'],
    ['letters of another script', 'аlice'],
    ['digits of another script', '١٢٣'],
    ['nothing', ''],
  ])('refuses %s as a name', (_, UserName) => {
    expect(refusal({ UserName }).code).toBe('ValidationError')
  })

  it.each([null, undefined, 'text', 7, []])('refuses %j as input', (raw) => {
    expect(refusal(raw).code).toBe('ValidationError')
  })
})
