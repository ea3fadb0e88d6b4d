import { describe, expect, it } from 'vitest'
import { type PskcToken, pskcFile } from '@/lib/testing/pskc'
import { TokenFileError } from './faults'
import { LARGEST_FILE, MOST_TOKENS, type ReadingOptions, readTokenFile } from './read-token-file'

const now = new Date('2026-11-29T12:00:00Z')
const secret = Buffer.from('12345678901234567890')
const HEX = secret.toString('hex')

const read = (file: string | Uint8Array, options: Partial<ReadingOptions> = {}) =>
  readTokenFile(Buffer.from(file), { now, ...options })

/** The fault of a file, its line and its detail. */
const faultIn = (file: string | Uint8Array) =>
  read(file).then(
    () => 'It was read.',
    (thrown: unknown) => {
      if (!(thrown instanceof TokenFileError)) throw thrown
      return [thrown.fault, thrown.line, thrown.detail]
    },
  )

/** Why a token of a PSKC file is refused, or `imported`. */
async function faultOf(token: Partial<PskcToken>) {
  const { tokens, refused } = await read(pskcFile([{ serialNumber: 'GAHT00000001', secret, ...token }]))
  return tokens.length === 1 ? 'imported' : refused[0]?.fault
}

describe('a file', () => {
  it('is told by its content: PSKC', async () => {
    expect(await read(`\ufeff${pskcFile([{ serialNumber: 'GAHT00000001', secret, period: 60, drift: 3 }])}`)).toEqual({
      tokens: [{ line: 6, serialNumber: 'GAHT00000001', model: 'Example', period: 60, driftSteps: 3, secret }],
      refused: [],
    })
  })

  it('is told by its content: CSV', async () => {
    expect(await read(`\ufeffGAHT00000001,${HEX}`)).toMatchObject({ tokens: [{ line: 1, secret }], refused: [] })
  })

  it('may hold some tokens that nobody can use', async () => {
    const text = `GAHT00000001,${HEX}\nGAHT00000002,${HEX},hotp\nGAHT00000003,${HEX}`
    expect(await read(text)).toMatchObject({
      tokens: [{ serialNumber: 'GAHT00000001' }, { serialNumber: 'GAHT00000003' }],
      refused: [{ line: 2, serialNumber: 'GAHT00000002', fault: 'algorithm' }],
    })
  })

  it('takes a prefix for serial numbers that are too short', async () => {
    expect(await read(`60234567,${HEX}\n,${HEX}`, { prefix: 'T2-' })).toMatchObject({
      tokens: [{ serialNumber: 'T2-60234567' }],
      refused: [{ line: 2, serialNumber: '', fault: 'no-serial' }],
    })
  })
})

describe('a token is refused', () => {
  it.each([
    [{}, 'imported'],
    [{ serialNumber: '' }, 'no-serial'],
    [{ serialNumber: '60234567' }, 'serial-length'],
    [{ serialNumber: '123456789' }, 'imported'],
    [{ serialNumber: 'x'.repeat(256) }, 'imported'],
    [{ serialNumber: 'x'.repeat(257) }, 'serial-length'],
    [{ serialNumber: 'arn:aws:iam::111122223333:mfa/bob' }, 'serial-characters'],
    [{ serialNumber: 'GAHT 00000001' }, 'serial-characters'],
    [{ serialNumber: 'GAHT-0000000é' }, 'serial-characters'],
    [{ algorithm: 'hotp' }, 'algorithm'],
    [{ algorithm: 'ocra' }, 'algorithm'],
    [{ suite: 'HMAC-SHA1' }, 'imported'],
    [{ suite: 'HMAC-SHA256' }, 'hash'],
    [{ digits: 8 }, 'digits'],
    [{ period: 60 }, 'imported'],
    [{ period: 90 }, 'period'],
    [{ period: 0 }, 'period'],
    [{ drift: -125 }, 'imported'],
    [{ drift: 126 }, 'drift'],
    [{ secret: Buffer.alloc(15, 1) }, 'secret-length'],
    [{ secret: Buffer.alloc(16, 1) }, 'imported'],
    [{ secret: Buffer.alloc(64, 1) }, 'imported'],
    [{ secret: Buffer.alloc(65, 1) }, 'secret-length'],
    [{ policy: '<KeyUsage>Encrypt</KeyUsage>' }, 'restricted'],
    [{ policy: '<ExpiryDate>2020-01-01T00:00:00Z</ExpiryDate>' }, 'not-valid-now'],
  ])('%j: %s', async (token, fault) => {
    expect(await faultOf(token)).toBe(fault)
  })

  it('whose secret is neither hex nor base32', async () => {
    const { refused } = await read(`GAHT00000001,${HEX}\nGAHT00000002,???`)
    expect(refused).toEqual([{ line: 2, serialNumber: 'GAHT00000002', fault: 'secret-form' }])
  })
})

describe('a file is refused as a whole', () => {
  it('for a serial number twice, with both lines', async () => {
    const text = `GAHT00000001,${HEX}\nGAHT00000002,${HEX}\nGAHT00000001,${HEX}`
    expect(await faultIn(text)).toEqual(['same-serial', 3, '1'])
  })

  it('but not for one that only one of two tokens to import has', async () => {
    expect(await read(`GAHT00000001,${HEX}\nGAHT00000001,${HEX},hotp`)).toMatchObject({ tokens: [{ line: 1 }] })
  })

  it.each([
    ['without tokens', '<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>', 'empty'],
    ['with nothing in it', '', 'empty'],
    ['that is not text', Buffer.from([0x47, 0xff, 0xfe]), 'not-utf8'],
    ['cut inside a letter', Buffer.from('GAHT00000001é').subarray(0, -1), 'not-utf8'],
    ['larger than 16 MB', Buffer.alloc(LARGEST_FILE + 1, 'x'), 'too-large'],
  ])('%s', async (_, file, fault) => {
    expect(await faultIn(file)).toEqual([fault, 1, undefined])
  })

  it('cut at any place: nothing of it is taken', async () => {
    const whole = pskcFile([1, 2, 3].map((number) => ({ serialNumber: `GAHT0000000${number}`, secret }))).trimEnd()
    for (let length = whole.length - 1; length > 0; length -= 97) {
      expect(await faultIn(whole.slice(0, length))).toEqual(['not-xml', expect.any(Number), undefined])
    }
  })
})

describe('many tokens', () => {
  const line = (_: unknown, at: number) => `GAHT${String(at).padStart(8, '0')},${HEX}`

  it('are 10,000 at most', async () => {
    const lines = Array.from({ length: MOST_TOKENS + 1 }, line)
    expect(await faultIn(lines.join('\n'))).toEqual(['too-many-tokens', MOST_TOKENS + 1, undefined])
    expect((await read(lines.slice(1).join('\n'))).tokens).toHaveLength(MOST_TOKENS)
  })

  it('are 10,000 in PSKC, too', async () => {
    const tokens = Array.from({ length: MOST_TOKENS }, (_, at) => ({ serialNumber: `GAHT${10_000_000 + at}`, secret }))
    expect((await read(pskcFile(tokens))).tokens).toHaveLength(MOST_TOKENS)
  })
})
