import type { Logger } from 'pino'

/**
 * Handles SIGUSR1, at which Node opens its debugger: through it every user of the machine could read the keys. Operators
 * send this signal by habit, because it makes many servers begin a new log.
 */
export function keepDebuggerShut(process: NodeJS.Process, log: Logger): void {
  process.on('SIGUSR1', () => log.warn('SIGUSR1 has no meaning here'))
}
