import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { userOf } from './support/account'
import { expectNoFault, expectNoSidewaysScrolling } from './support/faults'
import { type Case, SimulatorPage } from './support/simulator'
import { test as base, expect } from './support/test'

const test = base.extend<{ simulator: SimulatorPage }>({
  simulator: async ({ page }, use) => use(new SimulatorPage(page)),
})

const SEED = readFileSync('lib/worlds/self-manage-mfa.json', 'utf8')
const CASES: Case[] = JSON.parse(readFileSync('lib/policy/corpus/sample.json', 'utf8'))

/** Cases of many kinds: the document's own, each kind of operator, lists, variables, boundaries, resource policies. */
const SAMPLE = [
  ...['seed-001', 'seed-002', 'seed-004', 'seed-007', 'seed-008', 'seed-010', 'seed-011'],
  ...['string-004', 'numeric-002', 'date-001', 'ip-002', 'arn-001', 'null-001', 'set-001', 'set-002'],
  ...['variable-001', 'variable-002', 'notresource-001', 'boundary-001', 'boundary-002', 'resource-policy-002'],
]
const VERDICTS = { allow: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const

test('an administrator finds out what would open a page for alice', async ({ console, page, simulator, account }) => {
  await console.signInOnPage('admin')
  await page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Policy simulator' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policy simulator')
  await expect(page).toHaveTitle(/^Policy simulator – /)
  const { arn } = userOf(account, 'alice')

  await test.step('with her present session she is refused, by a statement with its line', async () => {
    await simulator.chooseUser('alice')
    await simulator.ask(['iam:ListUsers', 'iam:GetUser', 'iam:DeleteUser'], ['*', arn])
    await simulator.run()
    await expect(
      page.getByRole('status').filter({ hasText: '6 results: 2 allowed, 4 explicitly denied' }),
    ).toBeAttached()
    await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
    await expect(simulator.answer('iam:ListUsers')).toContainText('DenyAllExceptListedIfNoMFA')
    await expect(simulator.answer('iam:ListUsers')).toContainText(/SelfManageMFA, line \d+/)
    await expect(page.getByRole('region', { name: 'Actions against resources' }).getByRole('row')).toHaveCount(4)
  })

  await test.step('the trace shows why, and what would change it', async () => {
    await simulator.openTrace('iam:ListUsers')
    await expect(page.getByRole('heading', { level: 2, name: 'Explicitly denied' })).toBeVisible()
    await expect(page.locator('[data-context-key="aws:MultiFactorAuthPresent"]')).toContainText('Scenario')
    await expect(page.locator('[data-panel="what-if"]')).toContainText('The same request with MFA')
    await page.getByRole('button', { name: 'Back to the simulation' }).click()
    await expect(page.getByRole('button', { name: 'Why? iam:ListUsers *', exact: true })).toBeFocused()
  })

  await test.step('with MFA the same request is allowed, and what nothing allows is implicitly denied', async () => {
    await simulator.chooseSession('Console with MFA')
    await expect(simulator.key('aws:MultiFactorAuthPresent').getByRole('textbox')).toHaveValue('true')
    await expect(simulator.results()).toContainText('You changed the scenario.')
    await simulator.run()
    await expect(simulator.results()).not.toContainText('You changed the scenario.')
    await simulator.expectAnswer('allowed', 'iam:ListUsers')
    await simulator.expectAnswer('implicit-deny', 'iam:DeleteUser')
    await expect(simulator.answer('iam:DeleteUser')).toContainText('No statement allows it.')
  })

  // Addresses contain neither policies nor scenarios.
  expect(new URL(page.url()).search).toBe('')
})

