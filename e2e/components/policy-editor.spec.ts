import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectNoFault } from '../support/faults'
import { proposed } from '../support/proposals'
import { NARROW } from './stage'

const SEED = readFileSync('lib/worlds/self-manage-mfa.json', 'utf8')
const BAD = SEED.replace('BoolIfExists', 'Bool').replace('"iam:ListMFADevices"', '"iam:ListMFADevice"')

/** Opens the editor with a document, and waits until it has taken the place of the text area. */
async function open(page: Page, document: string, query = ''): Promise<void> {
  await page.goto(`/?stage=editor&document=${encodeURIComponent(document)}${query}`)
  await expect(page.locator('.cm-content')).toBeVisible()
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Policy document' })
const area = (page: Page) => page.locator('textarea[name="document"]')
const findings = (page: Page) => page.getByRole('list', { name: 'Findings on Policy document' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Proposals' }).getByRole('option')

/** Puts the cursor behind the first occurrence of a text. */
async function goBehind(page: Page, words: string): Promise<void> {
  await text(page).press('Control+f')
  // The search begins with the keys, not with the field's content.
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

test('findings stand on their lines, and their edits mend them in one step', async ({ page }) => {
  await open(page, BAD)
  await expect(findings(page).getByRole('listitem')).toHaveCount(3)
  await findings(page).getByRole('button', { name: 'Line 24' }).click()
  await expect(text(page)).toBeFocused()
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('"iam:ListMFADevice"')
  await expect(page.locator('.cm-line').filter({ has: page.locator('.cm-lintRange') })).toHaveText([
    ...[/iam:ListMFADevice"/, /NotAction/, /aws:MultiFactorAuthPresent/],
  ])
  await expectNoFault(page, 'with findings')

  await findings(page).getByRole('button', { name: 'Change to iam:ListMFADevices' }).click()
  await findings(page).getByRole('button', { name: 'Change to BoolIfExists' }).click()
  await expect(findings(page).getByRole('listitem')).toHaveText([/Second device without MFA/])
  await expect(area(page)).toHaveValue(SEED)
  await text(page).press('Control+z')
  await expect(findings(page)).toContainText('Deny without MFA uses Bool')
})

test('F8 goes from finding to finding and says each', async ({ page }) => {
  await open(page, BAD)
  await expect(findings(page).getByRole('listitem')).toHaveCount(3)
  await expect(page.locator('.cm-lintRange').first()).toBeVisible()
  await text(page).press('Control+Home')
  // What is announced stays for a moment only.
  await page.evaluate(() => {
    const box = document.querySelector('.cm-announced')
    const keep = () => box?.setAttribute('data-said', `${box.getAttribute('data-said') ?? ''} ${box.textContent}`)
    if (box) new MutationObserver(keep).observe(box, { childList: true })
  })
  await page.keyboard.press('F8')
  await expect(page.locator('.cm-announced')).toHaveAttribute('data-said', /iam has no action "ListMFADevice"/)
  await expect(page.getByText(/^Line 24, column/).filter({ visible: true })).toHaveCount(1)
  await page.keyboard.press('F8')
  await expect(page.getByText(/^Line 32, column/).filter({ visible: true })).toHaveCount(1)
})

test('names are proposed by place, and explained', async ({ page }) => {
  await open(page, SEED)
  await goBehind(page, 'iam:ResyncMFADevice"')
  await page.keyboard.type(',"iam:Upl')
  await proposed(page, /^iam:Upload/)
  await expect(findings(page)).not.toContainText('Invalid action')
  await page.keyboard.press('Enter')
  await expect(area(page)).toHaveValue(/"iam:ResyncMFADevice","iam:Upload\w+"/)

  await goBehind(page, '"Condition": {')
  await page.keyboard.type('"NumericLess')
  await proposed(page, /NumericLessThan/)
  await page.keyboard.press('Enter')
  await expect(area(page)).toHaveValue(/"Condition": \{"NumericLessThan": /)

  await goBehind(page, 'arn:aws:iam::*:mfa/*"')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Space')
  await expect(options(page).filter({ hasText: 'user/alice' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await text(page).getByText('"iam:DeactivateMFADevice"').first().hover()
  await expect(page.locator('.cm-tooltip-hover')).toContainText('It is asked on user/.')
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-tooltip-hover')).toHaveCount(0)
})

test('what exists in the account is proposed as a resource', async ({ page }) => {
  await open(page, '{ "Statement": { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "" } }')
  await goBehind(page, '"Resource": "')
  await page.keyboard.press('Control+Space')
  await expect(options(page).filter({ hasText: 'user/alice' })).toHaveCount(1)
  await expect(options(page).filter({ hasText: 'user/$' })).toHaveCount(1)
  await page.keyboard.type('ali')
  await proposed(page, /user\/alice/)
  await page.keyboard.press('Enter')
  await expect(area(page)).toHaveValue(/"Resource": "arn:aws:iam::123456789012:user\/alice" }/)
})

test('Tab leaves, unless it is asked to indent', async ({ page }) => {
  await open(page, '{}')
  await text(page).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Tab moves focus/ })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Control+m')
  await expect(page.getByRole('button', { name: /^Tab indents/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(text(page)).toBeFocused()
  await expect(area(page)).toHaveValue('  {}')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(text(page)).not.toBeFocused()
})

test('a document is laid out, folded and searched', async ({ page }) => {
  await open(page, '{"Version":"2012-10-17","Statement":[]}')
  await text(page).press('Shift+Alt+F')
  await expect(area(page)).toHaveValue('{\n  "Version": "2012-10-17",\n  "Statement": []\n}')
  await text(page).press('Control+Home')
  await page.keyboard.press('Control+Shift+{')
  await expect(page.locator('.cm-line')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+}')
  await expect(page.locator('.cm-line')).toHaveCount(4)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await expectNoFault(page, 'with the search')
})

test('a document that does not parse is not laid out: nothing of it may be lost', async ({ page }) => {
  for (const document of ['{"a":1,"a":2}', '{"a":']) {
    await open(page, document)
    await page.getByRole('button', { name: 'Format' }).click()
    await expect(area(page)).toHaveValue(document)
  }
})

test('plain text is a text area with the same findings, and the browser remembers it', async ({ page }) => {
  await open(page, BAD)
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('button', { name: 'Plain text' }).click()
  await expect(area(page)).toBeVisible()
  await expect(area(page)).toHaveAccessibleName('Policy document')
  await findings(page).getByRole('button', { name: 'Line 24' }).click()
  await expect(area(page)).toBeFocused()
  await findings(page).getByRole('button', { name: 'Change to iam:ListMFADevices' }).click()
  await expect(area(page)).toHaveValue(/"iam:ListMFADevices",\s+"iam:ResyncMFADevice"/)
  await expect(findings(page).getByRole('listitem')).toHaveCount(2)
  await expectNoFault(page, 'as plain text')
  await page.reload()
  await expect(area(page)).toBeVisible()
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('button', { name: 'Editor' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
})

test('a draft is kept in the tab until it is discarded or sent', async ({ page }) => {
  await open(page, '{}')
  await text(page).press('Control+End')
  await page.keyboard.type(' ')
  await expect(area(page)).toHaveValue('{} ')
  await page.reload()
  await expect(page.getByText('This is a draft that this browser kept.')).toBeVisible()
  await expect(area(page)).toHaveValue('{} ')
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(area(page)).toHaveValue('{}')
  await page.reload()
  await expect(page.locator('.cm-content')).toBeVisible()
  await expect(page.getByText('This is a draft')).toHaveCount(0)

  await text(page).press('Control+End')
  await page.keyboard.type(' ')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status', { name: 'Sent' })).toHaveText('{}')
  await page.reload()
  await expect(page.locator('.cm-content')).toBeVisible()
  await expect(area(page)).toHaveValue('{}')
})

test('whoever may not validate policies is told why only the grammar is checked', async ({ page }) => {
  await open(page, BAD, '&unchecked')
  await expect(page.getByText('access-analyzer:ValidatePolicy')).toBeVisible()
  await expect(page.getByText('No findings')).toBeVisible()
  await text(page).press('Control+End')
  await page.keyboard.type(' }')
  await expect(findings(page).getByRole('listitem')).toHaveCount(1)
})

test('it fits a narrow window, in the dark too', async ({ page }) => {
  await page.setViewportSize(NARROW)
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, BAD)
  await expect(findings(page).getByRole('listitem')).toHaveCount(3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
  await expectNoFault(page, 'narrow and dark')
})

test('the text is compared with the one it was, while it is written', async ({ page }) => {
  await open(page, SEED)
  const compare = page.getByRole('button', { name: 'Compare with v1' })
  await compare.press('Enter')
  await expect(compare).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('No line differs from v1.')).toBeVisible()
  await goBehind(page, '"iam:GetUser",')
  await page.keyboard.press('Enter')
  await page.keyboard.type('"iam:ListUsers",')
  await expect(page.getByText('Against v1: 1 line added, 0 lines removed.')).toBeVisible()
  await expect(page.locator('.cm-added')).toHaveText(/iam:ListUsers/)
  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.press('Control+Shift+k')
  await expect(page.getByText('Against v1: 0 lines added, 1 line removed.')).toBeVisible()
  await expect(page.locator('.cm-gone del')).toHaveCount(1)
  // What is gone is no part of the text.
  const left = await area(page).inputValue()
  expect(left.split('\n')).toHaveLength(SEED.split('\n').length - 1)
  await expectNoFault(page, 'compared')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoFault(page, 'compared, in the dark')
  await compare.press('Enter')
  await expect(page.locator('.cm-gone')).toHaveCount(0)
})
