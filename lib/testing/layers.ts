import path from 'node:path'
import type { Import, Source } from './source'

// The rules of the house as data (docs/architecture.md, "Rooms"). To add a folder, add its row.

/**
 * What a folder or file may import as values, besides itself. Types may come from anywhere, except across the border
 * between `lib` and `components`. An entry is a folder or one module of it. Anything not listed may not be imported at
 * all. A file without a row is a violation, and so is a permission that nobody uses.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // Plain values, independent of each other.
  'lib/account-switches': ['lib/env'],
  'lib/arns': [],
  'lib/bearer': ['lib/ids'],
  'lib/clock': ['lib/ids'],
  'lib/env': ['lib/values/addresses'],
  'lib/errors': [],
  'lib/gzip': [],
  'lib/in-one-query': [],
  'lib/key-rows': ['lib/generated', 'lib/in-one-query'],
  'lib/ids': [],
  'lib/log': ['lib/env'],
  'lib/meter': [],
  'lib/package-root': [],
  'lib/png': [],
  'lib/row-locks': [],
  'lib/rows': ['lib/seal'],
  'lib/user-rows': ['lib/generated', 'lib/in-one-query'],
  'lib/seal': ['lib/env', 'lib/ids'],
  'lib/waits': [],
  // The texts of the screens, one file for each. What the engine says of documents is said by the engine.
  'lib/texts': ['lib/policy/sentences', 'lib/values/left-out'],
  'lib/values': [],

  // Pure: no database and no clock.
  'lib/policy': [],
  'lib/shape': ['lib/errors'],
  // Scenarios of the simulator as data and as files. The part for the browser does not import the engine.
  'lib/simulator': ['lib/policy', 'lib/texts/findings', 'lib/texts/scenario', 'lib/texts/scenario-file'],
  // What the playground asks and answers, in the browser: the engine, and the trace in words.
  'lib/playground': [
    ...['components/iam', 'lib/console/decisions', 'lib/policy', 'lib/simulator', 'lib/texts'],
    // The document that its examples are about.
    'lib/worlds/self-manage-mfa.json',
  ],
  // Labs as data, and the one function that judges them by facts.
  'lib/labs': ['lib/policy', 'lib/shape/json'],
  // How labs are solved, as data: right ways, wrong ones and the ways into traps.
  'lib/lab-solvers': ['lib/worlds/self-manage-mfa.json'],
  // Everything about devices. The only verifier of one-time codes writes through the store that it is given.
  'lib/mfa': [
    ...['lib/account-switches', 'lib/clock', 'lib/env', 'lib/generated', 'lib/ids', 'lib/in-one-query', 'lib/png'],
    ...['lib/row-locks', 'lib/seal'],
  ],
  // The tokens that a vendor's file describes.
  'lib/token-files': ['lib/mfa/base32'],

  'lib/db': ['lib/clock', 'lib/env', 'lib/errors', 'lib/generated', 'lib/ids', 'lib/meter', 'lib/package-root'],
  // What people are told about their own credentials.
  'lib/notices': ['lib/arns', 'lib/clock', 'lib/db', 'lib/env', 'lib/log'],
  'lib/audit': ['lib/generated', 'lib/seal'],
  // The old part of the trail, moved into files.
  'lib/archive': ['lib/audit', 'lib/clock', 'lib/db', 'lib/ids'],
  // Everything that is sealed: the proof of the keys, and their change.
  'lib/sealed': ['lib/db', 'lib/mfa/bound-seed', 'lib/seal'],
  'lib/auth': [
    ...[
      'lib/account-switches',
      'lib/arns',
      'lib/audit',
      'lib/clock',
      'lib/db',
      'lib/env',
      'lib/errors',
      'lib/generated',
      'lib/ids',
    ],
    ...['lib/meter', 'lib/mfa', 'lib/notices', 'lib/row-locks', 'lib/seal', 'lib/values'],
  ],
  'lib/gate': [
    ...[
      'lib/account-switches',
      'lib/arns',
      'lib/audit',
      'lib/clock',
      'lib/db',
      'lib/env',
      'lib/errors',
      'lib/ids',
      'lib/log',
      'lib/notices',
    ],
    ...['lib/meter', 'lib/policy', 'lib/shape', 'lib/user-rows', 'lib/values', 'lib/waits'],
  ],
  // Operations import neither the database nor the gate: both are in the Grant that they get. The simulator loads the
  // policies in force with the gate's own code, so the two cannot differ.
  'lib/operations': [
    // Parts of statements, which the store of the Grant runs.
    'lib/db/sql',
    ...['lib/arns', 'lib/auth/passwords', 'lib/auth/session-life', 'lib/auth/throttle', 'lib/clock', 'lib/errors'],
    ...['lib/gate/built-in-policies', 'lib/gate/operation', 'lib/gate/policies-in-force', 'lib/gzip', 'lib/ids'],
    ...['lib/key-rows', 'lib/user-rows'],
    ...['lib/mfa', 'lib/policy', 'lib/row-locks', 'lib/rows', 'lib/seal', 'lib/shape', 'lib/token-files', 'lib/values'],
    // Accounts of a training environment, made from what describes another one.
    'lib/worlds/import',
  ],

  // Adapters: they turn what a person or a program sends into a call of the gate.
  'lib/console': [
    ...['lib/arns', 'lib/auth', 'lib/clock', 'lib/env', 'lib/errors', 'lib/gate/preview', 'lib/gate/fresh-factor'],
    ...['lib/gate/perform', 'lib/gate/restored', 'lib/gate/standing', 'lib/ids', 'lib/mfa'],
    ...['lib/operations', 'lib/policy', 'lib/simulator', 'lib/texts', 'lib/values'],
    // Labs are no operations: whoever bears the cookie of a seat may enter its accounts, and no others (decision 0076).
    ...['lib/api-console', 'lib/lab-runs', 'lib/lab-seats', 'lib/lab-tours', 'lib/labs', 'lib/worlds/account-time'],
    // The component that shows data defines its type.
    ...['components/console', 'components/iam', 'components/ui'],
    // Names and passwords of the demo accounts, which the sign-in page of a training environment shows.
    ...['lib/worlds/demo-accounts', 'lib/worlds/identity', 'lib/worlds/policies'],
    // The document that the ready questions of the simulator are about.
    'lib/worlds/self-manage-mfa.json',
  ],
  'lib/query-api': [
    ...['lib/auth', 'lib/clock', 'lib/errors', 'lib/gate/perform', 'lib/log', 'lib/meter'],
    ...['lib/operations', 'lib/values'],
  ],
  'lib/worlds': [
    ...[
      'lib/account-switches',
      'lib/arns',
      'lib/audit',
      'lib/auth/passwords',
      'lib/bearer',
      'lib/db',
      'lib/env',
      'lib/errors',
    ],
    ...[
      'lib/clock',
      'lib/gate/built-in-policies',
      'lib/ids',
      'lib/log',
      'lib/mfa',
      'lib/policy',
      'lib/rows',
      'lib/seal',
    ],
    ...['lib/sealed', 'lib/shape/json', 'lib/values/left-out', 'lib/values/product'],
  ],
  // How far an account is in its lab: reads the facts, and keeps what was reached.
  'lib/lab-runs': [
    ...['lib/arns', 'lib/audit/deciding-statement', 'lib/clock', 'lib/db', 'lib/errors'],
    ...['lib/gate/built-in-policies', 'lib/gate/policies-in-force', 'lib/gate/restored', 'lib/ids', 'lib/labs'],
    ...['lib/policy', 'lib/worlds'],
  ],
  // Browsers that do labs: their accounts, and how they enter them.
  'lib/lab-seats': [
    ...['lib/auth', 'lib/clock', 'lib/db', 'lib/env', 'lib/errors', 'lib/ids', 'lib/lab-runs', 'lib/labs'],
    ...['lib/values/addresses', 'lib/worlds'],
  ],
  // Calls of the API for learners without a terminal, signed with the keys of a lab.
  'lib/api-console': [
    ...['lib/clock', 'lib/db', 'lib/errors', 'lib/labs', 'lib/operations', 'lib/seal', 'lib/shape/json'],
    ...['lib/token-files/xml', 'lib/worlds'],
  ],
  // Plays solvers in an account, by the doors of people.
  'lib/lab-player': [
    ...['lib/api-console', 'lib/auth', 'lib/clock', 'lib/errors', 'lib/gate/perform', 'lib/lab-runs/take-part'],
    ...['lib/mfa', 'lib/operations/catalogue', 'lib/worlds'],
  ],
  // Stories that are shown to an audience, as states of labs.
  'lib/lab-tours': [
    ...['lib/db', 'lib/errors', 'lib/lab-player', 'lib/lab-runs/look', 'lib/lab-seats/numbers', 'lib/lab-solvers'],
    'lib/worlds/accounts',
  ],
  // The hooks by which tests control a training environment.
  'lib/test-hooks': [
    'lib/account-switches',
    ...['lib/arns', 'lib/audit/deciding-statement', 'lib/audit/new-records', 'lib/auth', 'lib/clock', 'lib/db'],
    ...[
      'lib/env',
      'lib/errors',
      'lib/gate/restored',
      'lib/ids',
      'lib/lab-runs',
      'lib/lab-seats',
      'lib/labs',
      'lib/mfa/authenticator-entry',
      'lib/mfa/fido/passkeys',
      'lib/operations/catalogue',
      'lib/policy',
    ],
    ...['lib/texts/lab-misses', 'lib/texts/labs', 'lib/values', 'lib/worlds'],
  ],
  'lib/server': [
    ...[
      'lib/archive',
      'lib/audit',
      'lib/auth',
      'lib/bearer',
      'lib/clock',
      'lib/console',
      'lib/db',
      'lib/env',
      'lib/errors',
      'lib/ids',
      'lib/lab-seats',
      'lib/log',
    ],
    ...[
      'lib/meter',
      'lib/mfa/fido/models-in-use',
      'lib/mfa/kinds',
      'lib/notices',
      'lib/package-root',
      'lib/query-api',
      'lib/sealed',
      'lib/texts',
      'lib/values',
      'lib/waits',
      'lib/worlds',
    ],
  ],
  // The operator's own tools work on the machine that they run on.
  'lib/commands': ['lib', 'e2e/support/browser'],
  // Measures calls of large accounts as the gate performs them.
  'lib/bench': [
    ...['lib/arns', 'lib/auth', 'lib/clock', 'lib/db', 'lib/errors', 'lib/gate', 'lib/operations', 'lib/policy'],
    ...['lib/lab-seats/numbers', 'lib/playground', 'lib/rows', 'lib/worlds'],
    // The browser in which it measures the playground.
    'e2e/support/browser',
  ],
  // The command that people install.
  'lib/package': ['lib/commands/invoked-as', 'lib/env', 'lib/package-root', 'lib/values/product'],
  // The pages of docs as a site.
  'lib/site': ['lib/package-root', 'lib/values/product'],
  // What testers install: it knows the server by its addresses alone, so it imports nothing of ours.
  'lib/fixtures': [],
  'lib/testing': ['lib'],

  'components/styles': [],
  'components/ui': ['lib/texts'],
  'components/console': ['components/ui', 'lib/texts', 'lib/values/product'],
  'components/iam': ['components/ui', 'lib/simulator', 'lib/texts'],
  // The page whose work is all done in the browser, with the engine in a worker.
  'components/playground': [
    ...[
      'components/console/page-head',
      'components/editor/policy-editor',
      'components/iam',
      'components/ui',
      'lib/playground',
      'lib/simulator',
      'lib/texts',
    ],
  ],
  // The same without a server.
  'components/playground/static': [
    ...['app/globals.css', 'components/console', 'components/playground', 'lib/texts/frame', 'lib/values/product'],
  ],
  // The editor of policies: it runs the engine in the browser, in a part that is loaded late.
  'components/editor': ['components/ui', 'lib/policy', 'lib/texts', 'lib/values/line-diff'],

  // Signing in is not an operation: the pages do it with lib/auth, which lets nobody past the gate.
  app: [
    ...['components', 'lib/arns', 'lib/auth', 'lib/console', 'lib/env', 'lib/mfa/kinds', 'lib/operations'],
    ...['lib/playground', 'lib/simulator', 'lib/texts', 'lib/values'],
  ],
  'app/api/test': ['lib/clock', 'lib/lab-seats/classes', 'lib/test-hooks', 'lib/worlds'],
  // The pages of the operator: they do what the test hooks do, by the same functions, and the operator's token opens them.
  'app/(console)/environment': [
    ...['app/(console)/_holders', 'app/(console)/list-pages', 'components', 'lib/clock', 'lib/console', 'lib/env'],
    ...['lib/errors', 'lib/lab-seats', 'lib/labs/labs', 'lib/test-hooks', 'lib/texts', 'lib/worlds'],
  ],
  // Imports the fixtures that people install, the list of pages, which is data, a PostgreSQL for servers of its own, and a certificate.
  e2e: ['lib/console/pages', 'lib/fixtures', 'lib/testing/postgres', 'lib/testing/public-keys'],
  // Shows components on pages of their own.
  'e2e/components/gallery': ['app/globals.css', 'components/editor', 'components/iam', 'components/ui'],
}

/** Who may import a package as values. A package that is not listed may not be imported. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@aws-crypto/sha256-js': ['lib/api-console', 'lib/bench', 'lib/testing'],
  '@aws-sdk/client-iam': ['lib/testing'],
  '@aws-sdk/client-sts': ['lib/testing'],
  // What the bench compares the engine with.
  '@casl/ability': ['lib/bench'],
  '@cedar-policy/cedar-wasm': ['lib/bench'],
  '@codemirror/autocomplete': ['components/editor'],
  '@codemirror/commands': ['components/editor'],
  '@codemirror/lang-json': ['components/editor'],
  '@codemirror/language': ['components/editor'],
  '@codemirror/lint': ['components/editor'],
  '@codemirror/search': ['components/editor'],
  '@codemirror/state': ['components/editor'],
  '@codemirror/view': ['components/editor'],
  '@lezer/highlight': ['components/editor'],
  '@zxcvbn-ts/language-common': ['lib/operations/iam/account/common-passwords'],
  '@11ty/eleventy': ['lib/site'],
  'axe-core': ['e2e'],
  casbin: ['lib/bench'],
  'ipaddr.js': ['lib/values/addresses'],
  libsql: ['lib/db', 'lib/testing'],
  '@libsql/client': ['lib/bench', 'lib/db', 'lib/testing'],
  '@node-rs/argon2': ['lib/auth/passwords', 'lib/bench', 'lib/testing'],
  '@otplib/uri': ['lib/mfa'],
  '@playwright/test': ['e2e', 'lib/bench', 'lib/fixtures'],
  '@simplewebauthn/server': ['lib/mfa/fido'],
  '@smithy/signature-v4': ['lib/api-console', 'lib/bench', 'lib/testing'],
  '@prisma/adapter-libsql': ['lib/commands', 'lib/db'],
  '@prisma/adapter-pg': ['lib/commands', 'lib/db'],
  '@prisma/driver-adapter-utils': ['lib/commands'],
  '@prisma/schema-engine-wasm': ['lib/commands'],
  minisearch: ['lib/site'],
  next: ['app', 'components', 'lib/console', 'lib/server'],
  otpauth: ['e2e', 'lib/testing'],
  otplib: ['lib/fixtures', 'lib/mfa'],
  pg: ['lib/db', 'lib/testing'],
  pino: ['lib/log'],
  'prom-client': ['lib/server'],
  pngjs: ['e2e', 'lib/testing'],
  qr: ['e2e', 'lib/testing'],
  qrcode: ['lib/mfa'],
  react: ['app', 'components', 'e2e/components/gallery', 'lib/console'],
  'react-dom': ['components', 'e2e/components/gallery'],
  vite: ['lib/commands'],
  vitest: ['e2e/components/gallery', 'lib/testing'],
  saxes: ['lib/token-files'],
  tsx: ['lib/commands'],
}

/**
 * Files that do not depend on their runtime: no modules of Node. Keys and certificates are parsed by Node's own parser.
 */
