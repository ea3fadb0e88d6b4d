import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

// Makes the pictures of the README and of docs (`npm run docs:pictures`) with the same server and browser as the tests.
export default defineConfig({
  ...tests,
  testDir: 'e2e/pictures',
  testMatch: ['story.ts', 'lab.ts'],
  outputDir: 'test-results/docs',
  // All of them are of the demo account.
  workers: 1,
  retries: 0,
  use: { ...tests.use, viewport: { width: 1040, height: 650 } },
  reporter: [['list']],
})
