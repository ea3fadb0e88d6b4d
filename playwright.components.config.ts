import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

const port = Number(process.env.COMPONENTS_PORT ?? 3211)
const address = `http://localhost:${port}`

// Tests components by themselves, in the same browser as the pages, but without a build or a server of ours
// (docs/CONTRIBUTING.md, "Looks"). Spread, as defineConfig would start the servers of both.
export default defineConfig({
  ...tests,
  testDir: 'e2e/components',
  testIgnore: [],
  outputDir: 'test-results/components',
  reporter: [['list'], ['json', { outputFile: 'test-results/components.json' }]],
  use: { ...tests.use, baseURL: address },
  webServer: {
    command: 'node --import ./lib/commands/typescript.mjs e2e/components/gallery/serve.ts',
    url: address,
    env: { PORT: String(port) },
  },
})
