import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

// An administrator brings an account of another place into the training environment, and somebody of it signs in.

const ALLOW = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }],
}
const LOOK = 'arn:aws:iam::444455556666:policy/Look'
const DETAILS = {
  UserDetailList: [
    {
      ...{ UserName: 'nina', Path: '/', Arn: 'arn:aws:iam::444455556666:user/nina', GroupList: ['staff'] },
      UserPolicyList: [{ PolicyName: 'Broken', PolicyDocument: { Version: '2012-10-17', Statement: [{}] } }],
    },
  ],
  GroupDetailList: [
    { GroupName: 'staff', Path: '/', AttachedManagedPolicies: [{ PolicyName: 'Look', PolicyArn: LOOK }] },
  ],
  RoleDetailList: [],
  Policies: [
    {
      ...{ PolicyName: 'Look', Arn: LOOK, Path: '/', DefaultVersionId: 'v1' },
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: ALLOW }],
    },
  ],
}
const file = (name: string, content: object | string) => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

test('an account comes from files, says what did not come, and is entered with the password that is shown once', async ({
  page,
  console,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await console.signIn('admin')
  await page.goto('/policies')
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import an account')
  await takenOver(page)

  await test.step('without a file, and with files of nothing, the form says so', async () => {
    await page.getByRole('button', { name: 'Import account' }).click()
    await expect(console.alert()).toContainText('Choose a file, or paste its content.')
    await page.getByLabel('Files', { exact: true }).setInputFiles([file('notes.json', '# Notes')])
    await page.getByRole('button', { name: 'Import account' }).click()
    await expect(console.alert()).toContainText('notes.json is not JSON: line 1, column 1')
    await expectNoFault(page, 'with an error')
    await expectToFit(page, '/policies/import')
  })

  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles([file('details.json', DETAILS), file('Extra.json', ALLOW)])
  await page.getByLabel(/^Who signs in/).fill('nina')
  await page.getByRole('button', { name: 'Import account' }).click()
  const made = page.getByText(/^Account \d{12} was made$/)
  await expect(made).toBeVisible()
  const id = /\d{12}/.exec((await made.textContent()) ?? '')?.[0] ?? ''

  await test.step('it tells what came and what did not', async () => {
    const came = page.locator('[data-panel="made-account"]')
    for (const line of ['1 user', '1 group', '0 roles', '2 managed policies']) {
      await expect(came.getByText(line, { exact: true })).toBeVisible()
    }
    await expect(page.getByRole('row', { name: /User nina, inline policy Broken.*is no policy: line/ })).toBeVisible()
    await expectNoFault(page, 'imported')
    await expectToFit(page, '/policies/import, imported')
  })

  await test.step('nina signs in there, with the rights of the group', async () => {
    await page.getByRole('button', { name: 'Copy password' }).click()
    const password = await page.evaluate(() => navigator.clipboard.readText())
    await context.clearCookies()
    await page.goto(`/sign-in/${id}`)
    await page.getByLabel('IAM user name').fill('nina')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Sign in/)
    await page.goto('/users')
    await expect(page.getByRole('rowheader', { name: 'nina' })).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the form takes a pasted description, and who may not import is told before', async ({ page, console }) => {
    await console.signIn('alice')
    await page.goto('/policies/import')
    await expect(page.getByRole('link', { name: /Import account/ })).toBeVisible()
    await page.context().clearCookies()
    await console.signIn('admin')
    await page.goto('/policies/import')
    await page.getByLabel(/^Or paste the content/).fill(JSON.stringify(DETAILS))
    await page.getByRole('button', { name: 'Import account' }).click()
    await expect(page.getByText(/^Account \d{12} was made$/)).toBeVisible()
  })
})
