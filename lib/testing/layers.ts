import path from 'node:path'
import type { Import, Source } from './source'

// The rules of the house as data (docs/architecture.md, "Rooms"). To add a folder, add its row.

/**
 * What a folder or file may import as values, besides itself; types may come from anywhere. An entry is a folder or one
 * module of it. What no row names may not be imported at all, and a file that no row covers is a violation.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/addresses': [],
  'lib/arns': [],
  'lib/clock': [],
  'lib/env': ['lib/addresses'],
  'lib/errors': [],
  'lib/ids': [],
  'lib/policy': [],
  'lib/fair-queue': [],
  'lib/passwords': ['lib/errors', 'lib/fair-queue'],
  'lib/product': [],
  // Keys and certificates as texts: what is in them.
  'lib/public-keys': [],
  'lib/log': ['lib/env'],
  'lib/managed-policies': ['lib/ids'],
  'lib/same-origin': [],
  'lib/secret-places': [],
  // What is sealed, all of it: the proof of the keys, and their change.
  'lib/sealed': ['lib/db', 'lib/devices/bound-seed', 'lib/seal', 'lib/secret-places'],
  'lib/seal': ['lib/env', 'lib/errors', 'lib/ids'],
  // Scenarios of the simulator as data and as files; what the browser needs of it knows no engine.
  'lib/scenario': ['lib/policy'],
  'lib/shape': ['lib/errors'],
  'lib/throttle': ['lib/clock'],
  // What callers may have of what is costly, and how heavy work lets others go before.
  'lib/limits': [],
  'lib/turns': [],
  'lib/uri-encode': [],
  'lib/sources': ['lib/clock', 'lib/ids'],

  'lib/mfa': ['lib/errors'],
  'lib/db': ['lib/clock', 'lib/env', 'lib/errors', 'lib/generated', 'lib/ids'],
  // What people are told of their own credentials.
  'lib/notices': ['lib/arns', 'lib/clock', 'lib/db', 'lib/env', 'lib/log'],
  'lib/audit': ['lib/seal', 'lib/secret-places'],
  'lib/devices': ['lib/clock', 'lib/mfa', 'lib/seal'],
  'lib/auth': [
    ...['lib/addresses', 'lib/arns', 'lib/audit', 'lib/clock', 'lib/db', 'lib/devices', 'lib/env', 'lib/errors'],
    ...['lib/ids', 'lib/mfa', 'lib/notices', 'lib/passwords', 'lib/seal', 'lib/secret-places', 'lib/sessions/life'],
    'lib/sources',
    'lib/throttle',
    'lib/uri-encode',
  ],
  'lib/gate': [
    ...['lib/arns', 'lib/audit', 'lib/clock', 'lib/db', 'lib/env', 'lib/errors', 'lib/ids', 'lib/log'],
    ...[
      'lib/fair-queue',
      'lib/limits',
      'lib/managed-policies',
      'lib/notices',
      'lib/policy',
      'lib/shape',
      'lib/sources',
    ],
    'lib/turns',
  ],
  // Operations hold neither the database nor the gate: both come to them in a Grant. The simulator asks for the policies
  // in force as the gate does, so that the two cannot differ.
  'lib/iam': [
    ...['lib/addresses', 'lib/arns', 'lib/clock', 'lib/devices', 'lib/errors', 'lib/gate/operation'],
    ...['lib/gate/question', 'lib/ids'],
    ...['lib/managed-policies', 'lib/mfa', 'lib/passwords', 'lib/policy', 'lib/product', 'lib/public-keys'],
    ...['lib/seal', 'lib/secret-places', 'lib/shape', 'lib/throttle'],
  ],
  'lib/sts': [
    ...['lib/arns', 'lib/clock', 'lib/devices', 'lib/errors', 'lib/gate/operation', 'lib/iam', 'lib/ids', 'lib/mfa'],
    ...['lib/seal', 'lib/secret-places', 'lib/shape'],
  ],
  // One's own console sessions: AWS has no such operations.
  'lib/sessions': [...['lib/clock', 'lib/errors', 'lib/gate/operation', 'lib/iam/sessions', 'lib/ids', 'lib/shape']],
  'lib/trail': ['lib/arns', 'lib/clock', 'lib/errors', 'lib/gate/operation', 'lib/policy', 'lib/shape'],
  'lib/catalogue': ['lib/iam', 'lib/sts'],

  // Adapters: what a person or a program sends becomes a call of the gate.
  'lib/console': [
    ...['lib/arns', 'lib/auth', 'lib/catalogue', 'lib/clock', 'lib/env', 'lib/errors', 'lib/gate/explain'],
    ...[
      'lib/gate/fresh-factor',
      'lib/gate/perform',
      'lib/gate/restored',
      'lib/gate/standing',
      'lib/iam',
      'lib/ids',
      'lib/log',
      'lib/mfa',
      'lib/policy',
      'lib/product',
    ],
    ...[
      'lib/same-origin',
      'lib/scenario',
      'lib/seal',
      'lib/sessions',
      'lib/shape',
      'lib/sources',
      'lib/sts',
      'lib/trail',
    ],
    // Names and passwords of the demo accounts, which the sign-in page of a training environment shows.
    ...['lib/worlds/demo-accounts', 'lib/worlds/identity'],
  ],
  'lib/query-api': [
    ...[
      'lib/auth',
      'lib/catalogue',
      'lib/clock',
      'lib/env',
      'lib/errors',
      'lib/gate/explain',
      'lib/gate/perform',
      'lib/iam',
      'lib/uri-encode',
    ],
    ...['lib/ids', 'lib/log', 'lib/shape', 'lib/sources', 'lib/sts'],
  ],
  'lib/worlds': worldsRow(),
  'lib/labs': worldsRow(),
  'lib/server': [
    ...[
      'lib/addresses',
      'lib/audit',
      'lib/auth',
      'lib/clock',
      'lib/db',
      'lib/env',
      'lib/fair-queue',
      'lib/ids',
      'lib/log',
    ],
    ...['lib/product', 'lib/errors', 'lib/notices', 'lib/query-api', 'lib/same-origin', 'lib/sealed', 'lib/sources'],
    'lib/worlds',
  ],
  // The operator's own tools act on the machine that they run on.
  'lib/commands': ['lib'],
  'lib/bench': ['lib/policy', 'lib/env', 'lib/clock'],
  'lib/testing': ['lib'],
  // Tests of the whole.
  'lib/layers': [],
  'lib/created': [],
  'lib/self-service-policy': [],
  'lib/security-model': [],
  'lib/supply-chain': [],

  'components/styles': [],
  'components/ui': [],
  'components/console': ['components/styles', 'components/ui', 'lib/product'],
  'components/iam': ['components/styles', 'components/ui'],

  // Signing in is no operation: the pages do it with lib/auth, which lets nobody past the gate.
  app: [
    ...['components', 'lib/arns', 'lib/auth', 'lib/catalogue', 'lib/console', 'lib/env', 'lib/iam', 'lib/labs'],
    ...['lib/product', 'lib/scenario', 'lib/sessions', 'lib/sts', 'lib/trail'],
  ],
  'app/api/health': ['lib/db/health'],
  'app/api/test': ['lib/clock', 'lib/worlds'],
  // Knows the address and a browser.
  e2e: [],
}

function worldsRow(): string[] {
  return [
    ...['lib/arns', 'lib/audit', 'lib/clock', 'lib/db', 'lib/devices', 'lib/env', 'lib/errors', 'lib/iam', 'lib/ids'],
    ...['lib/log', 'lib/managed-policies', 'lib/passwords', 'lib/policy', 'lib/seal', 'lib/sealed'],
    ...['lib/secret-places', 'lib/sources', 'lib/worlds'],
  ]
}

/** Who may import a package as values. One that is not here is not to be imported. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@aws-crypto/sha256-js': ['lib/bench', 'lib/testing'],
  '@aws-sdk/client-iam': ['lib/testing'],
  '@aws-sdk/client-sts': ['lib/testing'],
  '@axe-core/playwright': ['e2e'],
  // What the bench compares the engine with.
  '@casl/ability': ['lib/bench'],
  '@cedar-policy/cedar-wasm': ['lib/bench'],
  '@zxcvbn-ts/language-common': ['lib/iam/account/common-passwords'],
  casbin: ['lib/bench'],
  'ipaddr.js': ['lib/addresses'],
  '@libsql/client': ['lib/db', 'lib/testing'],
  '@node-rs/argon2': ['lib/passwords', 'lib/testing'],
  '@playwright/test': ['e2e'],
  '@smithy/signature-v4': ['lib/bench', 'lib/testing'],
  '@prisma/adapter-libsql': ['lib/commands', 'lib/db', 'lib/testing'],
  '@prisma/driver-adapter-utils': ['lib/commands'],
  '@prisma/schema-engine-wasm': ['lib/commands'],
  next: ['app', 'components', 'lib/console', 'lib/server'],
  otpauth: ['e2e', 'lib/testing'],
  otplib: ['lib/mfa'],
  pino: ['lib/log'],
  pngjs: ['e2e', 'lib/mfa', 'lib/testing'],
  qr: ['e2e', 'lib/testing'],
  qrcode: ['lib/mfa'],
  react: ['app', 'components', 'lib/console'],
  'react-dom': ['app', 'components'],
  vitest: ['lib/testing'],
  tsx: ['lib/commands'],
}

/** What does not know what it runs on: no modules of Node. */
const WITHOUT_NODE = [
  ...['lib/arns', 'lib/audit', 'lib/catalogue', 'lib/clock', 'lib/devices', 'lib/errors', 'lib/gate', 'lib/iam'],
  ...['lib/mfa', 'lib/policy', 'lib/product', 'lib/sessions', 'lib/shape', 'lib/sources', 'lib/sts', 'lib/trail'],
  ...['app', 'components'],
]

