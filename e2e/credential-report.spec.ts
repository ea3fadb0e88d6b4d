import { readFile } from 'node:fs/promises'
import { expectNoFault, expectNoSidewaysScrolling } from './support/faults'
import { expect, test } from './support/test'

test('a report is made, narrowed down, and downloaded as the API gives it', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/credential-report')
  const report = console.panel('credential-report')
  await console.expectPanel('credential-report', 'empty')
  await expect(page.getByRole('link', { name: 'Download .csv' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Generate report' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Report generated' })).toBeVisible()

  await test.step('the root user is first, and each group of columns has a head', async () => {
    await expect(report.locator('tbody').getByRole('row').first()).toContainText('Root user')
    await expect(report.locator('th[scope="colgroup"]')).toHaveText(['Password', 'Access key 1', 'Access key 2'])
    await expectNoFault(page, 'the credential report')
  })

  await test.step('a report that is less than four hours old is kept', async () => {
    await page.getByRole('button', { name: 'Generate report' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'no new one was made' })).toBeVisible()
  })

  await test.step('the filter is in the address', async () => {
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Password without MFA' })
    await page.getByLabel('Search by name').fill('ALI')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/view=no-mfa/)
    await page.reload()
    await expect(report.locator('tbody').getByRole('row')).toHaveCount(1)
    await expect(report.getByRole('link', { name: 'alice' })).toBeVisible()
    await page.getByLabel('Search by name').fill('nobody')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('link', { name: 'Show everyone' }).click()
  })

  await test.step('in a narrow window each value has its group and column', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScrolling(page, 'the credential report at 320 px')
    await expect(report.locator('td').first()).toHaveAttribute('data-label', 'Password, last used')
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download .csv' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^credential-report-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/^user,arn,user_creation_time,/)
  expect(text).toContain('\n<root_account>,')
})

test('a user who may not get the report is told why, also where the file would be', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/credential-report')
  await console.expectPanel('credential-report', 'denied')
  await expect(page.getByRole('link', { name: 'Why is Generate report refused?' })).toBeVisible()
  await page.goto('/credential-report/download')
  await expect(page.getByRole('heading', { level: 1, name: 'Decision trace' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a report is made and filtered by plain forms', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/credential-report')
    await page.getByRole('button', { name: 'Generate report' }).click()
    await console.expectPanel('credential-report', 'ready')
    await page.getByLabel('Search by name').fill('bob')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(console.panel('credential-report').locator('tbody').getByRole('row')).toHaveCount(1)
  })
})
