import { expect } from '@playwright/test'
import { pictures } from './album'

pictures('policy', async ({ album, page, console, account }) => {
  const policy = `/policies/${encodeURIComponent(`arn:aws:iam::${account.accountId}:policy/SelfManageMFA`)}`
  await console.signIn('admin')
  await album.open('policies', '/policies')
  await album.open('policies-peek', `/policies?peek=${policy.split('/')[2]}`)
  await page.getByRole('button', { name: 'Actions for SelfManageMFA' }).click()
  await album.take('policies-menu')
  await album.open('policy-detach', `${policy}/effect?change=detach&user=alice&user=dave&checks=yes`)
  await album.open('policy-inline', '/users/alice/inline')
  await album.open('create-policy', '/policies/create')
  for (const tab of ['permissions', 'attached', 'versions', 'tags', 'edit', 'delete']) {
    await album.open(`policy-${tab}`, `${policy}/${tab}`)
  }
  await album.open(
    'aws-managed',
    `/policies/${encodeURIComponent('arn:aws:iam::aws:policy/IAMReadOnlyAccess')}/permissions`,
  )
  await page.goto(`${policy}/edit`)
  const text = await page.locator('textarea[name="document"]').inputValue()
  await page
    .locator('.cm-content')
    .fill(
      text
        .replace('BoolIfExists', 'Bool')
        .replace(
          '"iam:EnableMFADevice",\n        "iam:GetUser",\n        "iam:ListMFA',
          '"iam:DeleteVirtualMFADevice",\n        "iam:EnableMFADevice",\n        "iam:GetUser",\n        "iam:ListMFA',
        ),
    )
  await page.getByRole('button', { name: 'Review effect' }).click()
  await expect(page.getByRole('heading', { name: 'Effect of the new version' })).toBeVisible()
  await page.locator('[data-direction="opens"] summary').first().click()
  await album.take('policy-effect')
  await page.getByRole('button', { name: 'Save, keep v1 as default' }).click()
  await expect(page.getByText(/v2 of SelfManageMFA saved/)).toBeVisible()
  await album.take('policy-compared')
})
