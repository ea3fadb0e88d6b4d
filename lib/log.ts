import pino from 'pino'
import { env } from '@/lib/env'

/** Names of members that could hold a secret or a whole policy (S-112). */
const SECRET = /password|code|seed|secret|token|authorization|cookie|policydocument/i
const DEEPEST = 5

let logger: pino.Logger | undefined

/** Writes structured lines to standard error. Members that could hold a secret are blanked out at any depth. */
export function log(): pino.Logger {
  logger ??= logTo(linesTo(2))
  return logger
}

/**
 * Writes lines to a file descriptor. A failed write never stops the server: the disk may be full for its log alone
 * (S-129). Up to a megabyte of lines waits for room and is written later.
 */
export function linesTo(fd: number): pino.DestinationStream {
  const lines = pino.destination({ dest: fd, sync: true, maxLength: 1024 * 1024 })
  // There is nowhere to report it, and an error event without a listener ends the process.
  lines.on('error', () => {})
  return lines
}

/** Returns a log that writes each entry to `stream` as one line of JSON. */
export function logTo(stream: pino.DestinationStream): pino.Logger {
  return pino(
    {
      level: env().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: (entry) => membersWithoutSecrets(entry, 0) },
    },
    stream,
  )
}

function withoutSecrets(value: unknown, depth: number): unknown {
  // An error is written with its message and stack only, which have no members.
  if (typeof value !== 'object' || value === null || value instanceof Error) return value
  if (depth > DEEPEST) return '[left out]'
  return Array.isArray(value)
    ? value.map((one) => withoutSecrets(one, depth + 1))
    : membersWithoutSecrets(value as Readonly<Record<string, unknown>>, depth)
}

function membersWithoutSecrets(members: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  const pairs = Object.entries(members)
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, SECRET.test(name) ? '[left out]' : withoutSecrets(value, depth + 1)]),
  )
}