const WITHOUT_NODE = [
  ...['lib/arns', 'lib/audit', 'lib/clock', 'lib/errors', 'lib/gate', 'lib/mfa', 'lib/operations', 'lib/policy'],
  ...['lib/shape', 'lib/values'],
  ...['app', 'components'],
]

/** What of that folders reads keys and certificates. */
const READS_KEYS = ['lib/mfa/fido', 'lib/operations/iam/public-keys']

/** What files for the browser may import as values, so that no server code gets there. */
const CLIENT_MAY_IMPORT = [
  ...['components', 'lib/console/form-state', 'lib/console/password-file', 'lib/console/run', 'lib/playground'],
  'lib/texts',
]

/** Calls that are allowed only in certain files. `tests`: whether tests are exempt. */
const ONLY_IN: readonly { what: string; places: readonly string[]; tests?: true; why: string }[] = [
  { what: 'new Grant', places: ['lib/gate'], why: 'only the gate grants' },
  { what: 'new Caller', places: ['lib/auth', 'lib/testing'], why: 'only lib/auth proves who asks' },
  { what: 'new Date/0', places: ['lib/clock.ts'], why: 'time is an argument' },
  { what: 'Date()', places: ['lib/clock.ts'], why: 'time is an argument' },
  { what: 'Date.now', places: ['lib/clock.ts', 'lib/fixtures/aws.ts'], why: 'time is an argument' },
  { what: 'Math.random', places: [], why: 'chance is an argument' },
  { what: '.randomUUID', places: [], why: 'chance is an argument' },
  { what: '.getRandomValues', places: [], why: 'chance is an argument' },
  { what: 'new RegExp', places: ['lib/shape/parse.ts'], tests: true, why: 'no pattern is made of input' },
  { what: 'RegExp()', places: [], tests: true, why: 'no pattern is made of input' },
  { what: '.$queryRawUnsafe', places: ['lib/testing'], tests: true, why: 'no statement is made of input' },
  { what: '.$executeRawUnsafe', places: ['lib/testing'], tests: true, why: 'no statement is made of input' },
  // The catalogue is fetched by hand, by whoever works on the product.
  {
    what: 'fetch()',
    // In the browser, the bar of a lab asks its own server how far the lab is.
    places: [
      'components/console/use-lab-state.ts',
      'lib/bench',
      'lib/commands/catalogue.ts',
      'lib/fixtures',
      // In the browser, the search of the site of docs reads the texts of the pages.
      'lib/site/browser/search.ts',
      'lib/testing',
    ],
    tests: true,
    why: 'a server asks nobody (S-92)',
  },
  { what: 'new WebSocket', places: [], tests: true, why: 'a server asks nobody (S-92)' },
  { what: 'eval()', places: [], why: 'no code is made of text' },
  { what: 'new Function', places: [], why: 'no code is made of text' },
]

