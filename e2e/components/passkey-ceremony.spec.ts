import { expect, type Page, test } from '@playwright/test'
import { openStage } from './stage'

const button = (page: Page) => page.getByRole('button', { name: 'Create passkey' })
const sent = (page: Page) => page.getByLabel('Sent')

/** Lets the browser answer its next prompts with these errors, one after the other, and then ask in earnest. */
async function failWith(page: Page, names: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    const create = navigator.credentials.create.bind(navigator.credentials)
    const left = [...names]
    navigator.credentials.create = async (options) => {
      const name = left.shift()
      if (name !== undefined) throw new DOMException('', name)
      return create(options)
    }
  }, names)
}

test('posts what the browser answered', async ({ page, context }) => {
  await context.credentials.install()
  await openStage(page, 'passkey')
  await button(page).click()
  await expect(sent(page)).toContainText('attestationObject')
  expect(JSON.parse(await sent(page).innerText())).toMatchObject({ type: 'public-key', response: expect.anything() })
})

test('after an error says which, with the focus on it, and asks again without a reload', async ({ page, context }) => {
  await context.credentials.install()
  await failWith(page, ['NotAllowedError', 'InvalidStateError', 'UnheardOfError'])
  await openStage(page, 'passkey')
  const said = ['You cancelled, the time ran out', 'already has a passkey of yours', 'an error (UnheardOfError)']
  for (const text of said) {
    await button(page).click()
    const alert = page.getByRole('alert', { name: 'The passkey was not created' })
    await expect(alert).toContainText(text)
    await expect(alert).toBeFocused()
    await expect(sent(page)).toBeEmpty()
  }
  await button(page).click()
  await expect(sent(page)).not.toBeEmpty()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a second press ends the first prompt, and no error is shown for that', async ({ page }) => {
  await page.addInitScript(() => {
    let open = 0
    const count = (by: number) => {
      open += by
      document.documentElement.dataset.open = String(open)
    }
    navigator.credentials.create = (options) =>
      new Promise((_, reject) => {
        count(1)
        options?.signal?.addEventListener('abort', () => {
          count(-1)
          reject(new DOMException('', 'AbortError'))
        })
      })
  })
  await openStage(page, 'passkey')
  await button(page).click()
  await expect(page.getByText('Follow the steps of your browser or device.')).toBeVisible()
  await button(page).click()
  await expect(page.getByText('Follow the steps of your browser or device.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-open', '1')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('opened at another origin, leads to the right one and asks nothing', async ({ page }) => {
  await page.goto('/?stage=passkey&origin=http://iam.localhost:3000')
  const link = page.getByRole('link', { name: 'Open this page at http://iam.localhost:3000' })
  await expect(link).toHaveAttribute(
    'href',
    'http://iam.localhost:3000/?stage=passkey&origin=http://iam.localhost:3000',
  )
  await expect(button(page)).toHaveCount(0)
})

test('in a browser without passkeys says so, and what else there is', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
  await openStage(page, 'passkey')
  const notice = page.getByRole('region', { name: 'Your browser has no passkeys' })
  await expect(notice).toContainText('another type of device')
  await expect(button(page)).toHaveCount(0)
})
