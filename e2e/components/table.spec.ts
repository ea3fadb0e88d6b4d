import { expect, type Locator, test } from '@playwright/test'
import { expectToFit } from '../support/reflow'
import { NARROW, openStage } from './stage'

test.beforeEach(async ({ page }) => {
  await openStage(page, 'table')
})

const namesOf = (table: Locator) => table.getByRole('rowheader').allTextContents()

test('it is sorted by keyboard, and says by what', async ({ page }) => {
  const table = page.getByRole('table', { name: 'Users', exact: true })
  const header = table.getByRole('columnheader', { name: 'User name' })
  await expect(header).not.toHaveAttribute('aria-sort')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('region', { name: 'Users', exact: true })).toBeFocused()
  for (const [direction, names] of [
    ['ascending', ['adam', 'mia', 'zoe']],
    ['descending', ['zoe', 'mia', 'adam']],
  ] as const) {
    await header.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await expect(header).toHaveAttribute('aria-sort', direction)
    expect(await namesOf(table)).toEqual(names)
  }
})

test('a screen reader gets its caption, its columns, and the name of each row', async ({ page }) => {
  await expect(page.getByRole('table', { name: 'Users', exact: true })).toMatchAriaSnapshot(`
    - table "Users":
      - rowgroup:
        - row:
          - columnheader "User name"
          - columnheader "ARN"
          - columnheader "Created"
      - rowgroup:
        - row /adam/:
          - rowheader "adam"
          - cell /arn:aws:iam/
          - cell "2026-03-02"
  `)
})

test('one that is too wide scrolls by keyboard in its own box, and the page stays', async ({ page }) => {
  const region = page.getByRole('region', { name: 'Users in a narrow panel' })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('in a narrow window each row is a card, and each value has its label', async ({ page }) => {
  await page.setViewportSize(NARROW)
  const card = page.getByRole('region', { name: 'Users', exact: true }).locator('tbody tr').first()
  const [name, arn, created] = [card.locator('th'), card.locator('td').nth(0), card.locator('td').nth(1)]
  const tops = await Promise.all([name, arn, created].map(async (cell) => (await cell.boundingBox())?.y ?? 0))
  expect([...tops].sort((a, b) => a - b)).toEqual(tops)
  expect(new Set(tops).size).toBe(3)
  expect(await created.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Created"')
})

test('a long ARN breaks between its parts, never in them', async ({ page }) => {
  await page.setViewportSize(NARROW)
  const lines = await page
    .getByRole('region', { name: 'Users', exact: true })
    .locator('tbody tr')
    .first()
    .locator('.mono')
    .evaluate((arn) => {
      const texts = document.createTreeWalker(arn, NodeFilter.SHOW_TEXT)
      const byTop = new Map<number, string>()
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const letters = text.textContent ?? ''
        for (let at = 0; at < letters.length; at++) {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const top = Math.round(range.getBoundingClientRect().top)
          byTop.set(top, (byTop.get(top) ?? '') + letters[at])
        }
      }
      return [...byTop.values()].map((line) => line.trim()).filter(Boolean)
    })
  expect(lines.join('')).toContain('arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/engineering/adam')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[:/-]$/)
})

test('it fits a narrow window, with large text too', async ({ page }) => {
  await expectToFit(page, 'a table')
})
