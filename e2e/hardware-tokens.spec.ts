import { expect, test } from './support/test'

const STEP_2 = '/security-credentials/mfa/assign/hardware'

test('a serial number that cannot be right, or names no token, is said at its field', async ({ page, console }) => {
  await console.signIn('alice')
  await page.goto(STEP_2)
  await page.getByRole('button', { name: 'Add MFA' }).click()
  await expect(console.alert()).toContainText('Enter the serial number of the token.')
  await expect(console.alert()).toContainText('Enter MFA code 1.')

  const serial = page.getByLabel('Serial number')
  await serial.fill('1234567')
  await console.enterPair(['123456', '654321'], 'Add MFA')
  await expect(serial).toHaveAccessibleDescription(/A serial number has 9 to 256 letters/)

  await serial.fill('GAHT 9999 9999')
  await console.enterPair(['123456', '654321'], 'Add MFA')
  await expect(serial).toHaveAccessibleDescription(/No token with the serial number GAHT99999999 is in this account/)
  await expect(serial).toHaveValue('GAHT 9999 9999')
  await expect(page.getByLabel('MFA code 1')).toHaveValue('')
})
