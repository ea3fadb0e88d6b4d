import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

// Takes pictures of all pages with the same server and browser as the tests (docs/CONTRIBUTING.md, "Looks").
export default defineConfig(tests, {
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  outputDir: 'test-results/pictures',
  timeout: 600_000,
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
})
