import { describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { list, optional, record, string } from '@/lib/shape/shape'
import { inputOf, parseParameters, utf8Text } from './parameters'

const shape = record({
  Name: optional(string({})),
  Tags: optional(list(record({ Key: string({}), Value: string({}) }))),
  Keys: optional(list(string({}))),
})

const read = (text: string) => inputOf(shape, parseParameters(text))

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown.code
    throw thrown
  }
  return 'accepted'
}

describe('parameters', () => {
  it('become input of the operation’s shape', () => {
    const text = 'Name=a+b%2B%C3%A9&Tags.member.1.Key=k&Tags.member.1.Value=v&Keys.member.1=x&Keys.member.2='
    expect(read(text)).toEqual({ Name: 'a b+é', Tags: [{ Key: 'k', Value: 'v' }], Keys: ['x', ''] })
  })

  it('of a list are read in numerical order, with or without gaps', () => {
    expect(read('Keys.member.10=c&Keys.member.2=b&Keys.member.1=a')).toEqual({ Keys: ['a', 'b', 'c'] })
  })

  it('of an empty list are read as the SDK for JavaScript sends them', () => {
    expect(read('Tags=')).toEqual({ Tags: [] })
  })

  it('that the shape does not have are dropped', () => {
    expect(read('Name=a&Other=b&Name.member.1=c&__proto__.x=1&Tags.entry.1=x')).toEqual({ Name: 'a', Tags: [] })
  })

  it('may be absent, a name without a value, or an empty pair', () => {
    expect(read('')).toEqual({})
    expect(read('&&Name&')).toEqual({ Name: '' })
  })
})

describe('MalformedQueryString', () => {
  it.each([
    ['an escape that is not UTF-8', 'Name=%ff'],
    ['half an escape', 'Name=%2'],
    ['a parameter given twice', 'Name=a&Name=b'],
    ['a member numbered zero', 'Keys.member.0=a'],
    ['a member numbered with a zero in front', 'Keys.member.01=a'],
    ['a member that is not numbered', 'Keys.member.x=a'],
    ['a member of a huge number', 'Keys.member.999999999=a'],
    ['a member after the last allowed one', 'Keys.member.1001=a'],
  ])('for %s', (_, text) => {
    expect(codeOf(() => read(text))).toBe('MalformedQueryString')
  })

  it('for too many parameters', () => {
    const text = Array.from({ length: 2_001 }, (_, index) => `a${index}=`).join('&')
    expect(codeOf(() => parseParameters(text))).toBe('MalformedQueryString')
  })

  it('for bytes that are not UTF-8', () => {
    expect(codeOf(() => utf8Text(Uint8Array.of(0x4e, 0xff)))).toBe('MalformedQueryString')
  })
})

describe('a name of many parts', () => {
  it('costs no more than a short one', () => {
    expect(read(`Keys${'.member.1'.repeat(100_000)}=a`)).toEqual({ Keys: [undefined] })
  })
})
