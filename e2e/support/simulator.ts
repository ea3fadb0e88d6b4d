import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** A case of the policy engine's corpus. */
export type Case = {
  id: string
  needs?: string
  policies: { identity: unknown[]; boundary?: unknown; session?: unknown; resource?: unknown }
  request: {
    action: string
    resource: string
    principalArn: string
    context: Record<string, string | string[]>
    contextTypes: Record<string, string>
  }
  expect: 'allow' | 'explicitDeny' | 'implicitDeny'
  decidedBy?: string | null
}

export type Verdict = 'allowed' | 'explicit-deny' | 'implicit-deny'

/** Drives the policy simulator as a person does: by labels, buttons and rows. */
export class SimulatorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/simulator${query}`)
    await expect(this.page.getByRole('heading', { level: 1, name: 'Policy simulator' })).toBeVisible()
  }

  subject(): Locator {
    return this.page.getByLabel('User, group or role', { exact: true })
  }

  async chooseUser(name: string): Promise<void> {
    await this.subject().selectOption({ label: name })
  }

  async chooseSession(title: string): Promise<void> {
    await this.page.getByRole('radio', { name: title }).check()
  }

  async paste(policy: string, label = 'Policy'): Promise<void> {
    await this.page.getByRole('radio', { name: 'Policies that you paste' }).check()
    // The editor may take the place of the text area while it is filled.
    await expect(() => this.page.getByLabel(label, { exact: true }).fill(policy, { timeout: 3_000 })).toPass()
  }

  /** The field that posts a pasted policy, also where an editor stands in its place. */
  document(index: number): Locator {
    return this.page.locator(`textarea[name="policy-${index}"]`)
  }

  async ask(actions: readonly string[], resources: readonly string[] = []): Promise<void> {
    await this.actions().fill(actions.join('\n'))
    await this.resources().fill(resources.join('\n'))
  }

  actions(): Locator {
    return this.page.getByLabel('Actions', { exact: true })
  }

  resources(): Locator {
    return this.page.getByLabel(/^Resources/)
  }

  key(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }

  /** Gives a key a value, adding it first if it is not there. */
  async stateKey(name: string, value: string | readonly string[]): Promise<void> {
    if ((await this.key(name).count()) === 0) {
      await this.page.getByLabel('Another key').fill(name)
      await this.page.getByRole('button', { name: 'Add key' }).click()
    }
    const isList = typeof value !== 'string'
    await this.key(name)
      .getByText(isList ? 'List' : 'Value', { exact: true })
      .click()
    await this.key(name)
      .getByRole('textbox')
      .fill(isList ? value.join('\n') : value)
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: 'Run simulation' }).click()
    await expect(this.page.getByRole('button', { name: 'Running simulation' })).toHaveCount(0)
  }

  /** Presses Enter in a field, which submits the form; a button marked as refused does not. */
  async runByEnter(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Access key' }).press('Enter')
  }

  /** Follows a refused button to its trace. */
  refusal(button: string): Locator {
    return this.page.getByRole('link', { name: `Why is ${button} refused?`, exact: true })
  }

  results(): Locator {
    return this.page.locator('[data-panel="results"]')
  }

  answer(action: string, resource = '*'): Locator {
    return this.results()
      .getByRole('row')
      .filter({
        has: this.page.getByRole('button', { name: `Why? ${action} ${resource}`, exact: true }),
      })
  }

  async expectAnswer(verdict: Verdict, action: string, resource = '*'): Promise<void> {
    await expect(this.answer(action, resource), `${action} on ${resource}`).toHaveAttribute('data-verdict', verdict)
  }

  async openTrace(action: string, resource = '*'): Promise<void> {
    await this.page.getByRole('button', { name: `Why? ${action} ${resource}`, exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: `Trace of ${action}` })).toBeVisible()
  }

  /** Opens the dialog that imports a scenario, and pastes one. */
  async importText(text: string): Promise<void> {
    const dialog = this.importDialog()
    if (!(await dialog.isVisible())) await this.page.getByRole('button', { name: 'Import scenario' }).click()
    await dialog.getByLabel(/^Or paste it/).fill(text)
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  }

  importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import a scenario' })
  }

  async closeFile(): Promise<void> {
    const dialog = this.page.locator('[data-panel="file"]')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** Presses a button that offers a file, and saves it. */
  async save(button: 'Export scenario' | 'Save as check'): Promise<{ path: string; text: string }> {
    await this.page.getByRole('button', { name: button }).click()
    const saving = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name: /^Download/ }).click()
    const path = await (await saving).path()
    const close = this.page.locator('[data-panel="file"]').getByRole('button', { name: 'Close' })
    // Without scripts it is not a dialog, and stays.
    if (await close.isVisible()) await close.click()
    return { path, text: readFileSync(path, 'utf8') }
  }

  /** Fills the fields with a case, one by one. Keys that the case does not name are absent. */
  async writeCase({ policies, request }: Case): Promise<void> {
    const { action, resource, principalArn, context } = request
    for (const [index, policy] of policies.identity.entries()) {
      const isOnly = policies.identity.length === 1
      if (index > 0) await this.page.getByRole('button', { name: 'Add policy' }).click()
      if (index === 0) await this.paste(text(policy))
      else await this.paste(text(policy), isOnly ? 'Policy' : `Policy ${index + 1}`)
    }
    if (policies.boundary !== undefined) {
      await this.page.getByText('Permissions boundary', { exact: true }).click()
      await this.page.getByLabel('Boundary', { exact: true }).fill(text(policies.boundary))
    }
    if (policies.resource !== undefined) {
      await this.page.getByText('Resource policy and its caller').click()
      await this.page.getByLabel('Resource policy', { exact: true }).fill(text(policies.resource))
      await this.page.getByLabel('ARN of the caller').fill(principalArn)
    }
    await this.chooseSession('Access key')
    for (const [name, value] of Object.entries(context)) await this.stateKey(name, value)
    await this.ask([action], [resource])
  }
}

const text = (document: unknown) => JSON.stringify(document, null, 2)
