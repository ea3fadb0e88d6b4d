import type { Account, TestHooks } from './support/account'
import { callIam } from './support/api'
import { Authenticator } from './support/authenticator'
import { chooseName, createButton, createPasskey, virtualAuthenticator } from './support/passkeys'
import { expect, test } from './support/test'

/** Refuses the end of every registration by a key without a certification. */
const CERTIFIED_KEYS_ONLY = {
  Version: '2012-10-17',
  Statement: {
    Sid: 'CertifiedKeysOnly',
    Effect: 'Deny',
    Action: 'iam:EnableMFADevice',
    Resource: '*',
    Condition: {
      StringEquals: { 'iam:RegisterSecurityKey': 'Activate' },
      Null: { 'iam:FIDO-certification': 'true' },
    },
  },
}

async function demandCertifiedKeys({
  address,
  account,
  hooks,
  of,
}: {
  address: string
  account: Account
  hooks: TestHooks
  of: string
}): Promise<void> {
  await hooks.stopClock(account)
  const { status } = await callIam(address, account, 'admin', 'PutUserPolicy', await hooks.now(account), {
    UserName: of,
    PolicyName: 'certified-keys-only',
    PolicyDocument: JSON.stringify(CERTIFIED_KEYS_ONLY),
  })
  expect(status).toBe(200)
}

test('a key without certification is refused at the end, with the absent key in the trace', async ({
  page,
  context,
  console,
  account,
  hooks,
  address,
}) => {
  await demandCertifiedKeys({ address, account, hooks, of: 'alice' })
  // Playwright's own authenticator states nothing about itself.
  await context.credentials.install()
  await console.signIn('alice')
  await chooseName(page, 'laptop')
  await createButton(page).click()
  await expect(console.alert()).toContainText('iam:EnableMFADevice')
  await console.openTrace(console.alert())
  const trace = page.getByRole('main')
  await expect(trace).toContainText('CertifiedKeysOnly')
  await expect(trace.getByRole('row', { name: /iam:FIDO-certification/ }).first()).toContainText('absent')
  await expect(trace.getByRole('row', { name: /iam:RegisterSecurityKey/ }).first()).toContainText('Activate')
  await console.openCredentials()
  await expect(console.panel('mfa-devices').getByText('laptop')).toHaveCount(0)
})

for (const protocol of ['ctap2', 'u2f']) {
  test(`a certified key (${protocol}) is assigned, and its level is shown`, async ({
    page,
    context,
    console,
    account,
    hooks,
    address,
  }) => {
    await demandCertifiedKeys({ address, account, hooks, of: 'bob' })
    const isU2f = protocol === 'u2f'
    await virtualAuthenticator(context, page, {
      ...{ protocol, transport: 'usb', hasResidentKey: !isU2f, hasUserVerification: !isU2f },
    })
    const app = account.mfaDevices.find(({ userName }) => userName === 'bob')
    const code = Authenticator.fromSecret(app?.base32Secret ?? '').code(await hooks.now(account))
    await console.signInWithMfa('bob', code)
    await createPasskey(page, 'key')
    await console.openCredentials()
    await expect(console.panel('mfa-devices').getByRole('row', { name: /key/ })).toContainText('FIDO L1')
    const registered = (await hooks.events(account)).filter(({ eventName }) => eventName === 'EnableMFADevice')
    expect(registered.map(({ outcome }) => outcome)).toEqual(['Success'])
  })
}