/** Node's sources of random values, by the names they are imported under. */
const CHANCE = /^random|^getRandom|^webcrypto$/
const MAY_ASK_FOR_CHANCE = ['lib/ids.ts']

/** Node's network clients. A server listens, and sends no requests but those of the labs to itself (S-92). */
const NETWORK = /^node:(http|https|http2|net|tls|dgram|dns)(\/|$)/
const MAY_USE_NETWORK = ['lib/api-console/post.ts', 'lib/bench', 'lib/package', 'lib/server', 'lib/testing']

/** Modules that are loaded lazily, as exceptions to the rule. */
const MAY_IMPORT_LATE = [
  'app/(console)/_holders/inline-form.tsx',
  'app/(console)/policies/[arn]/edit/edit-form.tsx',
  'app/(console)/policies/late-refusal.ts',
  'app/(console)/roles/[name]/trust/trust-form.tsx',
  'components/editor/policy-editor.tsx',
  'components/editor/use-comparison.ts',
  'components/ui/load-language.ts',
  'lib/auth/hashes-at-once.test.ts',
  'lib/auth/passwords.test.ts',
  // A command loads only what it is about, after the environment is set.
  'lib/package/cli.ts',
  'lib/seal.test.ts',
  // It reads every text there is.
  'lib/texts/de/catalogue.test.ts',
]
const MAY_BE_A_BARREL = [
  ...['lib/policy/index.ts', 'lib/fixtures/client.ts', 'lib/fixtures/playwright.ts', 'e2e/support/account.ts'],
  'e2e/support/test.ts',
]

