import { describe, expect, it } from 'vitest'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { explain } from '@/lib/policy'
import {
  allowing,
  allowingWhere,
  anAccount,
  attach,
  aUser,
  detachAll,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aPasskey, CERTIFIED } from '@/lib/testing/passkeys'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { type RecordedDecision, restored } from './restored'

function retrace(decision: RecordedDecision) {
  const { set, request } = restored(decision)
  return explain(set, request)
}

ownDatabase()

/** The account's last decision, as it can be read from its record. */
async function lastDecision(account: TestAccount): Promise<RecordedDecision & { outcome: string | null }> {
  const event = (await trailOf(account)).at(-1)
  if (!event) throw new Error('There is no record.')
  const { action, resource, principalArn } = event
  const policies: RecordedDecision['policies'] = JSON.parse(event.policies ?? '[]')
  const texts = await inStore((store) => store.policyText.findMany())
  return {
    ...{ action: action ?? '', resource: resource ?? '', principalArn, policies, outcome: event.decision },
    context: JSON.parse(event.context ?? '[]'),
    documents: new Map(texts.map(({ digest, document }) => [digest, document])),
  }
}

describe('a recorded decision', () => {
  it.each([
    ['without MFA', withoutMfa, 'explicitDeny'],
    ['with MFA', withMfa, 'implicitDeny'],
    ['with a long-term key', withKey, 'explicitDeny'],
  ])('%s has the same result when it is computed again', async (_, caller, outcome) => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY, allowing('s3:*')] })
    const SerialNumber = `arn:aws:iam::${account.id}:mfa/alice`
    await call(DeleteVirtualMFADevice, caller(alice), { SerialNumber }).catch(() => undefined)
    const decision = await lastDecision(account)
    expect(decision.outcome).toBe(outcome)
    expect(retrace(decision)).toMatchObject({ outcome })
  })

  it('that allowed has the same result too, and so has one of the root user', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    for (const principal of [alice, account.root]) {
      await call(ListVirtualMFADevices, withoutMfa(principal), {})
      expect(retrace(await lastDecision(account))).toMatchObject({ outcome: 'allow' })
    }
  })

  it('has the same result with what its request proved, such as the certification of a key', async () => {
    const account = await anAccount()
    const policies = [
      { StringEquals: { 'iam:RegisterSecurityKey': 'Create' } },
      { StringEquals: { 'iam:FIDO-certification': 'L1' } },
    ].map((condition) => allowingWhere(condition, 'iam:EnableMFADevice'))
    const alice = await aUser(account, 'alice', { policies })
    await aPasskey(alice, 'ES256', CERTIFIED)
    expect(retrace(await lastDecision(account))).toMatchObject({ outcome: 'allow' })
    await aPasskey(alice, 'EdDSA').catch(() => undefined)
    const decision = await lastDecision(account)
    expect(decision.outcome).toBe('implicitDeny')
    const { outcome, context } = retrace(decision)
    expect(outcome).toBe('implicitDeny')
    expect(context).toContainEqual(expect.objectContaining({ key: 'iam:FIDO-certification', state: 'absent' }))
  })

  it('is computed with the policies as they were, not as they are now', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const decision = await lastDecision(account)
    await attach(alice, { ...allowing('s3:*'), name: SEED_POLICY.name })
    await detachAll(alice)
    expect(retrace(decision)).toMatchObject({ outcome: 'allow' })
  })

  it('whose policy texts are lost throws', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const decision = { ...(await lastDecision(account)), documents: new Map() }
    expect(() => retrace(decision)).toThrow('is not there any more')
  })
})
