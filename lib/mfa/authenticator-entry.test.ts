import { describe, expect, it } from 'vitest'
import { base32 } from '@/lib/ids'
import { clockSetTo, readOtpauth } from './authenticator-entry'
import { otpauthUri } from './provisioning'
import { codeOf } from './totp'

const SECRET = Buffer.alloc(20, 7)
const KEY = base32(SECRET)
const NOON = new Date('2026-01-01T12:00:00Z')

describe('an address', () => {
  it('is read as this service writes it', () => {
    const address = otpauthUri({ issuer: 'Postern', label: 'bob+1@example corp', secret: KEY })
    const read = readOtpauth(address)
    expect(read).toMatchObject({ issuer: 'Postern', label: 'bob+1@example corp', period: 30 })
    expect(Buffer.from(read?.secret ?? [])).toEqual(SECRET)
  })

  it.each([
    [`otpauth://totp/bob?secret=${KEY}`, { issuer: '', label: 'bob', period: 30 }],
    [`otpauth://totp/Amazon%20Web%20Services:bob@123456789012?secret=${KEY}`, { issuer: 'Amazon Web Services' }],
    [`otpauth://totp/a:b:c?secret=${KEY}&issuer=other`, { issuer: 'other', label: 'b:c' }],
    [`otpauth://totp/bob?secret=${KEY}&period=60&digits=6&algorithm=SHA1`, { period: 60 }],
    [` otpauth://totp/bob?secret=${KEY.toLowerCase()} `, { label: 'bob' }],
    [`otpauth://totp/bob?secret=${base32(Buffer.alloc(10, 7))}`, { label: 'bob' }],
    [`otpauth://totp/bob?secret=${base32(Buffer.alloc(64, 7))}`, { label: 'bob' }],
  ])('is read from %s', (address, parts) => expect(readOtpauth(address)).toMatchObject(parts))

  it.each([
    '',
    'https://example.com',
    'otpauth://totp/bob',
    'otpauth://totp/bob?secret=',
    'otpauth://totp/bob?secret=1',
    `otpauth://totp/bob?secret=${base32(Buffer.alloc(9, 7))}`,
    `otpauth://totp/bob?secret=${base32(Buffer.alloc(65, 7))}`,
    `otpauth://hotp/bob?secret=${KEY}&counter=1`,
    `otpauth://totp/bob?secret=${KEY}&algorithm=SHA256`,
    `otpauth://totp/bob?secret=${KEY}&digits=8`,
    `otpauth://totp/bob?secret=${KEY}&period=45`,
    `otpauth://totp/bob?secret=${KEY}&period=0`,
    `otpauth://totp/%E0%A4%A?secret=${KEY}`,
  ])('is refused: %s', (address) => expect(readOtpauth(address)).toBeUndefined())
})

it.each([10, 64])('a secret of %i bytes has codes', (length) => {
  expect(codeOf(new Uint8Array(length).fill(7), 1)).toMatch(/^[0-9]{6}$/)
})

describe('the clock of an entry', () => {
  const RUNNING = { period: 30, driftSteps: 0, frozenStep: null }
  const NOW_STEP = NOON.getTime() / 30_000

  it('is set ahead or back', () => {
    expect(clockSetTo(RUNNING, { driftSteps: -8 }, NOON)).toEqual({ driftSteps: -8, frozenStep: null })
  })

  it('stops where it is, drift included', () => {
    expect(clockSetTo({ ...RUNNING, driftSteps: 3 }, { isFrozen: true }, NOON)).toEqual({
      driftSteps: 3,
      frozenStep: NOW_STEP + 3,
    })
    expect(clockSetTo({ ...RUNNING, period: 60 }, { isFrozen: true }, NOON).frozenStep).toBe(NOW_STEP / 2)
  })

  it('can be moved while it stands still, and does not start', () => {
    const stopped = { period: 30, driftSteps: 1, frozenStep: 100 }
    expect(clockSetTo(stopped, { driftSteps: 4 }, NOON)).toEqual({ driftSteps: 4, frozenStep: 103 })
    expect(clockSetTo(stopped, {}, NOON)).toEqual({ driftSteps: 1, frozenStep: 100 })
  })

  it('starts again, with its drift', () => {
    expect(clockSetTo({ period: 30, driftSteps: 1, frozenStep: 100 }, { isFrozen: false }, NOON)).toEqual({
      driftSteps: 1,
      frozenStep: null,
    })
  })
})