/** Rooms whose modules keep no state: state is passed as an argument. Their caches are closures. */
const STATELESS = ['lib/policy']

const SLEEPS = ['setTimeout()', 'setInterval()', '.waitForTimeout']

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/')
const isWithin = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
const isWithinAny = (file: string, places: readonly string[]) => places.some((place) => isWithin(file, place))
// A test belongs to what it tests.
const plain = (file: string) => file.replace(/(\.test)?\.([cm]?[jt]s|[jt]sx)$/, '')

/** The row for a file: the longest matching one. */
function rowOf(file: string): string | undefined {
  const rows = Object.keys(MAY_IMPORT).filter((row) => isWithin(plain(file), row))
  return rows.sort((a, b) => b.length - a.length)[0]
}

/** Returns the violations of a file, one sentence each, with the line. */
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
  const target = targetOf(file, one.from)
  if (one.from.startsWith('.')) return isOfRow(target, row) ? [] : [`reaches ${target} without "@/"`]
  if (one.kind === 'type' && !isView(source, one)) return []
  return one.from.startsWith('@/') ? moduleProblems(source, row, target) : packageProblems(file, target, one.names)
}

// A type that crosses the border between `lib` and `components`.
function isView({ path: file }: Source, { from }: Import): boolean {
  if (file.startsWith('lib/')) return from.startsWith('@/components/')
  return file.startsWith('components/') && from.startsWith('@/lib/')
}

