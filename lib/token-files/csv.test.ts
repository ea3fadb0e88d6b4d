import { describe, expect, it } from 'vitest'
import { type CsvHints, readCsv } from './csv'
import { TokenFileError } from './faults'

const HEX = '3132333435363738393031323334353637383930'
const BASE32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const secret = new TextEncoder().encode('12345678901234567890')
/** Fits both encodings, of 16 bytes as hex and 20 as base32. */
const BOTH = 'ABCDEF234567ABCDEF234567ABCDEF22'

const read = (text: string, hints: CsvHints = {}) => readCsv(text, hints)

/** The fault of a file, its line and its detail. */
function faultIn(text: string, hints: CsvHints = {}) {
  try {
    read(text, hints)
    return 'It was read.'
  } catch (thrown) {
    if (!(thrown instanceof TokenFileError)) throw thrown
    return [thrown.fault, thrown.line, thrown.detail]
  }
}

/** What every form says about the token that these tests describe. */
const TOKEN = { serialNumber: 'GAHT00000001', algorithm: 'totp', hash: 'SHA1', digits: 6, driftSteps: 0 }
const same = (found: { secret: Uint8Array | undefined } | undefined) => Buffer.from(found?.secret ?? []).equals(secret)

describe('the forms in use', () => {
  it.each([
    [
      'Entra ID, Token2 and HelloID',
      `upn,serial number,secret key,time interval,manufacturer,model\nalice@example.com,GAHT00000001,${BASE32},60,Token2,C202`,
      { line: 2, model: 'Token2 C202', period: 60 },
    ],
    [
      'Deepnet, without holders',
      `serial number,secret key,timeinterval,manufacturer,model\nGAHT00000001,${BASE32},30,Deepnet,`,
      { line: 2, model: 'Deepnet', period: 30 },
    ],
    ['privacyIDEA', `# made by us\nGAHT00000001, ${HEX}, totp, 6, 30`, { line: 2, model: '', period: 30 }],
    ['Ping and IBM', `GAHT00000001,${HEX}`, { line: 1, model: '', period: 30 }],
    ['tabs', `GAHT00000001\t${HEX}\ttotp\t6\t60`, { line: 1, model: '', period: 60 }],
    ['semicolons', `serial;secret\nGAHT00000001;${HEX}`, { line: 2, model: '', period: 30 }],
    [
      'columns of our own',
      `Serial_Number,Seed,Type,Digits,Time Interval,Hash\nGAHT00000001,${HEX},TOTP,6,60,SHA1`,
      { line: 2, model: '', period: 60 },
    ],
  ])('%s', (_, text, expected) => {
    const found = read(text)
    expect(found).toMatchObject([{ ...TOKEN, ...expected }])
    expect(same(found[0])).toBe(true)
  })

  it.each([
    ['CRLF', `GAHT00000001,${HEX}\r\nGAHT00000002,${HEX}\r\n`],
    ['CR', `GAHT00000001,${HEX}\rGAHT00000002,${HEX}`],
    ['blank lines and spaces', `\n  GAHT00000001 , ${HEX} \n \n\nGAHT00000002,${HEX}`],
    ['quotes', `"GAHT00000001","${HEX}"\n"GAHT00000002" , "${HEX}"`],
    ['small letters', `GAHT00000001,${HEX.toLowerCase()}\nGAHT00000002,${HEX}`],
  ])('with %s', (_, text) => {
    expect(read(text)).toMatchObject([{ serialNumber: 'GAHT00000001' }, { serialNumber: 'GAHT00000002' }])
    expect(read(text).every(same)).toBe(true)
  })

  it('takes a separator and a quote inside quotes', () => {
    const text = `serial,secret,model\nGAHT00000001,${HEX},"One, ""two"""`
    expect(read(text)).toMatchObject([{ model: 'One, "two"' }])
  })

  it('says what is left out, or the import does', () => {
    expect(read(`GAHT00000001,${HEX}`, { period: 60 })).toMatchObject([{ period: 60 }])
    expect(read(`GAHT00000001,${HEX},totp,6,30`, { period: 60 })).toMatchObject([{ period: 30 }])
  })

  it('says what cannot be imported, too', () => {
    const text = `GAHT00000001,${HEX},HOTP,8,90\nGAHT00000002`
    expect(read(text)).toMatchObject([
      { algorithm: 'hotp', digits: 8, period: 90 },
      { serialNumber: 'GAHT00000002', secret: undefined },
    ])
  })
})

describe('hex or base32, by the whole column', () => {
  it('is hex with a 0, 1, 8 or 9 anywhere', () => {
    expect(read(`GAHT00000001,${BOTH}\nGAHT00000002,${HEX}`)[0]?.secret).toHaveLength(16)
  })
  it('is base32 with a letter from G to Z anywhere', () => {
    expect(read(`GAHT00000001,${BOTH}\nGAHT00000002,${BASE32}`)[0]?.secret).toHaveLength(20)
  })
  it('asks when every secret fits both', () => {
    const text = `GAHT00000001,${BOTH}\nGAHT00000002,${BOTH}`
    expect(faultIn(text)).toEqual(['hex-or-base32', 1, undefined])
    expect(read(text, { encoding: 'hex' })[0]?.secret).toHaveLength(16)
    expect(read(text, { encoding: 'base32' })[0]?.secret).toHaveLength(20)
  })
  it('refuses a column of both', () => {
    expect(faultIn(`GAHT00000001,${HEX}\nGAHT00000002,${BASE32}`)).toEqual(['mixed-secrets', 2, undefined])
  })
  it('leaves a secret that is neither to be refused by itself', () => {
    const text = `GAHT00000001,${HEX}\nGAHT00000002,not a secret\nGAHT00000003,${HEX}1`
    expect(read(text).map((one) => one.secret?.length)).toEqual([20, undefined, undefined])
  })
})

describe('refused, with the line', () => {
  it.each([
    ['an unknown column', `serial,secret,offset\nGAHT00000001,${HEX},0`, ['columns', 1, 'offset']],
    ['a column twice', `serial,secret,seed\nGAHT00000001,${HEX},${HEX}`, ['columns', 1, 'seed']],
    ['a header without secrets', 'upn,serial number\nalice,GAHT00000001', ['columns', 1, undefined]],
    ['more cells than columns', `GAHT00000001,${HEX},totp,6,30,x`, ['columns', 1, undefined]],
    ['a quote that nobody closes', `GAHT00000001,${HEX}\n"GAHT00000002,${HEX}`, ['quotes', 2, undefined]],
    ['text after a quote', `"GAHT00000001"x,${HEX}`, ['quotes', 1, undefined]],
    ['a quote inside a cell', `GAHT"00000001,${HEX}`, ['quotes', 1, undefined]],
    ['one endless line', `GAHT00000001,${HEX}\n${','.repeat(250_000)}`, ['columns', 2, undefined]],
    ['one endless quote', `"${'""'.repeat(120_000)}`, ['columns', 1, undefined]],
    ['comments alone', '# nothing\n\n', ['empty', 1, undefined]],
  ])('%s', (_, text, fault) => {
    expect(faultIn(text)).toEqual(fault)
  })
})
