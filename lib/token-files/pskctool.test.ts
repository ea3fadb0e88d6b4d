import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { findProgram } from '@/lib/testing/programs'
import { PRE_SHARED, pskcFile } from '@/lib/testing/pskc'
import { readTokenFile } from './read-token-file'

const pskctool = findProgram('pskctool')
const needs = pskctool ? '' : ': skipped for want of pskctool'
const now = new Date('2026-11-29T12:00:00Z')
const secret = Buffer.from('12345678901234567890')
const tokens = [
  { serialNumber: 'GAHT00000001', secret, period: 60, drift: 3 },
  { serialNumber: 'GAHT00000002', secret: Buffer.alloc(20, 7), period: 30, drift: 4 },
]

/** What pskctool prints about a file on its standard input. */
const ask = (mode: '--info' | '--validate', text: string) =>
  spawnSync(pskctool ?? 'pskctool', [mode], { input: text, encoding: 'utf8' }).stdout

/** The values of a line of its report, one for each token. */
const valuesOf = (report: string, label: string) =>
  report.split('\n').flatMap((line) => (line.trim().startsWith(`${label}: `) ? [line.split(': ')[1]] : []))

describe.skipIf(!pskctool)(`pskctool, which shares no code with us${needs}`, () => {
  it('finds that the files of these tests fit the schema of RFC 6030', () => {
    expect(ask('--validate', pskcFile(tokens))).toContain('OK')
    const encryption = { key: Buffer.alloc(16, 7), keyInfo: PRE_SHARED }
    expect(ask('--validate', pskcFile(tokens, encryption))).toContain('OK')
  })

  it('reads in a file what we read', async () => {
    const text = pskcFile(tokens)
    const report = ask('--info', text)
    const found = (await readTokenFile(Buffer.from(text), { now })).tokens
    expect(found.map((token) => token.serialNumber)).toEqual(valuesOf(report, 'SerialNo'))
    expect(found.map((token) => Buffer.from(token.secret).toString('base64'))).toEqual(
      valuesOf(report, 'Key Secret (base64)'),
    )
    expect(found.map((token) => String(token.period))).toEqual(valuesOf(report, 'Key TimeInterval'))
    expect(found.map((token) => String(token.driftSteps))).toEqual(valuesOf(report, 'Key TimeDrift'))
  })
})
