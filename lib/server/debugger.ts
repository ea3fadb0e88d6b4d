import type { Logger } from 'pino'

/**
 * Ignores SIGUSR1, at which Node would open its debugger, through which every user of the machine could read the keys.
 * Operators send this signal by habit, because it makes many servers reopen their logs.
 */
export function keepDebuggerShut(process: NodeJS.Process, log: Logger): void {
  process.on('SIGUSR1', () => log.warn('SIGUSR1 has no meaning here'))
}
