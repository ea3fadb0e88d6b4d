import path from 'node:path'
import { type Network, networkFrom } from '@/lib/values/addresses'

/** The settings of a running server; see docs/settings.md for what each means. */
export type Env = {
  environment: 'training' | 'production'
  host: string
  port: number
  /** Origin, without a trailing slash. */
  publicUrl: string
  /** Whether remote users connect by plain http, which anybody on the network can read and change. */
  isInsecure: boolean
  /** The proxies whose X-Forwarded-For and X-Forwarded-Proto are trusted. */
  trustedProxies: readonly Network[]
  /** An absolute path. */
  dataDir: string
  databaseUrl: string
  /** `id:base64,...`. If unset, the key file is used. */
  sealKeys: string | undefined
  operatorToken: string | undefined
  /** The bearer token of `/metrics`; there are none without it. */
  metricsToken: string | undefined
  traceVisibility: 'everyone' | 'admins' | 'message-only'
  /** A console session ends after this time without a request; 0 turns this off. */
  sessionIdleMinutes: number
  /** A console session ends after this many hours, even if it is in use. */
  sessionHours: number
  /** The greatest age of a code for actions of the console that need a fresh one; 0 turns this off. */
  stepUpMinutes: number
  /** AWS's rule that a user with a device acts on devices only when signed in with MFA. */
  secondDeviceRule: boolean
  /** An absolute path of the program to run for each notice, if any. */
  noticeCommand: string | undefined
  /** An absolute path of FIDO's metadata file, if any. */
  fidoMetadata: string | undefined
  /** How long a server that was told to stop serves on, while it says that it is not ready. */
  drainSeconds: number
  /** Older records leave the trail for files, every day. Undefined: never. */
  eventRetentionDays: number | undefined
  /** Where archived records are written: an absolute path, the same folder for all servers of a database. */
  archiveDir: string
  logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** As long as AWS keeps its event history (CloudTrail user guide, "Working with CloudTrail event history"). */
export const FEWEST_DAYS = 90

type Source = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings. Throws one error that lists all problems, so that they can be mended in one go.
 */
export function parseEnv(source: Source): Env {
  const problems: string[] = []
  const given = (name: string) => source[name]?.trim() || undefined

  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = given(name) ?? fallback
    const found = allowed.find((one) => one === value)
    if (found === undefined) problems.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`)
    return found ?? fallback
  }
  const integer = (name: string, min: number, max: number, fallback: number): number => {
    const text = given(name)
    if (text === undefined) return fallback
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    problems.push(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
    return fallback
  }

  const environment = oneOf('ENVIRONMENT', ['training', 'production'], 'training')
  const isTraining = environment === 'training'
  const host = given('HOST') ?? '127.0.0.1'
  const port = integer('PORT', 0, 65535, 3000)
  if (isTraining && !isLoopback(host) && given('ALLOW_REMOTE_TRAINING') !== '1') {
    problems.push(
      `ENVIRONMENT=training listens on loopback only, not on HOST "${host}", unless ALLOW_REMOTE_TRAINING=1`,
    )
  }

  const publicUrl = originOf(given('PUBLIC_URL') ?? `http://localhost:${port}`)
  if (publicUrl === undefined)
    problems.push('PUBLIC_URL must be an http or https origin, such as https://iam.example.com')

  const isForOthers = publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname)
  // Only this machine reaches loopback, but a proxy on it would let everybody in.
  if (isTraining && isForOthers && given('ALLOW_REMOTE_TRAINING') !== '1') {
    problems.push(
      `ENVIRONMENT=training, whose passwords anybody can read, is for this machine alone, not for PUBLIC_URL "${publicUrl}", unless ALLOW_REMOTE_TRAINING=1`,
    )
  }
  const isInsecure = isForOthers && publicUrl.startsWith('http:')
  if (!isTraining && isInsecure && given('ALLOW_INSECURE_HTTP') !== '1') {
    problems.push(
      `ENVIRONMENT=production serves others by https alone, not by PUBLIC_URL "${publicUrl}", unless ALLOW_INSECURE_HTTP=1`,
    )
  }

  const trustedProxies = (given('TRUSTED_PROXIES') ?? '').split(',').flatMap((part) => {
    const text = part.trim()
    if (text === '') return []
    const network = networkFrom(text)
    if (network) return [network]
    problems.push(`TRUSTED_PROXIES must list addresses or networks such as 10.0.0.0/8, not "${text}"`)
    return []
  })

  const dataDir = path.resolve(/* turbopackIgnore: true */ given('DATA_DIR') ?? './data')
  const databaseUrl = databaseUrlOf(given('DATABASE_URL'), dataDir)
  if (!databaseUrl.startsWith('file:') && !namesPostgres(databaseUrl))
    problems.push(
      'DATABASE_URL must be file: and a path (SQLite), or postgresql://user:password@host/database (PostgreSQL)',
    )
  if (given('DATABASE_URL') === 'file:') problems.push('DATABASE_URL must name a file')

  // Tries are not counted. S-127: the holder of the operator's may do everything in training.
  const token = (name: string): string | undefined => {
    const value = given(name)
    if (value !== undefined && !/^\S{16,}$/.test(value))
      problems.push(`${name} must have 16 characters or more, and no spaces`)
    return value
  }

  const noticeCommand = given('NOTICE_COMMAND')
  if (noticeCommand !== undefined && !path.isAbsolute(noticeCommand)) {
    problems.push(`NOTICE_COMMAND must be the absolute path of a program, without arguments, not "${noticeCommand}"`)
  }

  const fidoMetadata = given('FIDO_METADATA')
  if (fidoMetadata !== undefined && !path.isAbsolute(fidoMetadata)) {
    problems.push(`FIDO_METADATA must be the absolute path of a file, not "${fidoMetadata}"`)
  }

  const env: Env = {
    environment,
    host,
    port,
    publicUrl: publicUrl ?? '',
    isInsecure,
    trustedProxies,
    dataDir,
    databaseUrl,
    sealKeys: given('SEAL_KEYS'),
    operatorToken: token('OPERATOR_TOKEN'),
    metricsToken: token('METRICS_TOKEN'),
    traceVisibility: oneOf(
      'TRACE_VISIBILITY',
      ['everyone', 'admins', 'message-only'],
      isTraining ? 'everyone' : 'admins',
    ),
    sessionIdleMinutes: integer('SESSION_IDLE_MINUTES', 0, 720, isTraining ? 0 : 30),
    sessionHours: integer('SESSION_HOURS', 1, 12, 12),
    stepUpMinutes: integer('STEP_UP_MINUTES', 0, 720, 5),
    secondDeviceRule: oneOf('SECOND_DEVICE_RULE', ['on', 'off'], 'on') === 'on',
    noticeCommand,
    fidoMetadata,
    drainSeconds: integer('DRAIN_SECONDS', 0, 300, 0),
    eventRetentionDays:
      given('EVENT_RETENTION_DAYS') === undefined
        ? undefined
        : integer('EVENT_RETENTION_DAYS', FEWEST_DAYS, 36_500, FEWEST_DAYS),
    archiveDir: path.resolve(
      /* turbopackIgnore: true */ given('ARCHIVE_DIR') ?? path.join(/* turbopackIgnore: true */ dataDir, 'archive'),
    ),
    logLevel: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
  }
  if (problems.length > 0)
    throw new Error(`The environment is not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}`)
  return env
}

let current: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isOrigin = (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && url.search === ''
  return isOrigin ? url.origin : undefined
}

/** Reports whether a URL names a database of PostgreSQL. It may hold a password, so no message contains it. */
function namesPostgres(url: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return false
  return new URL(url).pathname.length > 1
}

// A relative path would mean a different file for each working directory.
function databaseUrlOf(text: string | undefined, dataDir: string): string {
  if (text === undefined) return `file:${path.join(/* turbopackIgnore: true */ dataDir, 'postern.db')}`
  return text.startsWith('file:')
    ? `file:${path.resolve(/* turbopackIgnore: true */ text.slice('file:'.length))}`
    : text
}
