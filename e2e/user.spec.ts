import type { Page } from '@playwright/test'
import { type Account, type TestHooks, userOf } from './support/account'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { expectNoFault } from './support/faults'
import { createButton } from './support/passkeys'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// What the person who runs the account does about somebody else.

test.beforeEach(async ({ hooks, account }) => {
  await hooks.stopClock(account)
})

const TABS = ['permissions', 'groups', 'tags', 'security-credentials', 'last-accessed'] as const

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /^Pages of / }).getByRole('link', { name })

test('dave is rescued from the deadlock of the first sign-in', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/users')
  await page.getByRole('link', { name: 'dave', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'dave' })).toBeVisible()
  await tab(page, 'Security credentials').click()
  await page.getByRole('link', { name: 'Manage console access' }).click()

  await test.step('the page says that a demanded password would lock dave out, and by which policy', async () => {
    await expect(page.getByText('dave would not get past the next sign-in')).toBeVisible()
    await expect(page.getByRole('strong').filter({ hasText: 'SelfManageMFA' })).toBeVisible()
    await expect(page.getByLabel('dave must set a new password at the next sign-in')).not.toBeChecked()
  })

  await page.getByRole('button', { name: 'Reset password' }).click()
  await expect(page.getByText('Password of dave reset')).toBeVisible()
  await page.getByText('Show password').click()
  const password = await page.locator('[data-panel="console-access"] code').innerText()
  expect(password).toMatch(/^\S{20}$/)

  await test.step('it can be saved as a file for dave', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download .csv' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('dave_credentials.csv')
    const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8')
    expect(text).toBe(`User name,Password,Console sign-in URL\r\ndave,${password},\r\n`)
  })

  await test.step('it is not shown again', async () => {
    await page.getByRole('link', { name: 'Back to dave' }).click()
    await console.expectPanel('console-sign-in', 'ready')
    await expect(console.panel('console-sign-in')).toContainText('Demands no new password')
    await expect(page.getByText(password)).toHaveCount(0)
  })

  await test.step('dave signs in with it', async () => {
    await console.signOut()
    await console.enterPassword('dave', password)
    await expect(console.chip()).toHaveText('MFA: off')
  })
})

/** Gives `who` a new device in the wizard that is open, and returns how `who` signs in with it. */
type Replacement = (world: {
  console: Console
  page: Page
  account: Account
  hooks: TestHooks
}) => Promise<(who: string) => Promise<void>>

const newPhone: Replacement = async ({ console, page, account, hooks }) => {
  await page.getByRole('button', { name: 'Next' }).click()
  const app = await console.scanQrCode()
  await console.enterPair(app.pair(await hooks.now(account)), 'Add MFA')
  return async (who) => console.signInWithMfa(who, app.code(await hooks.now(account)))
}

const newPasskey: Replacement = async ({ console, page }) => {
  await page.context().credentials.install()
  await page.getByLabel('Passkey or security key').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await createButton(page).click()
  return async (who) => {
    await console.enterPassword(who)
    await takenOver(page)
    await page.getByRole('button', { name: 'Use passkey or security key' }).click()
    await expect(console.chip()).toHaveText('MFA: on')
  }
}

const newToken: Replacement = async ({ console, page, account, hooks }) => {
  const token = account.hardwareTokens.find(({ userName }) => userName === null)
  const codes = Authenticator.fromSecret(token?.base32Secret ?? '')
  await page.getByLabel('Hardware TOTP token').check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Serial number').fill(token?.serialNumber ?? '')
  await console.enterPair(codes.pair(await hooks.now(account)), 'Add MFA')
  return async (who) => console.signInWithMfa(who, codes.code(await hooks.now(account)))
}

const LOST = [
  { who: 'bob', kind: 'a phone', replace: newPhone },
  { who: 'erin', kind: 'a passkey', replace: newPasskey },
  { who: 'frank', kind: 'a token', replace: newToken },
] as const

