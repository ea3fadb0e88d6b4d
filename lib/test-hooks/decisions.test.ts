import { describe, expect, it } from 'vitest'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { traceOfEvent } from './decisions'

ownDatabase()

/** An account in which alice, without MFA, was refused by the document's policy. */
async function refused() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const SerialNumber = `arn:aws:iam::${account.id}:mfa/phone`
  await refusal(call(DeleteVirtualMFADevice, withoutMfa(alice), { SerialNumber }))
  return { account, id: (await trailOf(account)).at(-1)?.id ?? '' }
}

describe('the trace of an event', () => {
  it('says what each statement made of the call', async () => {
    const { account, id } = await refused()
    const trace = await traceOfEvent(account.id, id)
    expect(trace).toMatchObject({ format: 1, request: { action: 'iam:DeleteVirtualMFADevice' } })
    expect(trace.outcome).not.toBe('allow')
    const statements = trace.layers.flatMap(({ policies }) => policies.flatMap((policy) => policy.statements))
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.every(({ elements }) => elements.length > 0)).toBe(true)
  })

  it('is that of the account alone', async () => {
    const [one, other] = [await refused(), await anAccount()]
    for (const [account, id] of [
      [other.id, one.id],
      [one.account.id, 'none'],
    ])
      expect((await refusal(traceOfEvent(account ?? '', id ?? ''))).code).toBe('NoSuchEntity')
  })
})
