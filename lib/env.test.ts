import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'
import { networkFrom } from '@/lib/values/addresses'

const refusal = (source: Record<string, string>): string => {
  try {
    parseEnv(source)
  } catch (thrown) {
    if (thrown instanceof Error) return thrown.message
  }
  throw new Error('It was accepted.')
}

describe('without any variable', () => {
  it('is a training environment on loopback', () => {
    expect(parseEnv({})).toEqual({
      environment: 'training',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      isInsecure: false,
      trustedProxies: [],
      dataDir: path.resolve('data'),
      databaseUrl: `file:${path.resolve('data/postern.db')}`,
      sealKeys: undefined,
      operatorToken: undefined,
      metricsToken: undefined,
      traceVisibility: 'everyone',
      sessionIdleMinutes: 0,
      sessionHours: 12,
      stepUpMinutes: 5,
      secondDeviceRule: true,
      drainSeconds: 0,
      archiveDir: path.resolve('data/archive'),
      logLevel: 'info',
    })
  })

  it('treats an empty or blank variable as unset', () => {
    const blank = { ENVIRONMENT: '', PORT: ' ', DATA_DIR: '', SEAL_KEYS: ' ', LOG_LEVEL: '' }
    expect(parseEnv(blank)).toEqual(parseEnv({}))
  })
})

