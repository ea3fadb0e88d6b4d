import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { logTo } from '@/lib/log'
import { logConsole, logProcess } from './console-log'

/** The log entries for printed text. */
function scene() {
  const lines: string[] = []
  const log = logTo({ write: (line: string) => lines.push(...line.trimEnd().split('\n')) })
  // Other test files of this process log errors only.
  log.level = 'info'
  const none = () => {
    throw new Error('It was printed.')
  }
  const printer = { debug: none, trace: none, log: none, info: none, warn: none, error: none }
  logConsole(printer as Pick<Console, 'debug' | 'trace' | 'log' | 'info' | 'warn' | 'error'>, log)
  return { printer: printer as unknown as Console, log, entries: () => lines.map((line) => JSON.parse(line)) }
}

describe('printed text', () => {
  it('is an entry of one line, without colours, at its level', () => {
    const { printer, entries } = scene()
    printer.log('\u001b[32m✓\u001b[39m ready\n  in %d ms\n', 12)
    printer.warn('odd')
    printer.error({ a: 1 })
    expect(entries()).toMatchObject([
      { level: 30, msg: '✓ ready\n  in 12 ms' },
      { level: 40, msg: 'odd' },
      { level: 50, msg: '{ a: 1 }' },
    ])
  })

  it('keeps the stack and the digest of an error', () => {
    const { printer, entries } = scene()
    printer.error(Object.assign(new Error('broken\nin two'), { digest: '1234' }))
    printer.error('failed to get %s:', 'it', new Error('gone'))
    expect(entries()).toMatchObject([
      { level: 50, msg: 'printed', err: { message: 'broken\nin two', digest: '1234', stack: expect.any(String) } },
      { level: 50, msg: 'failed to get it:', err: { message: 'gone' } },
    ])
  })

  it('is cut if it is too long', () => {
    const { printer, entries } = scene()
    printer.error('x'.repeat(100_000))
    expect(entries()[0].msg).toHaveLength(2_000)
  })
})

describe('what the process itself prints', () => {
  it('is an entry too, and an uncaught error still ends it', () => {
    const { log, entries } = scene()
    const exits: unknown[] = []
    const own = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) })
    own.on('warning', () => exits.push('printed'))
    logProcess(own as unknown as NodeJS.Process, log)
    own.emit('warning', new Error('old'))
    expect(exits).toEqual([])
    own.emit('uncaughtException', new Error('fault'))
    expect(exits).toEqual([1])
    expect(entries()).toMatchObject([
      { level: 40, err: { message: 'old' } },
      { level: 60, err: { message: 'fault' } },
    ])
  })
})
