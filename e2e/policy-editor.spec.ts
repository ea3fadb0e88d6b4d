import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { proposed } from './support/proposals'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// A policy document is written: with the keyboard alone, without scripts, and under the policy for content.

const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
})
const PAGE = '/roles/machine/trust'
const LABEL = 'Trust policy document'

const text = (page: Page) => page.locator('.cm-content')
const posted = (page: Page) => page.locator('textarea[name="PolicyDocument"]')
const findings = (page: Page) => page.getByRole('list', { name: `Findings on ${LABEL}` })

test.beforeEach(async ({ console, asAdmin }) => {
  await asAdmin('CreateRole', { RoleName: 'machine', AssumeRolePolicyDocument: TRUST })
  await console.signIn('admin')
})

test('a trust policy is mended and saved with the keyboard alone', async ({ page }) => {
  await page.goto(PAGE)
  await takenOver(page)
  await expect(text(page)).toHaveAccessibleName(LABEL)
  await expect(findings(page)).toContainText('Missing version')
  await text(page).press('Shift+Alt+F')
  await expect(posted(page)).toHaveValue(/\n {6}"Action": "sts:AssumeRole"\n/)
  await expect(page.locator('.cm-gutterElement .cm-lint-marker-warning')).toHaveCount(1)
  await expectNoFault(page, 'with a finding')

  await test.step('Tab leaves the text for the list of findings, whose edit mends it', async () => {
    await text(page).press('Control+Home')
    await page.keyboard.press('Tab')
    await expect(text(page)).not.toBeFocused()
    const cure = page.getByRole('button', { name: 'Add the version' })
    for (let keys = 0; keys < 5 && !(await cure.evaluate((one) => one === document.activeElement)); keys++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(posted(page)).toHaveValue(/^\{\n {2}"Version": "2012-10-17",\n {2}"Statement"/)
    await expect(findings(page)).toHaveCount(0)
    await expect(text(page)).toBeFocused()
  })

  await test.step('an action is proposed, and a wrong one is marked on its line', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('"sts:AssumeRole"')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.type('["sts:AssumeRole", "sts:Tag')
    await proposed(page, /sts:TagSession/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(', "iam:GetUser"')
    await expect(findings(page).getByRole('button', { name: /^Line 9$/ })).toBeVisible()
    await expect(page.locator('.cm-line').filter({ has: page.locator('.cm-lintRange-error') })).toHaveText(
      /iam:GetUser/,
    )
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press('Control+z')
    await expect(findings(page)).toHaveCount(0)
  })

  await page.getByRole('button', { name: 'Review effect' }).press('Enter')
  await page.getByRole('button', { name: 'Save trust policy' }).press('Enter')
  await expect(page.getByText('Trust policy of machine saved')).toBeVisible()
  await expect(posted(page)).toHaveValue(/"sts:TagSession"\]/)
  await expect(page.getByText('This is a draft')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the document is a text area, and the findings come with the answer', async ({ page }) => {
    await page.goto(PAGE)
    const document = page.getByRole('textbox', { name: LABEL })
    await document.fill(TRUST.replace('sts:AssumeRole', 'sts:AssumeRol'))
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(findings(page)).toContainText('AssumeRole policy may only specify STS AssumeRole actions.')
    await expect(findings(page)).toContainText(/Line 1, column \d+/)
    await expect(page.getByRole('button', { name: 'Format' })).toHaveCount(0)
    await document.fill(TRUST.replace('{', '{"Version":"2012-10-17",'))
    await page.getByRole('button', { name: 'Review effect' }).click()
    await page.getByRole('button', { name: 'Save trust policy' }).click()
    await expect(page.getByText('Trust policy of machine saved')).toBeVisible()
  })
})

test('the policy for content is kept, also after a way through the console, and the editor comes late', async ({
  page,
}) => {
  const violations: string[] = []
  await page.exposeFunction('tell', (said: string) => violations.push(said))
  await page.addInitScript(() => {
    const { tell } = window as unknown as { tell: (said: string) => void }
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })

  await test.step('every part opened, in another document than the page was made for', async () => {
    await page.goto('/roles')
    await takenOver(page)
    await page.getByRole('link', { name: 'machine', exact: true }).first().click()
    await page.getByRole('link', { name: 'Trust', exact: true }).click()
    await expect(text(page)).toBeVisible()
    await expect(findings(page)).toBeVisible()
    await text(page).press('Control+f')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' "')
    // The first movement may only close what F8 has opened.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await text(page).getByText('"sts:AssumeRole"').first().hover()
      await expect(page.locator('.cm-tooltip').first()).toBeVisible({ timeout: 2_000 })
    }).toPass()
    // A long line may have been scrolled.
    await text(page).press('Control+Home')
    // Without its style sheet the numbers would stand above the text.
    const [numbers, lines] = [await page.locator('.cm-gutters').boundingBox(), await text(page).boundingBox()]
    expect(numbers?.y).toBe(lines?.y)
    const border = 1
    expect((numbers?.x ?? 0) + (numbers?.width ?? 0)).toBeLessThanOrEqual((lines?.x ?? 0) + border)
    expect(violations).toEqual([])
  })

  await test.step('what a page loads at first is no more than without an editor', async () => {
    const weights = await weightsOf(page, PAGE, async () => expect(text(page)).toBeVisible())
    const without = await weightsOf(page, '/roles/machine/tags', async () => takenOver(page))
    expect(weights.first).toBeLessThanOrEqual(1.05 * without.first)
    expect(weights.late).toBeGreaterThan(100_000)
    expect(weights.late).toBeLessThanOrEqual(185_000)
    expect(without.late).toBeLessThan(20_000)
  })
})

/** The bytes of scripts, compressed, that a page names and that it loads later, until `isReady`. */
async function weightsOf(page: Page, address: string, isReady: () => Promise<void>) {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.set(new URL(response.url()).pathname, response.body())
  })
  const html = (await (await page.goto(address))?.text()) ?? ''
  await isReady()
  page.removeAllListeners('response')
  const sizes = await Promise.all(
    [...bodies].map(async ([path, body]) => ({ path, size: gzipSync(await body, { level: 9 }).length })),
  )
  const sum = (some: typeof sizes) => some.reduce((all, { size }) => all + size, 0)
  const isFirst = ({ path }: { path: string }) => html.includes(`src="${path}"`)
  return { first: sum(sizes.filter(isFirst)), late: sum(sizes.filter((one) => !isFirst(one))) }
}
