import type { Logger } from 'pino'

/**
 * Takes the signal that has Node open its debugger: through that every user of the machine could read the keys, and it is
 * the signal by which many servers are told to begin a new log.
 */
export function keepDebuggerShut(process: NodeJS.Process, log: Logger): void {
  process.on('SIGUSR1', () => log.warn('SIGUSR1 has no meaning here'))
}
