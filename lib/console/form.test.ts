import { describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { Form, normalCode } from './form'

function form(...members: readonly [string, string | File][]): Form {
  const data = new FormData()
  for (const [name, value] of members) data.append(name, value)
  return new Form(data)
}

function refused(work: () => unknown): AwsError {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown
    throw thrown
  }
  throw new Error('It was taken.')
}

describe('a member of a form', () => {
  it('is the text that was sent, unchanged', () => {
    const value = '  pass word\t<b>&"\u0000é🗝️ '
    expect(form(['password', value]).text('password')).toBe(value)
  })

  it('is empty when it was sent empty, and when it was not sent', () => {
    expect(form(['name', '']).text('name')).toBe('')
    expect(form().text('name')).toBe('')
    expect(form(['Name', 'x']).text('name')).toBe('')
  })

  it.each(['__proto__', 'constructor', 'toString'])('is not found on a prototype: %s', (name) => {
    expect(form().text(name)).toBe('')
  })
})

describe('ValidationError', () => {
  const answer = (name: string) => ({
    ...{ code: 'ValidationError', message: `The parameter ${name} must be given once, as text.`, field: name },
  })

  it.each<[string, readonly [string, string | File][]]>([
    [
      'a member that was sent twice',
      [
        ['code', '1'],
        ['code', '2'],
      ],
    ],
    [
      'one that was sent twice with one value',
      [
        ['code', '1'],
        ['code', '1'],
      ],
    ],
    [
      'one that was sent empty before its value',
      [
        ['code', ''],
        ['code', '1'],
      ],
    ],
    ['a file', [['code', new File(['1'], 'code.txt')]]],
    ['an empty file', [['code', new File([], '')]]],
    [
      'a file after a text',
      [
        ['code', '1'],
        ['code', new File(['1'], 'code.txt')],
      ],
    ],
  ])('is the error for %s, however it is read', (_, members) => {
    for (const read of ['text', 'code', 'isChecked'] as const)
      expect(refused(() => form(...members)[read]('code'))).toMatchObject(answer('code'))
    expect(refused(() => form(...members).typed('other', 'code'))).toMatchObject(answer('code'))
  })

  it('is not the error for members that nobody reads', () => {
    expect(form(['x', '1'], ['x', '2'], ['code', '1']).text('code')).toBe('1')
  })
})

describe('a check box', () => {
  it.each([
    ['on', true],
    ['true', true],
    ['0', true],
    ['', false],
  ])('that sent %j is ticked: %j', (value, isChecked) => {
    expect(form(['remember', value]).isChecked('remember')).toBe(isChecked)
  })

  it('that was not sent is not ticked', () => expect(form().isChecked('remember')).toBe(false))
})

describe('what was typed', () => {
  it('is returned for the named members, and no others', () => {
    const typed = form(['account', '123'], ['username', 'alice'], ['password', 'secret']).typed(
      'account',
      'username',
      'x',
    )
    expect(typed).toEqual({ account: '123', username: 'alice', x: '' })
  })

  it('is returned truncated if it is huge', () => {
    expect(form(['account', 'x'.repeat(100_000)]).typed('account').account).toHaveLength(2048)
  })
})

describe('a code', () => {
  it.each([
    ['as it is', '123456'],
    ['in two groups', '123 456'],
    ['with a dash', '123-456'],
    ['with a long dash', '123–456'],
    ['with spaces around', ' 123456\n'],
    ['with a narrow no-break space', '123\u202f456'],
    ['in full-width digits', '１２３４５６'],
    ['in full-width digits, in two groups', '１２３　４５６'],
  ])('is understood %s', (_, text) => {
    expect(normalCode(text)).toBe('123456')
    expect(form(['code', text]).code('code')).toBe('123456')
  })

  it.each([
    ['letters', '12345a', '12345a'],
    ['digits of another script', '١٢٣٤٥٦', '١٢٣٤٥٦'],
    ['a dot', '123.456', '123.456'],
    ['a sign', '+12345', '+12345'],
    ['too few digits', '12345', '12345'],
    ['too many digits', '1234567', '1234567'],
    ['nothing', '', ''],
    ['spaces alone', '  ', ''],
  ])('is not read from %s', (_, text, left) => expect(normalCode(text)).toBe(left))
})

describe('a file', () => {
  const file = new File(['{"a":1}'], 'a.json')

  it('is the text in it', async () => {
    expect(await form(['file', file]).fileText('file')).toBe('{"a":1}')
  })

  it('is empty if none was chosen, and if a text came in its place', async () => {
    expect(await form().fileText('file')).toBe('')
    expect(await form(['file', new File([], '')]).fileText('file')).toBe('')
    expect(await form(['file', 'text']).fileText('file')).toBe('')
  })

  it('is its bytes, where it may be no text', async () => {
    const bytes = new Uint8Array([0xff, 0x00, 0xfe])
    expect(await form(['file', new File([bytes], 'a')]).fileBytes('file')).toEqual(bytes)
    expect(await form().fileBytes('file')).toEqual(new Uint8Array())
  })

  it('is refused when there are two', async () => {
    await expect(form(['file', file], ['file', file]).fileBytes('file')).rejects.toThrow('Only one file may be chosen.')
    await expect(form(['file', file], ['file', file]).fileText('file')).rejects.toThrow('Only one file may be chosen.')
  })
})

it('ticked boxes are all the texts of their name', () => {
  expect(form(['found', 'a'], ['found', 'b'], ['found', new File(['c'], 'c')]).texts('found')).toEqual(['a', 'b'])
  expect(form().texts('found')).toEqual([])
})
