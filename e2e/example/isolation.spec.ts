import { callAws, expect, keyOf, test } from 'postern/playwright'

// Twenty accounts at once on one server, without a browser: nothing of one is seen in another.
for (let worker = 1; worker <= 20; worker++) {
  test(`worker ${worker} sees its own account alone`, async ({ account, aws }) => {
    const list = { service: 'iam', action: 'ListUsers' } as const
    await callAws(account.hooks, account, { ...list, credentials: keyOf(account, 'bob') })
    for (let calls = 0; calls < 3; calls++) {
      const { credentials } = await aws('bob', { mfa: true })
      expect((await callAws(account.hooks, account, { ...list, credentials })).status).toBe(200)
    }
    const events = await account.hooks.events(account, { action: 'iam:ListUsers' })
    expect(events.map(({ decision }) => decision)).toEqual(['explicitDeny', 'allow', 'allow', 'allow'])
  })
}
