import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

const verdict = (page: Page) => page.locator('[data-panel="decision"] [data-verdict]').first()
const policy = (page: Page) => page.getByRole('textbox', { name: 'Policy 1' })
/** The text of the first policy, which the editor writes into the field that it has replaced. */
const written = (page: Page) => page.locator('textarea[name="policy-0"]')

async function openExample(page: Page, title: string) {
  await page.getByLabel('Example', { exact: true }).selectOption(title)
  await page.getByRole('button', { name: 'Open example' }).click()
}

/** What the page sends after it has loaded. */
function sentBy(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  return sent
}

test('somebody without an account finds out why a policy refuses, and passes the question on', async ({
  page,
  context,
  console,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/playground')
  await takenOver(page)
  await expect(page.getByText('Nothing you type leaves this page')).toBeVisible()
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'explicit-deny')
  await expect(policy(page)).toHaveAttribute('contenteditable', 'true')
  const sent = sentBy(page)

  await test.step('a mistake is decided, marked at its line, and mended', async () => {
    await openExample(page, 'Bool in a Deny without MFA')
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'allowed')
    await expect(page.getByRole('list', { name: 'Findings on Policy 1' })).toContainText('Deny without MFA uses Bool')
    await expect(page.locator('.cm-line').filter({ has: page.locator('.cm-lintRange') })).toContainText([/Multi/])
    await page.getByRole('button', { name: 'Change to BoolIfExists' }).click()
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'explicit-deny')
    await expect(page.locator('[data-panel="evaluation"]')).toContainText('BoolIfExists')
    await expect(page.locator('[data-session="console-mfa"]')).toHaveAttribute('data-verdict', 'allowed')
  })

  await test.step('while something is wrong there is no decision, and the field says why', async () => {
    await page.getByLabel('Action', { exact: true }).fill('iam:*')
    await expect(page.getByLabel('Action', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('[data-panel="decision"]')).toHaveAttribute('data-state', 'empty')
    await page.getByLabel('Action', { exact: true }).fill('iam:ListUser')
    await page.getByRole('button', { name: 'Replace with iam:ListUsers' }).click()
    await expect(page.getByLabel('Action', { exact: true })).toHaveValue('iam:ListUsers')
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'explicit-deny')
  })

  await test.step('nothing of it was sent, and Back returns to the question before the example', async () => {
    expect(sent.filter((address) => !address.startsWith('blob:'))).toEqual([])
    await openExample(page, 'NotAction with Allow')
    await expect(page.getByLabel('Action', { exact: true })).toHaveValue('kms:ScheduleKeyDeletion')
    await page.goBack()
    await expect(page.getByLabel('Action', { exact: true })).toHaveValue('iam:ListUsers')
  })

  await page.getByRole('button', { name: 'Copy link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  await test.step('the link holds the question for somebody else, also on a narrow screen', async () => {
    expect(link).toMatch(/\/playground#question=1\.[\w-]+$/)
    await page.goto('about:blank')
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(link)
    await expect(written(page)).toHaveValue(/"BoolIfExists"/)
    await expect(policy(page)).toBeVisible()
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'explicit-deny')
    await expectToFit(page, '/playground')
    await expectNoFault(page, '/playground')
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto('about:blank')
    await page.goto(link.slice(0, -30))
    await expect(page.getByText('This link is incomplete')).toBeVisible()
  })

  await test.step('who is signed in goes on in the simulator', async () => {
    await console.signIn('admin')
    await page.goto('about:blank')
    await page.goto(link)
    await takenOver(page)
    await page.getByRole('link', { name: 'Open in simulator' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policy simulator')
    await expect(page.locator('textarea[name="policy-0"]')).toHaveValue(/"BoolIfExists"/)
    await page.locator('#main').getByRole('button', { name: 'Run simulation' }).last().click()
    await expect(page.getByRole('row', { name: /iam:ListUsers/ }).first()).toHaveAttribute(
      'data-verdict',
      'explicit-deny',
    )
  })
})

test('the playground works from a folder that any web server serves, and can send nothing', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'postern-playground-'))
  const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/build-playground.ts', folder]
  execFileSync(process.execPath, command, { stdio: 'pipe' })
  const server = fileServer(folder).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()))
  try {
    // Below a path of its own, as on a file host.
    await page.goto(`http://127.0.0.1:${port}/some/where/`)
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'explicit-deny')
    await expect(policy(page)).toHaveAttribute('contenteditable', 'true')
    const sent = sentBy(page)
    await openExample(page, 'iam:ListUsers added in both places')
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'allowed')
    await page.getByRole('button', { name: 'Access key', exact: true }).click()
    await expect(page.locator('[data-session="access-key"]').getByRole('button')).toHaveAttribute(
      'aria-current',
      'true',
    )
    await expectNoFault(page, 'the folder')
    expect(sent).toEqual([])
    expect(violations).toEqual([])

    await test.step('the check file that it gives is as expected', async () => {
      await page.getByRole('button', { name: 'Copy as check file' }).click()
      const check = path.join(folder, 'check.json')
      writeFileSync(check, await page.evaluate(() => navigator.clipboard.readText()))
      const run = ['--import', './lib/commands/typescript.mjs', 'lib/commands/check-policies.ts', check]
      expect(execFileSync(process.execPath, run, { encoding: 'utf8' })).toContain('1 as expected')
    })

    await test.step('neither the page nor its worker can ask anybody', async () => {
      const ask = (address: string) =>
        fetch(address).then(
          () => 'sent',
          () => 'refused',
        )
      const address = `http://127.0.0.1:${port}/some/where/index.html`
      expect(await page.evaluate(ask, address)).toBe('refused')
      expect(await page.workers()[0]?.evaluate(ask, address)).toBe('refused')
    })
  } finally {
    await context.close()
    server.close()
  }
})

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the files of a folder below `/some/where/`, and nothing else. */
function fileServer(folder: string) {
  return http.createServer((request, response) => {
    const [, name = ''] = /^\/some\/where\/([\w./-]*)$/.exec(request.url ?? '') ?? []
    const file = path.join(folder, name || 'index.html')
    try {
      const content = readFileSync(file)
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'text/plain')
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
}
