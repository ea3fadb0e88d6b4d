import { defineConfig } from '@playwright/test'

const token = 'token-of-the-example-tests'
process.env.POSTERN_URL = 'http://localhost:3988'
process.env.POSTERN_TOKEN = token

export default defineConfig({
  fullyParallel: true,
  forbidOnly: true,
  // Twenty workers share the machine with their server: generous, as a test that fails is not one that is slow.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `npx postern --port 3988 --ephemeral --token ${token}`,
    url: 'http://localhost:3988/api/health',
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