/** What files for the browser may import as values: no code of the server gets there. */
const CLIENT_MAY_IMPORT = [
  ...['components', 'lib/product', 'lib/console/form-state'],
  ...['lib/scenario/draft', 'lib/scenario/known-keys', 'lib/scenario/presets', 'lib/scenario/scenario'],
]

/** Things to say once, where they belong. `tests`: whether tests are free to. */
const ONLY_IN: readonly { what: string; places: readonly string[]; tests?: true; why: string }[] = [
  { what: 'new Grant', places: ['lib/gate'], why: 'only the gate grants' },
  { what: 'new Caller', places: ['lib/auth', 'lib/testing'], why: 'only lib/auth proves who asks' },
  { what: 'new Date/0', places: ['lib/clock.ts'], why: 'time is an argument' },
  { what: 'Date()', places: ['lib/clock.ts'], why: 'time is an argument' },
  { what: 'Date.now', places: ['lib/clock.ts'], why: 'time is an argument' },
  { what: 'Math.random', places: [], why: 'chance is an argument' },
  { what: '.randomUUID', places: [], why: 'chance is an argument' },
  { what: '.getRandomValues', places: [], why: 'chance is an argument' },
  { what: 'new RegExp', places: ['lib/shape/parse.ts'], tests: true, why: 'no pattern is made of input' },
  { what: 'RegExp()', places: [], tests: true, why: 'no pattern is made of input' },
  { what: '.$queryRawUnsafe', places: ['lib/testing'], tests: true, why: 'no statement is made of input' },
  { what: '.$executeRawUnsafe', places: ['lib/testing'], tests: true, why: 'no statement is made of input' },
  { what: 'fetch()', places: ['lib/bench', 'lib/testing'], tests: true, why: 'a server asks nobody (S-92)' },
  { what: 'new WebSocket', places: [], tests: true, why: 'a server asks nobody (S-92)' },
  { what: 'eval()', places: [], why: 'no code is made of text' },
  { what: 'new Function', places: [], why: 'no code is made of text' },
]

