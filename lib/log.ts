import pino from 'pino'
import { env } from '@/lib/env'

let logger: pino.Logger | undefined

/** Structured lines on standard error. Members that could hold a secret are blanked out wherever they stand. */
export function log(): pino.Logger {
  logger ??= pino(
    {
      level: env().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', 'code', 'seed', 'secret', 'token', 'authorization', 'cookie'].flatMap((name) => [
          name,
          `*.${name}`,
        ]),
        censor: '[left out]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
  return logger
}