test('the trace of a refused panel leads into the simulator, which decides the same', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('alice')
  await page.goto('/users')
  await console.openTrace()
  const decision = page.url()

  await test.step('alice may not simulate herself: the button says so beforehand, with its trace', async () => {
    await page.getByRole('link', { name: 'Open in simulator' }).click()
    await expect(simulator.actions()).toHaveValue('iam:ListUsers')
    await expect(page.getByLabel('ARN of the user, group or role')).toHaveValue(/:user\/alice$/)
    await expect(simulator.refusal('Run simulation')).toHaveAttribute(
      'href',
      /^\/decisions\/preview\/SimulatePrincipalPolicy\?/,
    )
    await expect(simulator.refusal('Propose keys')).toBeVisible()
    await expect(page.locator('#main').getByRole('button', { name: 'Run simulation' })).toHaveCount(0)
  })

  await test.step('if she runs it anyway with Enter, the panel is refused like any other', async () => {
    await page.getByLabel('ARN of the user, group or role').press('Enter')
    await console.expectPanel('results', 'denied')
    await expect(simulator.results()).toContainText('iam:SimulatePrincipalPolicy')
    await expect(simulator.results().getByRole('link', { name: /^Why\?/ })).toBeVisible()
  })

  await test.step('an administrator opens the same decision', async () => {
    await console.signOut()
    await console.signIn('admin')
    await page.goto(decision)
    await page.getByRole('link', { name: 'Open in simulator' }).click()
    await expect(page.getByRole('region', { name: 'This scenario comes from a decision' })).toBeVisible()
    await expect(simulator.subject()).toHaveValue(/:user\/alice$/)
    await expect(simulator.key('aws:MultiFactorAuthPresent').getByRole('textbox')).toHaveValue('false')
    await expect(simulator.key('aws:SourceIp').getByRole('textbox')).toHaveValue(/^(127\.0\.0\.1|::1)$/)
    await simulator.run()
    await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
  })

  await test.step('and evaluates the policies of that time', async () => {
    await page.getByRole('link', { name: 'Use the policies of that time' }).click()
    await expect(simulator.document(0)).toHaveValue(/"Statement"/)
    await simulator.run()
    await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
  })
})

test('the page decides cases of the corpus as the engine does', async ({ console, simulator }) => {
  test.setTimeout(600_000)
  await console.signIn('admin')
  for (const name of SAMPLE) {
    const one = CASES.find(({ id }) => id === `sample-${name}`)
    if (!one) throw new Error(`There is no case ${name}.`)
    await test.step(one.id, async () => {
      const { action, resource } = one.request
      await simulator.open()
      await simulator.writeCase(one)
      await simulator.run()
      await simulator.expectAnswer(VERDICTS[one.expect], action, resource)
      if (one.decidedBy) await expect(simulator.answer(action, resource)).toContainText(one.decidedBy)
    })
  }
})

test('context keys have three states, and are proposed from the policies', async ({ console, page, simulator }) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.paste(SEED)
  await page.getByRole('button', { name: 'Propose keys' }).click()
  const key = simulator.key('aws:username')
  await expect(key.getByRole('radio', { name: 'Absent' })).toBeChecked()
  await expect(key.getByRole('textbox')).toBeHidden()
  await simulator.ask(['iam:GetUser'], ['arn:aws:iam::123456789012:user/robin'])

  await simulator.run()
  await simulator.expectAnswer('implicit-deny', 'iam:GetUser', 'arn:aws:iam::123456789012:user/robin')
  await simulator.stateKey('aws:username', 'robin')
  await simulator.run()
  await simulator.expectAnswer('allowed', 'iam:GetUser', 'arn:aws:iam::123456789012:user/robin')
  await simulator.stateKey('aws:username', ['robin'])
  await simulator.run()
  await simulator.expectAnswer('implicit-deny', 'iam:GetUser', 'arn:aws:iam::123456789012:user/robin')

  await page.getByRole('button', { name: 'Remove aws:username' }).click()
  await simulator.run()
  await expect(simulator.answer('iam:GetUser', 'arn:aws:iam::123456789012:user/robin')).toContainText('aws:username')

  await test.step('for a user they come from the user, unless they are given', async () => {
    await page.getByRole('radio', { name: 'A user, group or role' }).check()
    await simulator.stateKey('aws:username', 'robin')
    await expect(simulator.key('aws:username').getByRole('radio')).toHaveCount(3)
    await expect(simulator.key('aws:username').getByRole('radio', { name: 'From subject' })).toBeVisible()
  })
})

