import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '@/e2e/support/browser'

const port = Number(process.env.E2E_PORT ?? 3210)
const address = `http://localhost:${port}`
// One server, one database, thrown away afterwards: each test has an account of its own in it.
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'postern-e2e-'))
process.env.E2E_OPERATOR_TOKEN ??= 'operator-token-of-the-end-to-end-tests'
// What the fixtures that people install read. The accounts of our own are below this namespace.
process.env.POSTERN_URL = address
process.env.POSTERN_TOKEN = process.env.E2E_OPERATOR_TOKEN
process.env.POSTERN_NAMESPACE = '95'
// What the server logs: many tests make it refuse something, and its entries would bury what the tests print.
const LOG = 'test-results/e2e-server.log'
mkdirSync(path.dirname(LOG), { recursive: true })

export default defineConfig({
  testDir: 'e2e',
  testIgnore: ['components/**', 'example/**'],
  // A folder of its own: it is emptied at every start, and the unit tests' report stands beside it.
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A second try tells a busy machine from a fault; the report still names what needed it.
  retries: process.env.CI ? 1 : 0,
  // Two cores carry the server and two browsers: generous, as a test that fails is not one that is slow.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: process.env.E2E_TRACE === 'off' ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `node lib/commands/start.mjs 2>${LOG} || cat ${LOG} >&2`,
    url: `${address}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      PUBLIC_URL: address,
      DATA_DIR: process.env.E2E_DATA_DIR,
      OPERATOR_TOKEN: process.env.E2E_OPERATOR_TOKEN,
      ENVIRONMENT: 'training',
    },
  },
})
