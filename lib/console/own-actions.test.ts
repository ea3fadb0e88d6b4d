import { expect, it } from 'vitest'
import { mfaArn } from '@/lib/arns'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownActions, ownVerdicts } from './own-actions'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const asked = {
    subject: { kind: 'principal', arn: alice.arn },
    user: alice.arn,
    device: mfaArn(account.id, '/', 'alice'),
  } as const
  return { admin, alice, asked }
}

// The columns "seed, no MFA" and "seed, MFA" of the table of panels, and a key, which equals the first.
it("are answered as the document's policy has it, by kind of session", async () => {
  const { admin, asked } = await scene()
  const [allowed, explicit, implicit] = ['allowed', 'explicit-deny', 'implicit-deny']
  expect(await ownActions(withMfa(admin), asked)).toEqual({
    ok: true,
    output: [
      { name: 'assign', verdicts: [allowed, allowed, allowed] },
      { name: 'resync', verdicts: [allowed, allowed, allowed] },
      { name: 'remove', verdicts: [explicit, allowed, explicit] },
      { name: 'delete', verdicts: [explicit, implicit, explicit] },
      { name: 'password', verdicts: [explicit, implicit, explicit] },
      { name: 'key', verdicts: [explicit, implicit, explicit] },
    ],
  })
})

it('are refused to a reader who may not simulate', async () => {
  const { alice, asked } = await scene()
  expect(await ownActions(withoutMfa(alice), asked)).toMatchObject({
    ok: false,
    error: { refusal: { action: 'iam:SimulatePrincipalPolicy' } },
  })
})

it('are answered for one kind of session alone', async () => {
  const { admin, asked } = await scene()
  const answer = await ownVerdicts(withMfa(admin), asked, 'console-mfa')
  expect(answer.ok && answer.output).toEqual([
    ...['allowed', 'allowed', 'allowed', 'implicit-deny', 'implicit-deny', 'implicit-deny'],
  ])
})
