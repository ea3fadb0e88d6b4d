import { expect, it } from 'vitest'
import { base32 } from '@/lib/ids'
import { bytesOfBase32 } from './base32'

it.each([0, 1, 5, 19, 20, 64])('reads the base32 of %i bytes', (count) => {
  const bytes = Buffer.alloc(count, 0xa7)
  const read = bytesOfBase32(base32(bytes))
  if (count === 0) return expect(read).toBeUndefined()
  expect(Buffer.from(read ?? [])).toEqual(bytes)
})

it.each(['JBSWY3DPEHPK3PXP', 'jbswy3dpehpk3pxp', 'JBSW Y3DP EHPK 3PXP', 'JBSW-Y3DP-EHPK-3PXP', 'JBSWY3DPEHPK3PXP===='])(
  'reads %s as people type it',
  (text) => expect(Buffer.from(bytesOfBase32(text) ?? []).toString('hex')).toBe('48656c6c6f21deadbeef'),
)

it.each(['', ' ', '=', 'A', '0', '18', 'JBSWY3DP€', 'not base32!'])('refuses %j', (text) =>
  expect(bytesOfBase32(text)).toBeUndefined(),
)