// A relative path must stay in the folder of its row, and out of rows inside it.
const isOfRow = (target: string, row: string) => rowOf(target) === row

function moduleProblems({ path: file, isClient }: Source, row: string, target: string): string[] {
  if (isTest(file) && !file.startsWith('e2e/')) return []
  if (isClient && !isWithinAny(target, CLIENT_MAY_IMPORT)) return [`brings ${target} into the browser`]
  const allowed = isOfRow(target, row) || isWithinAny(target, MAY_IMPORT[row] ?? [])
  const isForTests = isWithin(target, 'lib/testing') && !isWithin(file, 'lib/testing') && !isTest(file)
  return allowed && !isForTests ? [] : [`imports ${target}, which ${row} may not`]
}

/** The permissions that no source uses, one sentence each. */
export function unusedPermissions(sources: readonly Source[]): string[] {
  const own = sources.filter(({ path: file }) => !isTest(file) || file.startsWith('e2e/'))
  const uses = own.flatMap((source) =>
    source.imports
      .filter((one) => one.kind !== 'type' || isView(source, one))
      .map(({ from }) => ({
        file: plain(source.path),
        isClient: source.isClient,
        target: targetOf(source.path, from),
      })),
  )
  const rows = Object.entries(MAY_IMPORT).flatMap(([row, entries]) => {
    const ofRow = uses.filter(({ file }) => rowOf(file) === row)
    const unused = entries.filter((entry) => !ofRow.some(({ target }) => isWithin(target, entry)))
    return unused.map((entry) => `${row} never imports ${entry}`)
  })
  const packages = Object.entries(PACKAGES).flatMap(([name, places]) => {
    const users = uses.filter(({ target }) => isWithin(target, name)).map(({ file }) => file)
    const unused = places.filter((place) => !users.some((file) => isWithin(file, place)))
    return unused.map((place) => `${place} never imports the package ${name}`)
  })
  const client = CLIENT_MAY_IMPORT.filter(
    (entry) => !uses.some(({ isClient, target }) => isClient && isWithin(target, entry)),
  )
  return [...rows, ...packages, ...client.map((entry) => `no file of the browser imports ${entry}`)]
}

