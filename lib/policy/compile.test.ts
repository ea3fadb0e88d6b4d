import { describe, expect, it, vi } from 'vitest'
import { compile } from './index'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const text = (sid: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: sid, Effect: 'Allow', Action: '*', Resource: '*' }] })

describe('compile', () => {
  it('returns the same policy for the same text', () => {
    expect(compile(text('A'))).toBe(compile(text('A')))
    expect(compile(text('A'))).not.toBe(compile(text('B')))
  })

  it('distinguishes documents by their use', () => {
    expect(compile(text('A'), { kind: 'trust' }).ok).toBe(false)
    expect(compile(text('A'), { managed: true })).not.toBe(compile(text('A')))
  })

  it('caches refusals too', () => {
    expect(compile('no')).toBe(compile('no'))
  })

  it('drops the least recently used documents', () => {
    const first = compile(text('First'))
    const kept = compile(text('Kept'))
    for (let i = 0; i < 1_000; i++) {
      compile(text(`N${i}`))
      compile(text('Kept'))
    }
    expect(compile(text('Kept'))).toBe(kept)
    expect(compile(text('First'))).not.toBe(first)
    expect(compile(text('First'))).toEqual(first)
  })
})