for (const { who, kind, replace } of LOST) {
  test(`${kind} that ${who} has lost is taken away and replaced in one console`, async ({
    console,
    page,
    account,
    hooks,
  }) => {
    await console.signIn('admin')
    await page.goto(`/users/${who}/security-credentials`)
    await takenOver(page)
    const devices = console.panel('mfa-devices')

    await test.step('the lost one is removed', async () => {
      await devices.getByRole('button', { name: 'Remove' }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(`Policies that require MFA then deny ${who}`)
      await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(devices.getByText('removed')).toBeVisible()
      await console.expectPanel('mfa-devices', 'empty')
    })

    const signIn = await test.step('a new one is assigned', async () => {
      await devices.getByRole('link', { name: 'Assign MFA device' }).click()
      await expect(page.getByRole('heading', { level: 1, name: `Assign an MFA device to ${who}` })).toBeVisible()
      await takenOver(page)
      const answer = await replace({ console, page, account, hooks })
      await expect(page.getByText(`${who} needs it from the next sign-in on.`)).toBeVisible()
      await page.getByRole('link', { name: `Back to ${who}` }).click()
      await console.expectPanel('mfa-devices', 'ready')
      return answer
    })

    await test.step(`${who} signs in with it`, async () => {
      await console.signOut()
      await hooks.advanceClock(account, 60)
      await signIn(who)
    })
  })
}

test('alice may not assign a device to bob, and is told why before anything is created', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/security-credentials/mfa/assign?user=bob')
  await expect(page.getByText('You can’t assign an MFA device now')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Why is the last step refused?' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0)
})

test('what alice called, and what was denied, is told by action', async ({ console, page }) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.expectPanel('users', 'denied')
  await console.signOut()
  await console.signIn('admin')
  await page.goto('/users/alice/permissions')
  await tab(page, 'Last accessed').click()
  const calls = console.panel('last-accessed')
  await expect(calls.locator('tr[data-action="ConsoleLogin"]')).toContainText('signin')
  await expect(calls.locator('tr[data-action="ListUsers"]').getByRole('cell')).toHaveText(['iam', /Today/, '1', '1'])
  await expect(console.panel('last-refusals')).toContainText('Denied by DenyAllExceptListedIfNoMFA of SelfManageMFA')
  await calls.getByRole('link', { name: 'ListUsers' }).click()
  await expect(page.locator('tr[data-event-name="ListUsers"]')).toHaveCount(1)
  await page.goto('/users/dave/last-accessed')
  await console.expectPanel('last-accessed', 'empty')
})

test('somebody who leaves is deleted with everything that is theirs', async ({ console, page }) => {
  await console.signIn('admin')
  await page.goto('/users/bob/permissions')
  await page.getByRole('link', { name: 'Delete user' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Delete bob' })).toBeVisible()
  await takenOver(page)
  const kinds = await page
    .locator('tr[data-step]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-step')))
  expect(kinds).toEqual(['password', 'key', 'device', 'leftover', 'attached', 'attached', 'user'])
  await expectClean(page, '/users/bob/delete')

  await page.getByLabel('Type bob to confirm').fill('alice')
  await page.getByRole('button', { name: 'Delete user' }).click()
  await expect(console.alert().first()).toContainText('The name you typed is not the name of the user.')
  await page.getByLabel('Type bob to confirm').fill('bob')
  await page.getByRole('button', { name: 'Delete user' }).click()
  const result = page.getByRole('status').filter({ hasText: 'User bob deleted' })
  await expect(result.getByRole('listitem')).toHaveCount(kinds.length)
  await expectNoFault(page, 'a user who is deleted')
  await page.getByRole('link', { name: 'Back to users' }).click()
  await expect(page.locator('tr[data-user="bob"]')).toHaveCount(0)
})

