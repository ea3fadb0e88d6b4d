import { expect, test } from './support/test'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

test('an address that leads nowhere is named in one frame, with a way back', async ({ page, console }) => {
  await console.signIn('admin')
  for (const path of [
    '/nowhere',
    `/decisions/${UNKNOWN}`,
    '/decisions/not-an-id',
    `/decisions/${UNKNOWN}/compare`,
    `/decisions/${UNKNOWN}/compare/${UNKNOWN}`,
    '/decisions/preview/NoSuchOperation',
    `/audit/${UNKNOWN}`,
    '/audit/not-an-id',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page, path).toHaveTitle(/^Page not found – /)
    await expect(page.getByRole('banner'), path).toHaveCount(1)
    await expect(page.getByRole('main'), path).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Page not found')
  }
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('a decision that is not there may have been archived, and the page says so', async ({ page, console }) => {
  await console.signIn('admin')
  for (const path of [`/decisions/${UNKNOWN}`, `/decisions/${UNKNOWN}/compare`]) {
    await page.goto(path)
    await expect(page.getByRole('main'), path).toContainText('the decision has been archived')
  }
})
