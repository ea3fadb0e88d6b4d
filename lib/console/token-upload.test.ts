import { describe, expect, it } from 'vitest'
import type { FileFault } from '@/lib/token-files/faults'
import { Form } from './form'
import { readUpload, uploadProblem } from './token-upload'

function formOf(fields: Readonly<Record<string, string | File>>): Form {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return new Form(data)
}

const FILE = new File([new Uint8Array([0xff, 0x41])], 'tokens.csv')
const NO_FILE = new File([], '')

describe('a file that was sent', () => {
  it('is its bytes, also if they are no text, with what was said about it', async () => {
    const sent = {
      ...{ file: FILE, prefix: ' T2- ', encoding: 'hex', period: '60', password: ' pass word ' },
      key: '12345678 90123456:78901234-56789012',
    }
    expect(await readUpload(formOf(sent))).toEqual({
      given: {
        ...{ File: new Uint8Array([0xff, 0x41]), Prefix: 'T2-', Encoding: 'hex', PeriodSeconds: '60' },
        ...{ Password: ' pass word ', PreSharedKey: '12345678901234567890123456789012' },
      },
    })
  })

  it('is the text that was pasted; what was left empty was not said', async () => {
    const sent = { file: NO_FILE, text: 'é', prefix: '', encoding: '', period: '', password: '', key: '' }
    expect(await readUpload(formOf(sent))).toEqual({ given: { File: new Uint8Array([0xc3, 0xa9]) } })
  })

  it.each([
    ['neither a file nor a text', { text: ' \n' }, 'file', /^Choose a file/],
    ['both', { file: FILE, text: 'x' }, 'file', /not both/],
    ['a prefix that no serial number has', { file: FILE, prefix: 'mfa/' }, 'prefix', /only letters/],
    ['a prefix that is too long', { file: FILE, prefix: 'x'.repeat(65) }, 'prefix', /64/],
    ['a key of another length', { file: FILE, key: '1234' }, 'key', /32, 48 or 64/],
    ['a key that is not hexadecimal', { file: FILE, key: 'x'.repeat(32) }, 'key', /32, 48 or 64/],
  ])('is refused for %s', async (_, sent: Record<string, string | File>, field, message) => {
    expect(await readUpload(formOf(sent))).toEqual({ problem: { field, message: expect.stringMatching(message) } })
  })
})

describe('what is wrong with a file', () => {
  const said = (Fault: FileFault, { Detail, hasPassword = false }: { Detail?: string; hasPassword?: boolean } = {}) =>
    uploadProblem({ Fault, Line: 7, Detail }, { isPasted: true, hasPassword })

  it('is said with its line where the content was given', () => {
    expect(said('not-xml')).toEqual({
      ...{ field: 'text', message: 'Line 7: The file begins like XML, but is damaged or cut off.' },
    })
    expect(said('same-serial', { Detail: '3' }).message).toMatch(/^Line 7: This serial number is also on line 3\./)
    expect(said('columns', { Detail: 'colour' }).message).toBe('Line 7: The column colour is not known.')
    expect(said('columns').message).toMatch(/^Line 7: The columns of this line/)
    const ofFile = uploadProblem({ Fault: 'quotes', Line: 1 }, { isPasted: false, hasPassword: false })
    expect(ofFile.field).toBe('file')
  })

  it('has no line where it is about the whole', () => {
    expect(said('not-utf8').message).toMatch(/^The file is not text/)
  })

  it.each([
    ['key-needed', false, 'key'],
    ['password-needed', false, 'password'],
    ['wrong-key', false, 'key'],
    ['wrong-key', true, 'password'],
    ['hex-or-base32', false, 'encoding'],
  ] as const)('is said at the field that mends it: %s (password: %s) at %s', (fault, hasPassword, field) => {
    expect(said(fault, { hasPassword })).toMatchObject({ field, message: expect.stringMatching(/^(?!Line)/) })
  })
})
