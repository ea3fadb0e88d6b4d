import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '@/e2e/support/browser'
import { exampleOf } from '@/lib/playground/examples'
import { fragmentOf } from '@/lib/playground/link'
import { type Figure, median } from './measure'

/** The most milliseconds from the load of the page to the first decision. */
const MOST_MS = 100

/**
 * Measures the playground that needs no server, in a browser that has never seen it: when the page is loaded, and when
 * it shows its first decision, from the start of the visit, for a bare address and for a link to a question. Throws when
 * there is no browser or no decision.
 */
export async function playgroundBench(isRehearsal: boolean): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'postern-playground-'))
  const server = serve(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/build-playground.ts', folder]
    execFileSync(process.execPath, command)
    const { port } = server.address() as AddressInfo
    const figures: Figure[] = []
    for (const [name, fragment] of [
      ['the bare address', ''],
      ['a link to a question', await fragmentOf(exampleOf('bothPlaces'))],
    ] as const) {
      const visits: Visit[] = []
      // The first visit is a warm-up.
      for (let round = 0; round <= (isRehearsal ? 0 : 9); round++) visits.push(await visit(browser, port, fragment))
      figures.push(...figuresOf(name, isRehearsal ? visits : visits.slice(1)))
    }
    return figures
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}

function figuresOf(name: string, visits: readonly Visit[]): Figure[] {
  const load = median(visits.map(({ loaded }) => loaded))
  const after = median(visits.map(({ loaded, decided }) => decided - loaded))
  return [
    { what: `${name}: the page is loaded`, value: load.toFixed(0), unit: 'ms' },
    {
      ...{ what: `${name}: its first decision, after the load`, value: after.toFixed(0), unit: 'ms' },
      ...{ baseline: 'the load', ratio: (load + after) / load },
      note: `${after <= MOST_MS ? 'reached' : 'MISSED'}, at most ${MOST_MS} ms`,
    },
  ]
}

/** Milliseconds since the start of the visit. */
type Visit = { loaded: number; decided: number }

async function visit(browser: Browser, port: number, fragment: string): Promise<Visit> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-panel="decision"][data-state="ready"]')) return
        observer.disconnect()
        performance.mark('decided')
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(`http://127.0.0.1:${port}/${fragment}`)
    await page.locator('[data-panel="decision"][data-state="ready"]').waitFor()
    return await page.evaluate(() => ({
      loaded: performance.getEntriesByType('navigation').map((entry) => entry.toJSON().loadEventEnd)[0],
      decided: performance.getEntriesByName('decided')[0]?.startTime ?? Number.NaN,
    }))
  } finally {
    await context.close()
  }
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function serve(folder: string) {
  const server = http.createServer((request, response) => {
    const [, name = ''] = /^\/([\w./-]*)$/.exec(request.url ?? '') ?? []
    const file = path.join(folder, name || 'index.html')
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'text/plain')
    response.end(readFileSync(file))
  })
  return server.listen(0, '127.0.0.1')
}
