import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The headless shell first: Playwright's own browser is one too, and it needs half of the time of a whole browser.
const KNOWN_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser to test with; undefined means Playwright's own. Throws an error that lists the options if there is none.
 */
export function findBrowser(): string | undefined {
  const named = process.env.E2E_CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`E2E_CHROMIUM names ${named}, which does not exist.`)
  }
  if (existsSync(chromium.executablePath())) return undefined
  const found = KNOWN_PLACES.find((place) => existsSync(place))
  if (found) return found
  throw new Error(
    'No Chromium was found. Run "npx playwright install chromium", or "apt-get install chromium", or set E2E_CHROMIUM.',
  )
}