describe('production', () => {
  it('shows traces to administrators and ends idle sessions by default', () => {
    const env = parseEnv({ ENVIRONMENT: 'production' })
    expect([env.traceVisibility, env.sessionIdleMinutes]).toEqual(['admins', 30])
    const told = parseEnv({
      ENVIRONMENT: 'production',
      TRACE_VISIBILITY: 'message-only',
      SESSION_IDLE_MINUTES: '5',
    })
    expect([told.traceVisibility, told.sessionIdleMinutes]).toEqual(['message-only', 5])
  })

  it('may listen anywhere', () => {
    expect(parseEnv({ ENVIRONMENT: 'production', HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
  })
})

// S-53.
describe('plain http on a name for others', () => {
  const PUBLIC = [
    'http://iam.example.com',
    'http://192.0.2.7:3000',
    'http://localhost.example.com',
    'http://[2001:db8::1]',
  ]

  it.each(PUBLIC)('is refused in production: %s', (PUBLIC_URL) => {
    expect(refusal({ ENVIRONMENT: 'production', PUBLIC_URL })).toContain(
      `ENVIRONMENT=production serves others by https alone, not by PUBLIC_URL "${PUBLIC_URL}", unless ALLOW_INSECURE_HTTP=1`,
    )
    expect(refusal({ ENVIRONMENT: 'production', PUBLIC_URL, ALLOW_INSECURE_HTTP: 'yes' })).toContain('https alone')
  })

  it.each(PUBLIC)('is insecure even if it was allowed explicitly: %s', (PUBLIC_URL) => {
    expect(parseEnv({ ENVIRONMENT: 'production', PUBLIC_URL, ALLOW_INSECURE_HTTP: '1' }).isInsecure).toBe(true)
    expect(parseEnv({ PUBLIC_URL, ALLOW_REMOTE_TRAINING: '1' }).isInsecure).toBe(true)
  })

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000', 'https://iam.example.com'])(
    'is not what is meant by %s',
    (PUBLIC_URL) => expect(parseEnv({ ENVIRONMENT: 'production', PUBLIC_URL }).isInsecure).toBe(false),
  )
})

describe('each variable', () => {
  it.each([
    ['HOST', '::1', { host: '::1' }],
    ['PORT', '8443', { port: 8443, publicUrl: 'http://localhost:8443' }],
    ['PORT', '0', { port: 0 }],
    ['PUBLIC_URL', 'https://localhost:8443/', { publicUrl: 'https://localhost:8443' }],
    ['TRUSTED_PROXIES', '10.0.0.7', { trustedProxies: [networkFrom('10.0.0.7')] }],
    ['TRUSTED_PROXIES', ' 10.0.0.0/8 ,, ::1', { trustedProxies: [networkFrom('10.0.0.0/8'), networkFrom('::1')] }],
    ['DATA_DIR', '/var/lib/p', { dataDir: '/var/lib/p', databaseUrl: 'file:/var/lib/p/postern.db' }],
    ['DATA_DIR', 'here', { dataDir: path.resolve('here') }],
    ['DATABASE_URL', 'file:/elsewhere/a.db', { databaseUrl: 'file:/elsewhere/a.db' }],
    ['DATABASE_URL', 'file:./a.db', { databaseUrl: `file:${path.resolve('a.db')}` }],
    ['SEAL_KEYS', 'k1:AAAA', { sealKeys: 'k1:AAAA' }],
    ['OPERATOR_TOKEN', 'sixteen-letters-', { operatorToken: 'sixteen-letters-' }],
    ['METRICS_TOKEN', 'sixteen-letters-', { metricsToken: 'sixteen-letters-' }],
    ['TRACE_VISIBILITY', 'admins', { traceVisibility: 'admins' }],
    ['SESSION_IDLE_MINUTES', '720', { sessionIdleMinutes: 720 }],
    ['SESSION_HOURS', '1', { sessionHours: 1 }],
    ['STEP_UP_MINUTES', '0', { stepUpMinutes: 0 }],
    ['STEP_UP_MINUTES', '15', { stepUpMinutes: 15 }],
    ['SECOND_DEVICE_RULE', 'off', { secondDeviceRule: false }],
    ['NOTICE_COMMAND', '/opt/mail', { noticeCommand: '/opt/mail' }],
    ['DRAIN_SECONDS', '15', { drainSeconds: 15 }],
    ['EVENT_RETENTION_DAYS', '90', { eventRetentionDays: 90 }],
    ['DATA_DIR', '/var/lib/p', { archiveDir: '/var/lib/p/archive' }],
    ['ARCHIVE_DIR', '/mnt/archive', { archiveDir: '/mnt/archive' }],
    ['ARCHIVE_DIR', 'here', { archiveDir: path.resolve('here') }],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
  ])('%s=%s is taken', (name, value, expected) => {
    expect(parseEnv({ [name]: value })).toMatchObject(expected)
  })

  it.each([
    ['ENVIRONMENT', 'staging', 'ENVIRONMENT must be one of training, production, not "staging"'],
    ['ENVIRONMENT', 'Training', 'ENVIRONMENT must be one of training, production, not "Training"'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536"'],
    ['PORT', '80a', 'PORT must be a whole number from 0 to 65535, not "80a"'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1"'],
    ['PORT', '3e3', 'PORT must be a whole number from 0 to 65535, not "3e3"'],
    ['PUBLIC_URL', 'iam.example.com', 'PUBLIC_URL must be an http or https origin, such as https://iam.example.com'],
    ['PUBLIC_URL', 'https://a.example/console', 'PUBLIC_URL must be an http or https origin'],
    ['PUBLIC_URL', 'ftp://a.example', 'PUBLIC_URL must be an http or https origin'],
    ['TRUSTED_PROXIES', 'nginx', 'TRUSTED_PROXIES must list addresses or networks such as 10.0.0.0/8, not "nginx"'],
    ['TRUSTED_PROXIES', '10.0.0.1, 10.0.0.0/33', 'TRUSTED_PROXIES must list addresses or networks'],
    ['DATABASE_URL', 'mysql://h/db', 'DATABASE_URL must be file: and a path (SQLite), or postgresql://'],
    ['DATABASE_URL', 'postgresql://h', 'DATABASE_URL must be file: and a path (SQLite), or postgresql://'],
    ['DATABASE_URL', 'file:', 'DATABASE_URL must name a file'],
    ['TRACE_VISIBILITY', 'nobody', 'TRACE_VISIBILITY must be one of everyone, admins, message-only, not "nobody"'],
    ['SESSION_IDLE_MINUTES', '721', 'SESSION_IDLE_MINUTES must be a whole number from 0 to 720, not "721"'],
    ['SESSION_HOURS', '13', 'SESSION_HOURS must be a whole number from 1 to 12, not "13"'],
    ['SESSION_HOURS', '0', 'SESSION_HOURS must be a whole number from 1 to 12, not "0"'],
    ['STEP_UP_MINUTES', '721', 'STEP_UP_MINUTES must be a whole number from 0 to 720, not "721"'],
    ['STEP_UP_MINUTES', 'off', 'STEP_UP_MINUTES must be a whole number from 0 to 720, not "off"'],
    [
      'NOTICE_COMMAND',
      'mail -s hello',
      'NOTICE_COMMAND must be the absolute path of a program, without arguments, not "mail -s hello"',
    ],
    ['SECOND_DEVICE_RULE', 'no', 'SECOND_DEVICE_RULE must be one of on, off, not "no"'],
    ['METRICS_TOKEN', 'x', 'METRICS_TOKEN must have 16 characters or more, and no spaces'],
    ['OPERATOR_TOKEN', 'x', 'OPERATOR_TOKEN must have 16 characters or more, and no spaces'],
    ['OPERATOR_TOKEN', 'with a space between', 'OPERATOR_TOKEN must have 16 characters or more'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of debug, info, warn, error, not "loud"'],
  ])('%s=%s is refused', (name, value, message) => {
    expect(refusal({ [name]: value })).toContain(message)
  })
})

describe('everything that is wrong', () => {
  it('is reported in one error', () => {
    const message = refusal({
      ENVIRONMENT: 'x',
      PORT: 'x',
      HOST: '10.0.0.1',
      PUBLIC_URL: 'x',
      TRUSTED_PROXIES: 'x',
      DATABASE_URL: 'x',
      TRACE_VISIBILITY: 'x',
      SESSION_IDLE_MINUTES: 'x',
      SESSION_HOURS: 'x',
      STEP_UP_MINUTES: 'x',
      SECOND_DEVICE_RULE: 'x',
      DRAIN_SECONDS: 'x',
      EVENT_RETENTION_DAYS: '89',
      LOG_LEVEL: 'x',
    })
    const [heading, ...problems] = message.split('\n')
    expect(heading).toBe('The environment is not usable:')
    const names = problems.map((line) => /[A-Z][A-Z_]+/.exec(line)?.[0])
    expect(names.sort()).toEqual([
      'DATABASE_URL',
      'DRAIN_SECONDS',
      'ENVIRONMENT',
      'ENVIRONMENT',
      'EVENT_RETENTION_DAYS',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'SECOND_DEVICE_RULE',
      'SESSION_HOURS',
      'SESSION_IDLE_MINUTES',
      'STEP_UP_MINUTES',
      'TRACE_VISIBILITY',
      'TRUSTED_PROXIES',
    ])
  })

  it('never repeats a secret', () => {
    const message = refusal({
      PORT: 'x',
      SEAL_KEYS: 'k1:hidden-key',
      OPERATOR_TOKEN: 'hidden',
      METRICS_TOKEN: 'hidden',
    })
    expect(message).not.toContain('hidden')
  })
})

describe('a training environment', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('listens on %s', (HOST) => {
    expect(parseEnv({ HOST }).host).toBe(HOST)
  })

  it.each(['0.0.0.0', '::', '192.168.1.7', '127.0.0.1.example.com', 'localhost.example.com', '128.0.0.1'])(
    'does not listen on %s',
    (HOST) => {
      expect(refusal({ HOST })).toContain(
        `ENVIRONMENT=training listens on loopback only, not on HOST "${HOST}", unless ALLOW_REMOTE_TRAINING=1`,
      )
    },
  )

  it.each(['https://iam.example.com', 'http://192.0.2.7:3000'])('is not reached by others as %s', (PUBLIC_URL) => {
    expect(refusal({ PUBLIC_URL, TRUSTED_PROXIES: '127.0.0.1' })).toContain(
      `is for this machine alone, not for PUBLIC_URL "${PUBLIC_URL}", unless ALLOW_REMOTE_TRAINING=1`,
    )
    expect(parseEnv({ PUBLIC_URL, ALLOW_REMOTE_TRAINING: '1' }).publicUrl).toBe(PUBLIC_URL)
  })

  it('listens anywhere when told so in so many words', () => {
    expect(parseEnv({ HOST: '0.0.0.0', ALLOW_REMOTE_TRAINING: '1' }).host).toBe('0.0.0.0')
    expect(refusal({ HOST: '0.0.0.0', ALLOW_REMOTE_TRAINING: 'yes' })).toContain('loopback only')
  })
})

describe('the URL of PostgreSQL', () => {
  it.each(['postgresql://u:secret@h/db', 'postgres://h:5432/db?sslmode=require'])('%s is taken as it is', (url) => {
    expect(parseEnv({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it('is not repeated when it is refused, as it may hold a password', () => {
    expect(refusal({ DATABASE_URL: 'postgresql://u:secret@h' })).not.toContain('secret')
  })
})
