import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { ownProcessTests } from './lib/testing/own-process.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root.replace(/\/$/, '') } }
// Hashing as slowly as the product does takes longer than the rest of a test in which somebody signs in.
const withCheapPasswords = {
  alias: { '@/lib/auth/password-cost': `${root}lib/testing/password-cost.ts`, ...resolve.alias },
}
// Generous: a machine under load is slow, and slowness is no failure. Speed is measured by the bench alone.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

const BENCH = 'lib/bench/**/*.test.ts'
const alone = ownProcessTests(['lib', 'components'])

// What runs on PostgreSQL too (decision 0048): whatever a promise rests on that the database has a part in. The rest of
// the house reaches it through these rooms.
const ROOMS = [
  ...[
    'archive',
    'audit',
    'auth',
    'gate',
    'lab-runs',
    'lab-seats',
    'mfa',
    'notices',
    'operations',
    'query-api',
    'sealed',
  ],
  ...['test-hooks', 'worlds'],
]
// Commands that an operator runs on either database.
const COMMANDS = ['archive-trail', 'beside-server', 'operator', 'seal', 'seed', 'tokens', 'trail-check']
// Parts of a room whose other tests do not ask the database: the sign-in form of IAM users, and what a server tidies up.
const SERVER = ['abandoned-devices', 'kept-devices', 'user-sign-in']
const ONE_BY_ONE = [
  ...COMMANDS.map((name) => `lib/commands/${name}.test.ts`),
  ...SERVER.map((name) => `lib/server/${name}.test.ts`),
  'lib/row-locks.test.ts',
]
const onPostgres = {
  include: [...ROOMS.map((room) => `lib/${room}/**/*.test.ts`), ...ONE_BY_ONE],
  exclude: [
    ...configDefaults.exclude,
    // Starts a server of its own.
    'lib/archive/postgres-cuts.test.ts',
    // Reads plans of SQLite.
    'lib/gate/standing-rows.test.ts',
    // Every operation with every kind of value, and every decision by every way to it: the database has no part in these,
    // and they are many.
    'lib/operations/catalogue.test.ts',
    'lib/query-api/one-truth.test.ts',
    'lib/operations/iam/simulator/**',
  ],
  globalSetup: 'lib/testing/base-postgres.ts',
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: 'lib/testing/base-database.ts',
    // The projects run one after the other: a shared process ends when a file of another project comes next.
    projects: [
      {
        resolve: withCheapPasswords,
        test: {
          name: 'shared',
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...alone, BENCH],
          // Loading a file's modules takes longer than most tests, so files share a process and load them once.
          isolate: false,
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      { resolve, test: { name: 'alone', include: alone, exclude: [BENCH], sequence: { groupOrder: 1 }, ...patience } },
      {
        resolve,
        test: {
          name: 'bench',
          include: [BENCH],
          // Node 20 aborts in hot loops around Cedar's WebAssembly unless it is told not to compile such calls in place.
          execArgv: ['--no-turbo-inline-js-wasm-calls'],
          sequence: { groupOrder: 2 },
          ...patience,
        },
      },
      {
        resolve: withCheapPasswords,
        test: {
          name: 'postgres',
          ...onPostgres,
          exclude: [...onPostgres.exclude, ...alone],
          isolate: false,
          sequence: { groupOrder: 3 },
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: 'postgres alone',
          ...onPostgres,
          include: alone.filter(
            (file) => ONE_BY_ONE.includes(file) || ROOMS.some((room) => file.startsWith(`lib/${room}/`)),
          ),
          sequence: { groupOrder: 4 },
          ...patience,
        },
      },
    ],
  },
  resolve,
})