/** Node's sources of chance, by the names they are imported under. */
const CHANCE = /^random|^getRandom|^webcrypto$/
const MAY_ASK_FOR_CHANCE = ['lib/ids.ts']

/** Node's ways to the network. A server listens, and asks nobody (S-92). */
const NETWORK = /^node:(http|https|http2|net|tls|dgram|dns)(\/|$)/
const MAY_USE_NETWORK = ['lib/bench', 'lib/server', 'lib/testing']

/** Modules that are loaded when they are needed, against the rule. */
const MAY_IMPORT_LATE = ['lib/passwords.test.ts', 'lib/seal.test.ts']
const MAY_BE_A_BARREL = ['lib/policy/index.ts', 'e2e/support/test.ts']

const SLEEPS = ['setTimeout()', 'setInterval()', '.waitForTimeout']

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/')
const isWithin = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
const isWithinAny = (file: string, places: readonly string[]) => places.some((place) => isWithin(file, place))
// A test stands with what it tests.
const plain = (file: string) => file.replace(/(\.test)?\.([cm]?[jt]s|[jt]sx)$/, '')

/** The row that covers a file: the longest that fits. */
function rowOf(file: string): string | undefined {
  const rows = Object.keys(MAY_IMPORT).filter((row) => isWithin(plain(file), row))
  return rows.sort((a, b) => b.length - a.length)[0]
}

