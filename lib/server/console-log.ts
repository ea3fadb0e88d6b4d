import { format, stripVTControlCharacters } from 'node:util'
import type { Logger } from 'pino'

const LEVELS = { debug: 'debug', trace: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/** The longest entry, in characters. Next may print something as long as a request. */
const LONGEST = 2_000

/**
 * Turns what Next and other packages print into entries of the log: they print several lines, in colours, to both streams
 * of the process (S-112).
 */
export function logConsole(console: Pick<Console, keyof typeof LEVELS>, log: Logger): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    'debug' | 'info' | 'warn' | 'error',
  ][]) {
    console[method] = (...parts: unknown[]) => write(log, level, parts)
  }
}

/** The same for what the process itself prints: warnings, and the error that ends it. */
export function logProcess(process: NodeJS.Process, log: Logger): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }, 'warning'))
  process.on('uncaughtException', (thrown) => {
    log.fatal({ err: thrown }, 'uncaught')
    process.exit(1)
  })
}

function write(log: Logger, level: 'debug' | 'info' | 'warn' | 'error', parts: readonly unknown[]): void {
  const err = parts.find((part) => part instanceof Error)
  const words = format(...parts.filter((part) => part !== err))
  const text = stripVTControlCharacters(words).trim().slice(0, LONGEST)
  if (err === undefined) log[level](text)
  else log[level]({ err }, text || 'printed')
}
