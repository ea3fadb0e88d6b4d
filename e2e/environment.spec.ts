import type { Page } from '@playwright/test'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { expect, test } from './support/test'

const TOKEN = process.env.E2E_OPERATOR_TOKEN ?? ''

async function openAsOperator(page: Page, path = '/environment'): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Operator’s token').fill(TOKEN)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

async function expectClean(page: Page, name: string): Promise<void> {
  await expectToFit(page, name)
  await expectNoFault(page, name)
}

test('the operator finds, moves in time and removes an account, and nobody else does', async ({
  page,
  account,
  hooks,
}) => {
  const { accountId } = account
  const panel = (name: string) => page.locator(`[data-panel="${name}"]`)

  await test.step('a wrong token opens nothing', async () => {
    await page.goto('/environment')
    await page.getByLabel('Operator’s token').fill('guessed')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This is not the operator’s token.')
    expect((await page.request.get(`/environment/accounts/${accountId}/download`)).status()).toBe(404)
  })

  await test.step('the right one does, and the account is found', async () => {
    await openAsOperator(page, `/environment?search=${accountId}`)
    await expect(panel('accounts').getByRole('link', { name: accountId })).toBeVisible()
    await expectClean(page, 'the environment')
    await panel('accounts').getByRole('link', { name: accountId }).click()
    await expect(panel('users').getByText('Alice-Passw0rd!')).toBeVisible()
    await expectClean(page, 'an account of the environment')
  })

  await test.step('there is nothing to download of an account or a class that there is not', async () => {
    for (const path of ['accounts/999999999999', 'classes/AAAAAA'])
      expect((await page.request.get(`/environment/${path}/download`)).status(), path).toBe(404)
  })

  await test.step('its clock is advanced by an hour, for the hooks as well', async () => {
    const before = await hooks.now(account)
    await page.getByRole('button', { name: 'Advance the clock by +1 h' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The clock was set' })).toBeVisible()
    await expect(panel('clock')).toContainText('Runs, set by hand')
    expect((await hooks.now(account)) - before).toBeGreaterThanOrEqual(3_600)
  })

  await test.step('it is reset, and another one of a world as JSON is made and removed', async () => {
    await page.getByRole('button', { name: 'Reset', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reset account' }).click()
    await expect(page.getByText(`Account ${accountId} was reset`)).toBeVisible()
    await page.goto('/environment')
    await page.getByText('A world of your own, as JSON').click()
    await page.getByLabel('World as JSON').fill(`{"users":[{"name":"user-of-${accountId}"}]}`)
    await page.getByRole('button', { name: 'Make account' }).click()
    await expect(panel('users').getByText(`user-of-${accountId}`)).toBeVisible()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove account' }).click()
    await expect(page.getByText(/^Account \d{12} was removed$/)).toBeVisible()
  })

  await test.step('a class has a board', async () => {
    const { code } = await (
      await page.request.post('/api/test/classes', {
        headers: { authorization: `Bearer ${TOKEN}` },
        data: { name: 'Tuesday', seats: 2 },
      })
    ).json()
    await page.goto(`/environment/classes/${code}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday' })).toBeVisible()
    await expectClean(page, 'the board of a class')
    await page.goto('/environment')
  })

  await test.step('then the pages are locked again', async () => {
    await page.getByRole('button', { name: 'Lock these pages' }).click()
    await expect(page.getByLabel('Operator’s token')).toBeVisible()
  })
})

test('a call that the operator lets fail once loses nothing: pressed again, the wizard goes on', async ({
  page,
  account,
  console,
}) => {
  const { accountId } = account
  const switches = page.locator('[data-panel="account-switches"]')
  await openAsOperator(page, `/environment/accounts/${accountId}`)
  await switches.getByLabel('Late answers').fill('10001')
  await switches.getByRole('button', { name: 'Turn switches' }).click()
  await expect(switches.getByRole('alert')).toContainText('Enter a whole number from 0 to 10,000.')
  await expectClean(page, 'a switch with an error')
  await switches.getByLabel('Late answers').fill('20')
  await switches.getByLabel('How many of the next calls fail').fill('1')
  await switches.getByLabel('Only this operation').selectOption('iam:CreateVirtualMFADevice')
  await switches.getByRole('button', { name: 'Turn switches' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The switches were turned' })).toContainText(
    '20 milliseconds',
  )
  await expect(switches).toContainText('Now: 20 milliseconds, by this account.')

  await test.step('the wizard says what failed, and keeps what was typed', async () => {
    await console.signIn('alice')
    await page.goto('/security-credentials/mfa/assign')
    await page.getByLabel('Device name').fill('phone-of-alice')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'The request has failed due to a temporary failure',
    )
    await expect(page.getByLabel('Device name')).toHaveValue('phone-of-alice')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page).toHaveURL(/\/mfa\/assign\/app/)
    await expect(account).toHaveDecided({ action: 'iam:CreateVirtualMFADevice', outcome: 'ServiceUnavailable' })
  })

  await test.step('and the account goes back to the server’s settings', async () => {
    await page.goto(`/environment/accounts/${accountId}`)
    await expect(switches).toContainText('Now: none, by this server.')
    await switches.getByRole('button', { name: 'Back to the server’s settings' }).click()
    await expect(page.getByText('All is as the server has it')).toBeVisible()
    await expect(switches).not.toContainText('by this account')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a class of three joins by its code, and the board shows how far they are', async ({ page, browser }) => {
    await openAsOperator(page)
    await page.getByLabel('Name of the class').fill('Monday')
    await page.getByLabel('Learners at most').fill('3')
    await page.getByLabel(/^L05/).check()
    await page.getByRole('button', { name: 'Make class' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Monday' })).toBeVisible()
    const board = page.url()
    const code = board.slice(-6)

    for (const [place, name] of ['Ada', 'Bob', 'Cy'].entries()) {
      // Axe looks at the pages of the first one, and is a script.
      const context = await browser.newContext({ javaScriptEnabled: place === 0, baseURL: new URL(board).origin })
      const learner = await context.newPage()
      await learner.goto('/labs/join')
      if (place === 0) await expectToFit(learner, 'joining a class')
      await learner.getByLabel('Code of the class').fill(code.toLowerCase())
      await learner.getByLabel('Your name in the class').fill(name)
      await learner.getByRole('button', { name: 'Join', exact: true }).click()
      await expect(learner).toHaveURL(/\/labs$/)
      if (place === 0) {
        await expect(learner.getByRole('heading', { level: 2 }).first()).toHaveText('Your class: Monday (0/1)')
        await expectClean(learner, 'the labs of a class')
        await learner.goto('/labs/lab-05')
        await learner.getByRole('button', { name: 'Start the lab' }).click()
        await expect(learner.locator('#goals, [data-panel="hints"]').first()).toBeVisible()
      }
      await context.close()
    }

    await page.goto(board)
    const row = (place: number) => page.locator(`[data-place="${place}"]`)
    await expect(row(1).locator('[data-state-of-lab="open"]')).toBeVisible()
    await expect(row(3).locator('[data-state-of-lab="new"]')).toBeVisible()
    await expect(page.getByText('Ada')).toHaveCount(0)
    await page.getByRole('link', { name: 'Show names' }).click()
    await expect(row(1)).toContainText('Ada')
    await expectToFit(page, 'the board of a class')
    const withScripts = await browser.newContext({
      javaScriptEnabled: true,
      storageState: await page.context().storageState(),
    })
    const looked = await withScripts.newPage()
    await looked.goto(page.url())
    await expectClean(looked, 'the board of a class')
    await withScripts.close()
    const file = await page.request.get(`${board}/download?names=1`)
    expect(await file.text()).toContain('1,Ada,lab-05,open')

    await page.getByRole('button', { name: 'Reveal the solution' }).click()
    await expect(page.getByText('The class sees the solution of L05')).toBeVisible()
    await page.getByRole('button', { name: 'Reset place 1' }).click()
    await page.locator('dialog:modal').getByRole('button', { name: 'Reset', exact: true }).click()
    await expect(page.getByText('Place 1 was reset')).toBeVisible()
    await expect(row(1).locator('[data-state-of-lab="new"]')).toBeVisible()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.locator('dialog:modal').getByRole('button', { name: 'Remove class' }).click()
    await expect(page.getByText('The class Monday was removed')).toBeVisible()
  })
})
