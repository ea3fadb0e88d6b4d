import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

// Makes the pictures of the README (`npm run readme:pictures`) with the same server and browser as the tests.
export default defineConfig({
  ...tests,
  testDir: 'e2e/pictures',
  testMatch: 'readme.ts',
  outputDir: 'test-results/readme',
  // A code may change just while it is typed.
  retries: 1,
  use: { ...tests.use, viewport: { width: 1200, height: 800 } },
  reporter: [['list']],
})
