import type { Page } from '@playwright/test'
import { callIam } from './support/api'
import type { Console } from './support/console'
import { expectNoFault, expectNoSidewaysScrolling } from './support/faults'
import { expect, test } from './support/test'

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

/** alice may list devices but not users. Makes one call of each and opens the trace of the refusal. Returns its id. */
async function twoDecisions(console: Console): Promise<string> {
  const { page } = console
  await console.signIn('alice')
  await page.goto('/mfa-devices')
  await console.expectPanel('virtual-mfa-devices', 'ready')
  await page.goto('/users')
  await console.openTrace()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const compared = (page: Page, name: string) => page.locator(`[data-compared="${name}"]`)

test('comparing the refusal with the same request with MFA shows the key that made the difference', async ({
  page,
  console,
  hooks,
  account,
}) => {
  await console.signIn('alice')
  const app = await console.assign('alice', await hooks.now(account))
  await console.openCredentials()
  await console.openTrace(console.panel('access-keys'))
  const refused = new URL(page.url()).pathname
  await console.signOut()
  await hooks.advanceClock(account, 60)
  await console.signInWithMfa('alice', app.code(await hooks.now(account)))
  await console.openCredentials()
  await console.expectPanel('access-keys', 'ready')

  await page.goto(refused)
  await page.getByText('More', { exact: true }).click()
  await page.getByRole('link', { name: 'Compare with another decision' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare decisions' })).toBeVisible()
  await page
    .locator('tr', { hasText: 'iam:ListAccessKeys' })
    .filter({ hasText: 'Allowed' })
    .first()
    .getByRole('link')
    .click()

  await expect(page.locator('[data-verdict="explicit-deny"]')).toContainText('DenyAllExceptListedIfNoMFA')
  await expect(page.locator('[data-verdict="allowed"]')).toBeVisible()
  const mfa = compared(page, 'aws:MultiFactorAuthPresent')
  await expect(mfa).toContainText('false')
  await expect(mfa).toContainText('true')
  const deny = compared(page, 'DenyAllExceptListedIfNoMFA')
  await expect(deny).toContainText('First: Decides')
  await expect(deny).toContainText('Second: Does not apply')
  await expect(compared(page, 'Principal')).toHaveCount(0)

  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(compared(page, 'Principal')).toBeVisible()
  await page.getByRole('link', { name: 'Show only what differs' }).click()
  await expect(compared(page, 'Principal')).toHaveCount(0)
})

test('a pasted id leads to the comparison, and an invalid one is reported', async ({ page, console }) => {
  const id = await twoDecisions(console)
  await page.goto(`/decisions/${id}/compare`)
  const field = page.getByLabel('Decision ID')
  await field.fill('none of mine')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByText('You can see no decision with this ID.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const other = await page.locator('tr[data-decision-id]').first().getAttribute('data-decision-id')
  await field.fill(
    ` ${page
      .url()
      .split('/compare')[0]
      ?.replace(id, other ?? '')}`,
  )
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/decisions/${id}/compare/${other}$`))
})

test('a trace opens over a comparison, and no id is there twice', async ({ page, console }) => {
  const id = await twoDecisions(console)
  await page.goto(`/decisions/${id}/compare`)
  await page.locator('tr[data-decision-id]').first().getByRole('link').click()
  await page.getByRole('main').getByRole('link', { name: id }).click()
  await expect(page.getByRole('dialog', { name: 'Decision trace' })).toBeVisible()
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([])
})

test('nobody finds a decision of another account', async ({ page, console, hooks, address }) => {
  // No other account of the tests has an index above 900,000.
  const elsewhere = await hooks.makeAccount('standard', 950_001)
  await callIam(address, elsewhere, 'alice', 'ListGroups', await hooks.now(elsewhere))
  const theirs = (await hooks.events(elsewhere)).find(({ eventName }) => eventName === 'ListGroups')
  expect(theirs?.decision).toBe('explicitDeny')

  const id = await twoDecisions(console)
  for (const path of [`/decisions/${theirs?.id}`, `/decisions/${id}/compare/${theirs?.id}`]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  await hooks.removeAccount(elsewhere)
})

test('a decision is compared by keyboard alone', async ({ page, console }) => {
  const id = await twoDecisions(console)
  await page.goto(`/decisions/${id}`)
  await page.getByText('More', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Compare with another decision' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare decisions')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').textContent())?.startsWith('Compare with iam:')) break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/compare\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-verdict]')).toHaveCount(2)
})

test('neither page has a fault that axe finds, nor scrolls sideways at 320 pixels', async ({ page, console }) => {
  const id = await twoDecisions(console)
  await page.goto(`/decisions/${id}/compare`)
  const other = await page.locator('tr[data-decision-id]').last().getAttribute('data-decision-id')
  for (const rest of ['', '?other=none', `/${other}`, `/${other}?show=everything`]) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`/decisions/${id}/compare${rest}`)
    await expectNoFault(page, rest)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScrolling(page, rest)
  }
})