test('actions are found while typing, by keyboard and by mouse, and added once', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('admin')
  await simulator.open()
  const field = page.getByRole('combobox', { name: 'Find an action' })
  const list = page.getByRole('listbox', { name: 'Matching actions' })
  await field.pressSequentially('sts session')
  await expect(list.getByRole('option')).toHaveText([/^sts:.*Session/i, /^sts:.*Session/i])
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('ArrowDown')
  const marked = list.getByRole('option', { selected: true })
  await expect(field).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '')
  const first = await marked.innerText()
  await field.press('Enter')
  await expect(simulator.actions()).toHaveValue(first)
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await expect(list).toBeHidden()

  await field.fill('iam:listusers')
  await list.getByRole('option', { name: 'iam:ListUsers', exact: true }).click()
  await expect(simulator.actions()).toHaveValue(`${first}\niam:ListUsers`)
  await field.fill('IAM:LISTUSERS')
  await field.press('Enter')
  await expect(simulator.actions()).toHaveValue(`${first}\niam:ListUsers`)

  await field.fill('iam:Get')
  await expect(list).toBeVisible()
  await expectNoFault(page, 'with the list open')
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('iam:Get')
})

test('an action that AWS does not have is marked, with the nearest one to replace it', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.ask(['iam:LsitUsers', 'iam:DoTheWashing', 'iam:ListUsers'])
  await simulator.run()
  await expect(page.getByRole('status').filter({ hasText: '3 results: 1 allowed' })).toContainText('2 unknown actions')
  await expect(simulator.answer('iam:LsitUsers')).toContainText('AWS has no such action. Did you mean iam:ListUsers?')
  await expect(simulator.answer('iam:LsitUsers')).toContainText('Unknown action')
  await expect(simulator.answer('iam:DoTheWashing')).not.toContainText('Did you mean')
  await expect(simulator.answer('iam:ListUsers')).not.toContainText('Unknown action')
  await expectNoFault(page, 'with unknown actions')
  await page.getByRole('button', { name: 'Replace with iam:ListUsers' }).click()
  await expect(simulator.actions()).toHaveValue('iam:ListUsers\niam:DoTheWashing')
  await expect(simulator.results()).toContainText('You changed the scenario.')
})

