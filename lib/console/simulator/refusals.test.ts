import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession, type SignedIn, sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { allowing, anAccount, aUser, type TestPolicy, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { foreseenRefusals } from './refusals'

ownDatabase()

const signedIn = vi.hoisted((): { session: SignedIn | undefined } => ({ session: undefined }))
vi.mock('../session', () => ({ signedIn: async () => signedIn.session }))
beforeEach(() => {
  signedIn.session = undefined
})

async function asAliceWith(...policies: TestPolicy[]) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies })
  const bob = await aUser(account, 'bob')
  const { request } = withoutMfa(alice)
  const who = { account: account.id, principalId: alice.id }
  const { chance, clock } = systemSources
  const value = await inStore((store) => openSession(store, who, null, request, clock.now(), chance))
  signedIn.session = await sessionOf(value, request, systemSources)
  return { account, alice, bob }
}

describe('what the simulator marks as refused', () => {
  it('is everything for a user who may simulate nothing, with the trace of each button; nothing is recorded', async () => {
    const { account, alice } = await asAliceWith()
    const { ofPrincipal, ofGiven } = await foreseenRefusals(alice.arn)
    expect(ofPrincipal.run).toEqual({
      ...{ action: 'iam:SimulatePrincipalPolicy', verdict: 'implicit-deny' },
      why: `/decisions/preview/SimulatePrincipalPolicy?PolicySourceArn=${encodeURIComponent(alice.arn)}`,
    })
    expect([ofPrincipal.propose?.action, ofGiven.run?.action, ofGiven.propose?.action]).toEqual([
      'iam:GetContextKeysForPrincipalPolicy',
      'iam:SimulateCustomPolicy',
      'iam:GetContextKeysForCustomPolicy',
    ])
    expect(await trailOf(account)).toEqual([])
  })

  it('depends on the chosen principal', async () => {
    const { alice, bob } = await asAliceWith(allowing('iam:SimulatePrincipalPolicy', 'arn:aws:iam::*:user/alice'))
    expect((await foreseenRefusals(alice.arn)).ofPrincipal.run).toBeUndefined()
    expect((await foreseenRefusals(bob.arn)).ofPrincipal.run).toBeDefined()
  })

  it.each(['', 'alice', 'arn:aws:iam::1:user/alice'])('is unknown for "%s", which is not a principal', async (text) => {
    await asAliceWith()
    expect(await foreseenRefusals(text)).toMatchObject({ principal: text, ofPrincipal: {} })
  })
})