function targetOf(file: string, from: string): string {
  if (from.startsWith('.')) return plain(path.posix.join(path.posix.dirname(file), from))
  return from.startsWith('@/') ? plain(from.slice(2)) : from
}

function packageProblems(file: string, name: string, names: readonly string[]): string[] {
  if (name.startsWith('node:')) {
    const asksForChance = name === 'node:crypto' && names.some((one) => CHANCE.test(one))
    if (asksForChance && !MAY_ASK_FOR_CHANCE.includes(file)) return [`asks ${name} for chance: chance is an argument`]
    const isForNetwork = NETWORK.test(name) && !isWithinAny(file, MAY_USE_NETWORK) && !isTest(file)
    if (isForNetwork) return [`imports ${name}: a server asks nobody (S-92)`]
    if (isTest(file)) return name.startsWith('node:timers') ? [`imports ${name}: tests do not sleep`] : []
    return isWithinAny(plain(file), WITHOUT_NODE) && !isWithinAny(file, READS_KEYS)
      ? [`imports ${name}, but must not know what it runs on`]
      : []
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
  if (what === 'module state' && isWithinAny(file, STATELESS) && !isTest(file)) return ['keeps state in the module']
  return ONLY_IN.flatMap((rule) => {
    const isFree = rule.what !== what || isWithinAny(file, rule.places) || (rule.tests && isTest(file))
    return isFree ? [] : [`uses ${what}: ${rule.why}`]
  })
}