test('a deletion stops at the first refusal and says what is gone', async ({ console, page, asAdmin }) => {
  const PolicyDocument =
    '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:DeactivateMFADevice","Resource":"*"}}'
  const fields = { UserName: 'admin', PolicyName: 'KeepsDevices', PolicyDocument }
  await asAdmin('PutUserPolicy', fields)
  await console.signIn('admin')
  await page.goto('/users/bob/delete')
  await takenOver(page)
  await expect(console.panel('confirm-deletion')).toContainText('The deletion would stop at iam:DeactivateMFADevice')
  await page.getByLabel('Type bob to confirm').fill('bob')
  await page.getByRole('button', { name: 'Delete user' }).click()
  await expect(console.alert().first()).toContainText('bob was not deleted. 2 calls succeeded.')
  await expect(page.locator('tr[data-step]')).toHaveCount(5)
})

test('a device of somebody else that is out of step is brought back', async ({ console, page, hooks, account }) => {
  const secret = account.mfaDevices.find(({ userName }) => userName === 'bob')?.base32Secret ?? ''
  await console.signIn('admin')
  await page.goto('/users/bob/security-credentials')
  await takenOver(page)
  await console.panel('mfa-devices').getByRole('button', { name: 'Resync' }).click()
  await console.enterPair(Authenticator.fromSecret(secret).pair(await hooks.now(account)), 'Resync')
  await expect(page.getByText('Device bob is in sync')).toBeVisible()
})