test('a ready question is run by one press, and its trace opens', async ({ console, page, simulator }) => {
  await console.signIn('admin')
  await simulator.open()
  await expect(simulator.results().getByRole('button')).toHaveText([/list users/, /assign/, /access key/])
  await page.getByRole('button', { name: 'Can alice’s access key remove her MFA device?' }).click()
  await expect(simulator.results().getByRole('row').filter({ hasText: 'iam:DeactivateMFADevice' })).toHaveAttribute(
    'data-verdict',
    'explicit-deny',
  )
  await expect(page.getByRole('radio', { name: 'Access key' })).toBeChecked()
  await expect(simulator.actions()).toHaveValue('iam:GetUser\niam:DeactivateMFADevice')
  await page.getByRole('button', { name: /^Why\? iam:DeactivateMFADevice/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Explicitly denied' })).toBeVisible()
})

test('results are beside the question from 1180 pixels on, and above it on a narrow screen', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.ask(['iam:ListUsers'])
  await simulator.run()
  await simulator.expectAnswer('allowed', 'iam:ListUsers')
  const box = async (name: string) => {
    const found = await page.locator(`[data-panel="${name}"]`).boundingBox()
    if (!found) throw new Error(`The panel ${name} is not shown.`)
    return found
  }
  await page.setViewportSize({ width: 1180, height: 800 })
  const [beside, subject] = [await box('results'), await box('subject')]
  expect(beside.x).toBeGreaterThan(subject.x + subject.width)
  await page.evaluate(() => window.scrollTo(0, 0))
  expect((await box('results')).y).toBeLessThan(400)
  await page.setViewportSize({ width: 1179, height: 800 })
  expect((await box('results')).y).toBeLessThan((await box('subject')).y)
})

test('errors are shown at the top and at their fields, and policies are validated with their lines', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.paste(SEED.replace('"Statement"', '"Statment"'))
  await simulator.ask(['iam:Get*', 'ListUsers'], ['my-bucket'])
  await simulator.run()
  const summary = console.alert().filter({ hasText: 'Check 4 fields' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(summary.getByRole('link')).toHaveText([
    'iam:Get* has a wildcard. Enter each action by its name.',
    /^ListUsers is not an action\./,
    /^my-bucket is neither an ARN nor \*/,
    /^Policy 1, line 3, column 3: /,
  ])
  await summary.getByRole('link').last().click()
  await expect(page.getByLabel('Policy', { exact: true })).toBeFocused()

  await test.step('a policy that works can still have remarks, which lead to their lines', async () => {
    await simulator.paste(SEED.replace('BoolIfExists', 'Bool'))
    await simulator.ask(['iam:ListUsers'])
    await simulator.run()
    const remarks = page.getByRole('list', { name: 'Findings on Policy' })
    await expect(remarks).toContainText('Deny without MFA uses Bool')
    await remarks.getByRole('button', { name: 'Line 44', exact: true }).click()
    await expect(page.getByLabel('Policy', { exact: true })).toBeFocused()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('"aws:MultiFactorAuthPresent"')
  })
})

test('a user who may not simulate is refused before the pasted policies are read', async ({
  console,
  page,
  simulator,
}) => {
  await console.signIn('alice')
  await simulator.open()
  await simulator.paste(SEED.replace('"Statement"', '"Statment"'))
  await simulator.ask(['iam:ListUsers'])
  await expect(simulator.refusal('Run simulation')).toHaveAttribute('href', '/decisions/preview/SimulateCustomPolicy')
  await simulator.runByEnter()
  await console.expectPanel('results', 'denied')
  await expect(simulator.results()).toContainText('iam:SimulateCustomPolicy')
  await expect(page.getByRole('link', { name: /^Policy 1, line/ })).toHaveCount(0)
  // The browser itself tells of the grammar, and of nothing else.
  await expect(page.getByRole('list', { name: 'Findings on Policy' }).getByRole('listitem')).toHaveText([
    /Syntax errors/,
    /Syntax errors/,
  ])
  await expect(page.getByText('access-analyzer:ValidatePolicy').filter({ visible: true })).toHaveCount(1)
})

// S-93: such a form once stalled the server for ten seconds.
test('a policy that is hard to match is decided within the budget of a request, and other requests are served', async ({
  console,
  page,
  simulator,
}) => {
  const pattern = '*a'.repeat(900)
  const statements = Array.from({ length: 40 }, (_, i) => {
    return { Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${pattern}b${i}` }
  })
  await console.signIn('admin')
  await simulator.open()
  await simulator.paste(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  const actions = Array.from({ length: 100 }, (_, i) => `s3:Get${i}`)
  await simulator.ask(
    actions,
    Array.from({ length: 5 }, (_, i) => `arn:aws:s3:::${'a'.repeat(1_900)}${i}`),
  )
  const run = simulator.run()
  const answers = await Promise.all(Array.from({ length: 20 }, () => page.request.get('/api/health')))
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 200))
  await run
  await expect(simulator.results()).toContainText(/of 500/)
  await simulator.expectAnswer('implicit-deny', 's3:Get0', `arn:aws:s3:::${'a'.repeat(1_900)}0`)
})

test('an exported scenario is the same when it is imported', async ({ console, page, simulator }) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.paste(SEED)
  await page.getByRole('button', { name: 'Add policy' }).click()
  await simulator.paste('{"Version":"2012-10-17","Statement":[]}', 'Policy 2')
  await simulator.chooseSession('GetSessionToken with MFA')
  await simulator.stateKey('aws:TagKeys', ['a', 'b'])
  await simulator.ask(['iam:ListUsers'], ['*'])
  const first = await simulator.save('Export scenario')
  expect(JSON.parse(first.text)).toMatchObject({ format: 'postern-scenario/1', session: 'session-token-mfa' })

  await test.step('from a file', async () => {
    await simulator.open()
    await page.getByRole('button', { name: 'Import scenario' }).click()
    await simulator.importDialog().getByLabel('File', { exact: true }).setInputFiles(first.path)
    await simulator.importDialog().getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The scenario is open.' })).toBeAttached()
    await expect(simulator.document(0)).toHaveValue(SEED)
    await expect(simulator.importDialog()).toBeHidden()
    await expect(page.getByRole('button', { name: 'Import scenario' })).toBeFocused()
    await expect(page.getByRole('radio', { name: 'GetSessionToken with MFA' })).toBeChecked()
    expect((await simulator.save('Export scenario')).text).toBe(first.text)
  })

  await test.step('and pasted', async () => {
    await simulator.open()
    await simulator.importText(first.text)
    await expect(simulator.key('aws:TagKeys').getByRole('textbox')).toHaveValue('a\nb')
  })

  await test.step('an invalid file is refused with the reason, and nothing is lost', async () => {
    const broken = { ...JSON.parse(first.text), resource: ['*'], actions: 'iam:ListUsers' }
    await simulator.importText(JSON.stringify(broken))
    const summary = simulator.importDialog().getByRole('alert').filter({ hasText: 'This file cannot be opened' })
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('The scenario has a member "resource", which is not known.')
    await expect(summary).toContainText('"actions" must be a list.')
    await expect(simulator.document(0)).toHaveValue(SEED)
  })
})

test('decisions are saved as a check, which a command then verifies', async ({
  console,
  simulator,
  account,
}, testInfo) => {
  await console.signIn('admin')
  await simulator.open()
  await simulator.chooseUser('alice')
  const { arn } = userOf(account, 'alice')
  await simulator.ask(['iam:ListUsers', 'iam:EnableMFADevice'], ['*', arn])
  await simulator.run()
  const { text } = await simulator.save('Save as check')
  const file = testInfo.outputPath('policy-check.json')

  const ran = (content: string) => {
    writeFileSync(file, content)
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'check:policies', '--', file], { encoding: 'utf8' })
    return { status, lines: stdout.trimEnd().split('\n') }
  }
  expect(ran(text)).toEqual({ status: 0, lines: ['1 file, 4 as expected, 0 different'] })

  const check = JSON.parse(text)
  expect(check).toMatchObject({ format: 'postern-check/1', about: arn, expect: { length: 4 } })
  check.expect[0].decision = 'allowed'
  const { status, lines } = ran(JSON.stringify(check))
  expect(status).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(
      /iam:ListUsers on \*: expected allowed, got explicitDeny \(SelfManageMFA, statement DenyAllExceptListedIfNoMFA, line \d+\)$/,
    ),
    '1 file, 3 as expected, 1 different',
  ])
  expect(ran('{}').status).toBe(2)
})

test('no state of the simulator has a fault that axe finds', async ({ console, page, simulator }) => {
  await console.signIn('admin')
  await simulator.open()
  await expectNoFault(page, 'at first')
  await simulator.chooseUser('alice')
  await simulator.ask(['iam:ListUsers', 'iam:DeleteUser', 'iam:ListVirtualMFADevices'], ['*', 'arn:aws:s3:::files'])
  await simulator.run()
  await simulator.expectAnswer('allowed', 'iam:ListVirtualMFADevices')
  await page.getByRole('button', { name: 'Save as check' }).click()
  await expect(page.getByRole('dialog', { name: 'Check' })).toBeVisible()
  await expectNoFault(page, 'with results and a check')
  await simulator.closeFile()
  await expect(page.getByRole('button', { name: 'Save as check' })).toBeFocused()
  await page.getByRole('button', { name: 'How this differs' }).click()
  await expect(page.getByRole('dialog', { name: 'How this differs from the AWS simulator' })).toBeVisible()
  await expectNoFault(page, 'with the explanation')
  await page.keyboard.press('Escape')
  await simulator.openTrace('iam:ListUsers')
  await expectNoFault(page, 'with a trace')
  await page.getByRole('button', { name: 'Back to the simulation' }).click()
  await simulator.paste(SEED.replace('BoolIfExists', 'Bool'))
  await simulator.run()
  await expect(page.getByRole('list', { name: 'Findings on Policy' })).toBeVisible()
  await expectNoFault(page, 'with pasted policies')
  await simulator.ask([''])
  await simulator.run()
  await expect(console.alert()).toBeFocused()
  await expectNoFault(page, 'with an error')
})

test('nor has the page of a refused user', async ({ console, page, simulator }) => {
  await console.signIn('alice')
  await simulator.open()
  await expect(simulator.refusal('Run simulation')).toBeVisible()
  await expectNoFault(page, 'with refused buttons')
  await simulator.ask(['iam:ListUsers'])
  await simulator.runByEnter()
  await console.expectPanel('results', 'denied')
  await expectNoFault(page, 'refused')
})

test('everything works by keyboard alone', async ({ console, page, simulator }) => {
  await console.signIn('admin')
  await simulator.open()
  await page.locator('#mode-principal').focus()
  await page.keyboard.press('Tab')
  await expect(simulator.subject()).toBeFocused()
  await page.keyboard.type('alice')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Console with MFA' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Console with MFA' })).toBeFocused()
  await tabTo(page, 'actions')
  await page.keyboard.type('iam:ListUsers')
  await page.keyboard.press('Tab')
  await expect(simulator.resources()).toBeFocused()
  await tabTo(page, 'new-key')
  await page.keyboard.type('aws:SourceIp')
  await page.keyboard.press('Enter')
  await expect(simulator.key('aws:SourceIp')).toBeVisible()
  await page.getByRole('button', { name: 'Run simulation' }).focus()
  await page.keyboard.press('Enter')
  await simulator.expectAnswer('allowed', 'iam:ListUsers')
  await page.getByRole('button', { name: /^Why\? iam:ListUsers/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#trace-title')).toBeFocused()
})

async function tabTo(page: Page, id: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${id} cannot be reached with the Tab key.`)
}

test('at 320 pixels nothing scrolls sideways', async ({ console, page, simulator }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await console.signIn('admin')
  await simulator.open()
  await expectNoSidewaysScrolling(page, 'at first')
  await simulator.paste(SEED.replace('BoolIfExists', 'Bool'))
  await simulator.stateKey('aws:TagKeys', ['a', 'b'])
  await simulator.ask(
    ['iam:ListUsers', 'iam:ListServiceSpecificCredentials'],
    ['*', 'arn:aws:iam::123456789012:user/a/rather/long/path/of/a/user'],
  )
  await simulator.run()
  await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
  await page.getByRole('button', { name: 'Save as check' }).click()
  await expect(page.locator('[data-panel="file"]')).toBeVisible()
  await expectNoSidewaysScrolling(page, 'with results and a check')
  await simulator.closeFile()
  await simulator.openTrace('iam:ListUsers')
  await expectNoSidewaysScrolling(page, 'with a trace')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it simulates, traces, proposes keys and writes checks too', async ({ console, page, simulator }) => {
    await console.signIn('admin')
    await simulator.open()
    await simulator.chooseUser('alice')
    await page.getByRole('button', { name: 'Propose keys' }).click()
    await page.getByLabel('Find an action').fill('iam:ListUsers')
    await page.getByRole('button', { name: 'Add action' }).click()
    await expect(simulator.actions()).toHaveValue('iam:ListUsers')
    await simulator.chooseSession('Console with MFA')
    await simulator.run()
    await simulator.expectAnswer('allowed', 'iam:ListUsers')

    await simulator.openTrace('iam:ListUsers')
    await expect(page.getByRole('heading', { level: 2, name: 'Allowed' })).toBeVisible()
    await page.getByRole('button', { name: 'Back to the simulation' }).click()
    await simulator.expectAnswer('allowed', 'iam:ListUsers')

    await page.getByRole('button', { name: 'Remove aws:MultiFactorAuthAge' }).click()
    await expect(simulator.key('aws:MultiFactorAuthAge')).toHaveCount(0)
    await simulator.stateKey('aws:SourceIp', '192.0.2.1')
    await simulator.run()
    const { text } = await simulator.save('Save as check')
    expect(JSON.parse(text)).toMatchObject({
      context: { 'aws:SourceIp': { value: '192.0.2.1' } },
      expect: [{ action: 'iam:ListUsers', resource: '*', decision: 'allowed' }],
    })
  })

  test('it runs ready questions, explains itself and imports', async ({ console, page, simulator }) => {
    await console.signIn('admin')
    await simulator.open()
    await page.getByRole('button', { name: 'Can alice list users without MFA?' }).click()
    await simulator.expectAnswer('explicit-deny', 'iam:ListUsers')
    await expect(page.getByText('This is the engine that enforces policies.')).toBeVisible()
    await page.getByLabel(/^Or paste it/).fill('{}')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('This file cannot be opened')).toBeVisible()
  })

  test('a refused button stays, with its reason, because another choice may be allowed', async ({
    console,
    page,
    simulator,
  }) => {
    await console.signIn('alice')
    await simulator.open()
    await expect(simulator.refusal('Run simulation')).toBeVisible()
    await simulator.ask(['iam:ListUsers'])
    await page.locator('#requests button[value="run"]').click()
    await console.expectPanel('results', 'denied')
  })
})
