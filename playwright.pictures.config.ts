import { defineConfig } from '@playwright/test'
import tests from './playwright.config'

const { launchOptions } = tests.use ?? {}
// Tiles that are drawn in parts, or by the graphics processor, end in other corners from run to run.
const args = [...(launchOptions?.args ?? []), '--disable-gpu-rasterization', '--disable-partial-raster']

// Takes pictures of all pages with the same server and browser as the tests (docs/CONTRIBUTING.md, "Looks").
export default defineConfig<{ hasLargeText: boolean }>(tests, {
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  outputDir: 'test-results/pictures',
  timeout: 600_000,
  use: { actionTimeout: 20_000, launchOptions: { ...launchOptions, args } },
  reporter: [['list']],
  projects: [
    { name: 'views' },
    {
      name: 'large text',
      use: {
        hasLargeText: true,
        launchOptions: { ...launchOptions, args: [...args, '--blink-settings=defaultFontSize=32'] },
      },
    },
  ],
})
