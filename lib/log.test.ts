import { closeSync, existsSync, openSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesTo, logTo } from '@/lib/log'

/** The lines that are written for an entry. */
function written(entry: Record<string, unknown>, message = 'said'): string[] {
  const lines: string[] = []
  logTo({ write: (line: string) => lines.push(...line.trimEnd().split('\n')) }).error(entry, message)
  return lines
}

/** The one line of an entry, parsed. */
function read(entry: Record<string, unknown>, message?: string): Record<string, unknown> {
  const lines = written(entry, message)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

describe('an entry', () => {
  it('is one line of JSON with its time, whatever is in it', () => {
    const err = new Error('first line\nsecond line\u2028third', { cause: new Error('deeper\n') })
    const entry = read({ err, path: '/users?q=\r\n{"level":60}' }, 'forged\n{"level":60,"msg":"all is well"}')
    expect(entry).toMatchObject({ level: 50, msg: 'forged\n{"level":60,"msg":"all is well"}' })
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it.each([
    'password',
    'NewPassword',
    'code',
    'AuthenticationCode1',
    'TokenCode',
    'seed',
    'Base32StringSeed',
    'secret',
    'SecretAccessKey',
    'SessionToken',
    'operatorToken',
    'authorization',
    'Authorization',
    'cookie',
    'set-cookie',
    'PolicyDocument',
  ])('never holds the value of %s, wherever it stands', (name) => {
    const secret = { [name]: 'hidden' }
    const entry = written({ ...secret, a: { ...secret, b: [secret, { c: secret }] } }).join()
    expect(entry).not.toContain('hidden')
    expect(entry.split('[left out]')).toHaveLength(5)
  })

  it('contains everything else, and the message and stack of an error', () => {
    const err = Object.assign(new Error('full'), { code: 'SQLITE_FULL', digest: '42' })
    expect(read({ err, requestId: 'r-1', list: [1, null, 'x'], none: undefined })).toMatchObject({
      ...{ requestId: 'r-1', list: [1, null, 'x'] },
      err: {
        type: 'Error',
        message: 'full',
        code: 'SQLITE_FULL',
        digest: '42',
        stack: expect.stringContaining('log.test'),
      },
    })
  })

  it('has a limited depth', () => {
    const round: Record<string, unknown> = { name: 'round' }
    round.self = round
    expect(written({ round }).join()).toContain('[left out]')
  })
})

// A Linux device that is always full.
it.runIf(existsSync('/dev/full'))('stops nothing when there is no room for it (S-129)', () => {
  const full = openSync('/dev/full', 'a')
  const log = logTo(linesTo(full))
  for (let line = 0; line < 100; line++) log.error({ line }, 'x'.repeat(20_000))
  closeSync(full)
})
