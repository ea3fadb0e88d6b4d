import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { expect, test } from './support/test'

const run = promisify(execFile)

/** Has a file of decisions decided again, without the server, and returns the last line and how the command ended. */
async function decidedAgain(file: string): Promise<{ said: string; code: number }> {
  const { stdout, code } = await run('npm', ['run', '--silent', 'check:policies', '--', file]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (thrown: { stdout: string; code: number }) => thrown,
  )
  return { said: stdout.trim().split('\n').at(-1) ?? '', code }
}

test('whoever has passed a lab prints a certificate, and anybody can check it', async ({
  page,
  browser,
  address,
}, testInfo) => {
  await page.goto('/labs/certificate')
  await expect(page.getByText('No lab is passed yet.')).toBeVisible()

  await test.step('the first lab is passed', async () => {
    await page.goto('/labs/lab-01')
    await page.getByRole('button', { name: 'Start the lab' }).click()
    await page.getByLabel('Password', { exact: true }).fill('Learner-Passw0rd!')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('wall', { ignoreCase: true })
    await page.goto('/users')
    await page.goto('/security-credentials')
    await page.goto('/labs/lab-01')
    await page.getByRole('radio', { name: 'TeamReadOnly' }).check()
    await page.locator('[data-panel="questions"]').getByRole('button').click()
    await expect(page.getByText('Passed', { exact: true }).first()).toBeVisible()
  })

  const file = await test.step('the certificate lists it, and its decisions can be kept', async () => {
    await page.goto('/labs/certificate')
    await expect(page.getByText('1 of 12 labs')).toBeVisible()
    await expect(page.locator('[data-lab="lab-01"]')).toContainText('0 hints, 0 resets')
    await expectNoFault(page, 'the certificate')
    await expectToFit(page, 'the certificate')
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the decisions' }).click()
    const path = testInfo.outputPath('lab-decisions.json')
    await (await saving).saveAs(path)
    return path
  })

  await test.step('the name goes on the paper and nowhere else', async () => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const name = page.getByLabel('Name on the certificate')
    await name.fill('Ada Lovelace')
    await name.press('Enter')
    await page.emulateMedia({ media: 'print' })
    await expect(name).toHaveValue('Ada Lovelace')
    await expect(name).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await page.emulateMedia({ media: null })
    await page.reload()
    await expect(name).toHaveValue('')
    expect(sent.filter((one) => one.includes('Lovelace'))).toEqual([])
  })

  await test.step('the decisions are decided again without the server, and a changed one is found', async () => {
    expect(await decidedAgain(file)).toEqual({ said: '1 file, 2 as expected, 0 different', code: 0 })
    const changed = testInfo.outputPath('changed.json')
    await writeFile(changed, (await readFile(file, 'utf8')).replace('"explicitDeny"', '"allowed"'))
    expect(await decidedAgain(changed)).toEqual({ said: '1 file, 1 as expected, 1 different', code: 1 })
  })

  await test.step('nobody else gets it', async () => {
    const other = await browser.newContext({ baseURL: address })
    const stranger = await other.newPage()
    await stranger.goto('/labs/certificate')
    await expect(stranger.getByText('No lab is passed yet.')).toBeVisible()
    expect((await other.request.get('/labs/certificate/decisions')).status()).toBe(404)
    await other.close()
  })
})