test('policies, boundary, groups and tags of a user are changed', async ({ console, page, asAdmin }) => {
  await asAdmin('CreateGroup', { GroupName: 'readers' })
  await asAdmin('AttachGroupPolicy', { GroupName: 'readers', PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' })
  const document = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}'
  await asAdmin('PutUserPolicy', { UserName: 'alice', PolicyName: 'ReadsBuckets', PolicyDocument: document })
  await console.signIn('admin')

  await test.step('a policy is attached and detached', async () => {
    await page.goto('/users/alice/permissions')
    const attach = console.panel('attach-policy')
    await attach.getByLabel('Policy').selectOption({ label: 'IAMUserChangePassword' })
    await attach.getByRole('button', { name: 'Attach policy' }).click()
    await expect(page.getByText('IAMUserChangePassword attached to alice')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone')).toBeVisible()
    await expect(page.locator('[data-policy="IAMUserChangePassword"]')).toHaveCount(0)
    await attach.getByLabel('Policy').selectOption({ label: 'IAMUserChangePassword' })
    await attach.getByRole('button', { name: 'Attach policy' }).click()
    await page.getByRole('button', { name: 'Detach IAMUserChangePassword' }).click()
    await expect(page.getByText('IAMUserChangePassword detached from alice')).toBeVisible()
    await expect(page.locator('[data-policy="IAMUserChangePassword"]')).toHaveCount(0)
  })

  await test.step('the document of an inline policy is shown', async () => {
    await page.getByRole('link', { name: 'View ReadsBuckets' }).click()
    await expect(console.panel('document')).toContainText('s3:GetObject')
  })

  await test.step('an inline policy is deleted, after a word that nothing brings it back', async () => {
    const document = console.panel('document')
    await document.getByText('Delete policy').first().click()
    await expect(document).toContainText('You can’t get ReadsBuckets back.')
    await document.getByRole('button', { name: 'Delete policy' }).click()
    await expect(page.getByText('ReadsBuckets of alice deleted')).toBeVisible()
    await expect(page.locator('[data-policy="ReadsBuckets"]')).toHaveCount(0)
  })

  await test.step('what alice may do is asked of the simulator', async () => {
    const row = console.panel('may-do').getByRole('row', { name: 'Remove device' })
    await expect(row.getByRole('cell')).toHaveText(['Explicitly denied', 'Allowed', 'Explicitly denied'])
  })

  await test.step('a boundary is set, and taken away', async () => {
    const boundary = console.panel('boundary')
    await boundary.getByLabel('Set boundary').selectOption({ label: 'ReadOnlyAccess' })
    await boundary.getByRole('button', { name: 'Set boundary' }).click()
    await expect(page.getByText('ReadOnlyAccess now limits alice')).toBeVisible()
    await boundary.getByText('Remove boundary').first().click()
    await boundary.getByRole('button', { name: 'Remove boundary' }).click()
    await expect(page.getByText('No boundary limits alice any more')).toBeVisible()
  })

  await test.step('alice is added to a group, whose policies then apply', async () => {
    await tab(page, 'Groups').click()
    await page.getByLabel('Group', { exact: true }).selectOption('readers')
    await page.getByRole('button', { name: 'Add to group' }).click()
    await expect(page.getByText('alice added to readers')).toBeVisible()
    await tab(page, 'Permissions').click()
    await expect(page.locator('[data-policy="IAMReadOnlyAccess"]')).toContainText('Group readers')
    await tab(page, 'Groups').click()
    await page.getByRole('button', { name: 'Remove alice from readers' }).click()
    await expect(page.getByText('alice removed from readers')).toBeVisible()
  })

  await test.step('tags are written and removed with one button', async () => {
    await tab(page, 'Tags').click()
    await page.getByLabel('Key 1').fill('team')
    await page.getByLabel('Value 1').fill('payments')
    await page.getByRole('button', { name: 'Save tags' }).click()
    await expect(page.getByText('Tags saved: 1 change')).toBeVisible()
    await expect(page.getByLabel('Value 1')).toHaveValue('payments')
    await page.getByLabel('Key 1').fill('')
    await page.getByRole('button', { name: 'Save tags' }).click()
    await expect(page.getByLabel('Key 1')).toHaveValue('')
  })
})

test('a new colleague is created, and gets past the first sign-in', async ({ console, page, account }) => {
  await console.signIn('admin')
  await page.goto('/users')
  await page.getByRole('link', { name: 'Create user' }).click()

  await test.step('a name that is taken is found before anything is created', async () => {
    await page.getByLabel('User name').fill('ALICE')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(console.alert().first()).toContainText('A user named alice exists already.')
    await page.getByLabel('User name').fill('gina')
    await page.getByRole('button', { name: 'Next' }).click()
  })

  await test.step('policies and tags are chosen', async () => {
    await page.getByLabel('SelfManageMFA').check()
    await page.getByLabel('IAMUserChangePassword').check()
    await page.getByLabel('Key 1').fill('team')
    await page.getByLabel('Value 1').fill('payments')
    await page.getByRole('button', { name: 'Next' }).click()
  })

  await test.step('the simulator warns of the deadlock and names the policy', async () => {
    await expect(page.getByText('gina would not get past the first sign-in')).toBeVisible()
    await expect(page.getByLabel(/Leave out SelfManageMFA until after the first sign-in/)).toBeChecked()
    await expect(console.panel('calls').getByRole('row')).toHaveCount(5)
    await expectClean(page, page.url())
  })

  await page.getByRole('button', { name: 'Create user' }).click()
  await expect(page.getByText('User gina created')).toBeVisible()
  await expect(page.getByText('Left out until after the first sign-in: SelfManageMFA.')).toBeVisible()
  await page.getByText('Show password').click()
  const password = await console.panel('created').locator('code').last().innerText()
  expect(password).toMatch(/^\S{20}$/)

  await test.step('it can be saved as a file for gina', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download .csv' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('gina_credentials.csv')
    const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8')
    const address = new URL(`/sign-in/${account.alias}`, page.url())
    expect(text).toBe(`User name,Password,Console sign-in URL\r\ngina,${password},${address}\r\n`)
  })

  await test.step('the page of the user has what was chosen, and not what was left out', async () => {
    await page.getByRole('link', { name: 'Open gina' }).click()
    await expect(page.locator('[data-policy="IAMUserChangePassword"]')).toBeVisible()
    await expect(page.locator('[data-policy="SelfManageMFA"]')).toHaveCount(0)
    await tab(page, 'Tags').click()
    await expect(page.getByLabel('Value 1')).toHaveValue('payments')
  })

  await test.step('gina sets a password of her own and is in', async () => {
    await console.signOut()
    await console.enterPassword('gina', password)
    await expect(page).toHaveURL(/new-password/)
    await page.getByLabel('Current password').fill(password)
    await page.getByLabel('New password', { exact: true }).fill('Gina-Passw0rd!')
    await page.getByLabel('Confirm new password').fill('Gina-Passw0rd!')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(console.chip()).toHaveText('MFA: off')
  })
  expect(account.users.some(({ name }) => name === 'gina')).toBe(false)
})

test('the wizard is silent where nothing locks the user out', async ({ console, page }) => {
  await console.signIn('admin')
  const administrator = encodeURIComponent('arn:aws:iam::aws:policy/AdministratorAccess')
  await page.goto(`/users/create?step=3&sent=yes&name=gina&access=yes&demand=yes&policy=${administrator}`)
  await console.expectPanel('review', 'ready')
  await expect(page.getByText('would not get past')).toHaveCount(0)
})

test('several users are added to a group, and deleted; who may not be deleted stays and is named', async ({
  console,
  page,
  account,
  asAdmin,
}) => {
  const Resource = userOf(account, 'erin').arn
  const Statement = { Effect: 'Deny', Action: ['iam:DeleteUser', 'iam:AttachUserPolicy'], Resource }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await asAdmin('PutUserPolicy', { UserName: 'admin', PolicyName: 'KeepsErin', PolicyDocument })
  await asAdmin('CreateGroup', { GroupName: 'readers' })
  await console.signIn('admin')
  const select = async (...names: string[]) => {
    await page.goto('/users')
    for (const name of names) await page.getByLabel(`Select ${name}`).check()
    await page.getByRole('button', { name: 'Act on selected users' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Selected users (${names.length})` })).toBeVisible()
  }

  await test.step('a policy is attached to all but erin, and what failed is tried again', async () => {
    await page.goto('/users')
    await page.getByRole('button', { name: 'Select this page' }).click()
    await expect(page.getByText('7 users selected')).toBeVisible()
    await page.getByRole('button', { name: 'Act on selected users' }).click()
    await console.panel('attach-policy').getByLabel('Policy').selectOption({ label: 'IAMUserChangePassword' })
    await takenOver(page)
    await page.getByRole('button', { name: 'Attach to 7 users' }).click()
    const result = console.alert().filter({ hasText: 'IAMUserChangePassword attached to 6 of 7 users' })
    await expect(result.getByRole('listitem')).toHaveText(/iam:AttachUserPolicy\s*erin/)
    await asAdmin('DeleteUserPolicy', { UserName: 'admin', PolicyName: 'KeepsErin' })
    await result.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'IAMUserChangePassword attached to 1 user' })).toBeVisible()
    await asAdmin('PutUserPolicy', { UserName: 'admin', PolicyName: 'KeepsErin', PolicyDocument })
  })

  await test.step('adding is stopped after the call under way, and the rest is done later', async () => {
    await select('alice', 'bob', 'carol', 'erin')
    await expectClean(page, page.url())
    await page.getByLabel('Group', { exact: true }).selectOption('readers')
    await takenOver(page)
    const second = await heldCall(page, 2)
    await page.getByRole('button', { name: 'Add to group' }).click()
    await second.begun
    const run = console.panel('run')
    await expect(run.getByRole('status')).toHaveText('1 of 4')
    await expectNoFault(page, 'users who are added one by one')
    await run.getByRole('button', { name: 'Stop' }).click()
    await expect(run).toContainText('Stops after this one')
    second.letGo()
    await expect(run).toContainText('Stopped: 2 of 4 done')
    await expect(run).toContainText('Not done: carol and erin.')
    await run.getByRole('button', { name: 'Do the other 2' }).click()
    await expect(page.getByText('2 users added to readers')).toBeVisible()
  })

  await select('alice', 'erin')
  await expect(page.locator('tr[data-user="erin"]')).toContainText('Denied')
  await page.getByLabel('Type delete to confirm').fill('delete')
  await takenOver(page)
  await page.getByRole('button', { name: 'Delete 2 users' }).click()
  const result = console.alert().filter({ hasText: '1 of 2 users deleted.' })
  await expect(result.getByRole('listitem')).toHaveCount(1)
  await expect(result.getByRole('listitem')).toContainText('erin')
  await expect(result.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to users' }).click()
  await expect(page.locator('tr[data-user="alice"]')).toHaveCount(0)
  await expect(page.locator('tr[data-user="erin"]')).toHaveCount(1)
})

/** Holds the call of this number, counted from now, until it is let go. */
async function heldCall(page: Page, number: number) {
  const [begun, held] = [aSignal(), aSignal()]
  let calls = 0
  await page.route('**/users/selected**', async (route) => {
    if (route.request().method() === 'POST') {
      calls += 1
      if (calls === number) {
        begun.give()
        await held.given
      }
    }
    await route.continue()
  })
  return { begun: begun.given, letGo: held.give }
}

function aSignal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a user is created', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/users/create')
    await page.getByLabel('User name').fill('gina')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByLabel('Do not demand a new password')).toBeChecked()
    await page.getByRole('button', { name: 'Create user' }).click()
    await page.getByText('Show password').click()
    await expect(console.panel('created').locator('code').last()).toHaveText(/^\S{20}$/)
  })

  test('a user gets a password, a policy and tags', async ({ console, page }) => {
    await console.signIn('admin')
    await page.goto('/users/dave/security-credentials/console-access')
    await page.getByRole('button', { name: 'Reset password' }).click()
    await page.getByText('Show password').click()
    await expect(page.locator('[data-panel="console-access"] code')).toHaveText(/^\S{20}$/)
    await page.goto('/users/dave/permissions')
    await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'IAMUserChangePassword' })
    await page.getByRole('button', { name: 'Attach policy' }).click()
    await expect(page.getByText('IAMUserChangePassword attached to dave')).toBeVisible()
    await page.goto('/users/dave/tags')
    await page.getByLabel('Key 1').fill('team')
    await page.getByRole('button', { name: 'Save tags' }).click()
    await expect(page.getByText('Tags saved: 1 change')).toBeVisible()
  })

  test('a user is deleted, and of several the one that may not be is offered again', async ({
    console,
    page,
    account,
    asAdmin,
  }) => {
    await console.signIn('admin')
    await page.goto('/users/erin/delete')
    await page.getByLabel('Type erin to confirm').fill('erin')
    await page.getByRole('button', { name: 'Delete user' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'User erin deleted' })).toBeVisible()

    const Statement = { Effect: 'Deny', Action: 'iam:DeleteUser', Resource: userOf(account, 'dave').arn }
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
    await asAdmin('PutUserPolicy', { UserName: 'admin', PolicyName: 'KeepsDave', PolicyDocument })
    await page.goto('/users/selected?UserName=dave&UserName=carol')
    await page.getByLabel('Type delete to confirm').fill('delete')
    await page.getByRole('button', { name: 'Delete 2 users' }).click()
    await console.alert().filter({ hasText: '1 of 2 users deleted.' }).getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Selected users (1)' })).toBeVisible()
    await expect(page.locator('tr[data-user="dave"]')).toBeVisible()
  })
})

test('no page of a user has a fault that axe finds, and all fit', async ({ console, page }) => {
  await console.signIn('admin')
  for (const name of TABS) await expectClean(page, `/users/bob/${name}`)
  await expectClean(page, '/users/dave/security-credentials/console-access')
})

test('alice sees the pages of bob refused, each part by itself', async ({ console, page }) => {
  await console.signIn('alice')
  for (const name of TABS) await expectClean(page, `/users/bob/${name}`)
  await page.goto('/users/bob/permissions')
  await console.expectPanel('policies', 'denied')
  await expect(page.getByRole('link', { name: 'Why is Delete user refused?' })).toBeVisible()
  await page.goto('/users/bob/security-credentials')
  await console.expectPanel('console-sign-in', 'denied')
  await console.expectPanel('access-keys', 'denied')
})

test('a name that nobody has is not found', async ({ console, page, account }) => {
  await console.signIn('admin')
  const answer = await page.goto('/users/nobody/permissions')
  expect(answer?.status()).toBe(404)
  await page.goto(`/users/${userOf(account, 'carol').name}`)
  await expect(page).toHaveURL(/\/users\/carol\/permissions$/)
})

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectToFit(page, path)
  await expectNoFault(page, path)
}