/** What is wrong with a file: one sentence for each violation, with its line. */
export function violationsIn(source: Source): string[] {
  const row = rowOf(source.path)
  if (row === undefined) return [`${source.path}: no row of the table covers it`]
  const imports = source.imports.flatMap((one) => importProblems(source, row, one).map((said) => [one.line, said]))
  const uses = source.uses.flatMap(({ what, line }) => useProblems(source.path, what).map((said) => [line, said]))
  return [...imports, ...uses].map(([line, said]) => `${source.path}:${line}: ${said}`)
}

function importProblems(source: Source, row: string, one: Import): string[] {
  const file = source.path
  if (one.kind === 'dynamic') return MAY_IMPORT_LATE.includes(file) ? [] : ['imports a module late']
  if (one.kind === 're-export' && !MAY_BE_A_BARREL.includes(file)) return [`passes on ${one.from}: no barrels`]
  const target = one.from.startsWith('.') ? path.posix.join(path.posix.dirname(file), one.from) : one.from
  if (one.from.startsWith('.')) return isOfRow(plain(target), row) ? [] : [`reaches ${target} without "@/"`]
  if (one.kind === 'type') return []
  if (!target.startsWith('@/')) return packageProblems(file, target, one.names)
  return moduleProblems(source, row, plain(target.slice(2)))
}

// A relative path stays in the folder of its row, and out of the rows inside of it.
const isOfRow = (target: string, row: string) => rowOf(target) === row

function moduleProblems({ path: file, isClient }: Source, row: string, target: string): string[] {
  if (isTest(file) && !file.startsWith('e2e/')) return []
  if (isClient && !isWithinAny(target, CLIENT_MAY_IMPORT)) return [`brings ${target} into the browser`]
  const allowed = isOfRow(target, row) || isWithinAny(target, MAY_IMPORT[row] ?? [])
  const isForTests = isWithin(target, 'lib/testing') && !isWithin(file, 'lib/testing')
  return allowed && !isForTests ? [] : [`imports ${target}, which ${row} may not`]
}

function packageProblems(file: string, name: string, names: readonly string[]): string[] {
  if (name.startsWith('node:')) {
    const asksForChance = name === 'node:crypto' && names.some((one) => CHANCE.test(one))
    if (asksForChance && !MAY_ASK_FOR_CHANCE.includes(file)) return [`asks ${name} for chance: chance is an argument`]
    const isForNetwork = NETWORK.test(name) && !isWithinAny(file, MAY_USE_NETWORK) && !isTest(file)
    if (isForNetwork) return [`imports ${name}: a server asks nobody (S-92)`]
    if (isTest(file)) return name.startsWith('node:timers') ? [`imports ${name}: tests do not sleep`] : []
    return isWithinAny(plain(file), WITHOUT_NODE) ? [`imports ${name}, but must not know what it runs on`] : []
  }
  if (isTest(file) && !file.startsWith('e2e/')) return []
  if (name.endsWith('.css')) return []
  const known = Object.keys(PACKAGES).find((one) => isWithin(name, one))
  return known !== undefined && isWithinAny(plain(file), PACKAGES[known] ?? [])
    ? []
    : [`imports the package ${name}, which is not for it`]
}

function useProblems(file: string, what: string): string[] {
  if (isTest(file) && SLEEPS.includes(what)) return [`uses ${what}: tests do not sleep`]
  return ONLY_IN.flatMap((rule) => {
    const isFree = rule.what !== what || isWithinAny(file, rule.places) || (rule.tests && isTest(file))
    return isFree ? [] : [`uses ${what}: ${rule.why}`]
  })
}
