import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession, type SignedIn, sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { ADMINISTRATOR, allowing, anAccount, aUser, type TestPolicy, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { subjectGroups } from './subjects'

ownDatabase()

const signedIn = vi.hoisted((): { session: SignedIn | undefined } => ({ session: undefined }))
vi.mock('../session', () => ({ signedIn: async () => signedIn.session }))
beforeEach(() => {
  signedIn.session = undefined
})

async function asUserWith(policy: TestPolicy) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [policy] })
  const { request } = withoutMfa(alice)
  const who = { account: account.id, principalId: alice.id }
  const { chance, clock } = systemSources
  const value = await inStore((store) => openSession(store, who, null, request, clock.now(), chance))
  signedIn.session = await sessionOf(value, request, systemSources)
  return { account, alice }
}

describe('the principals that can be simulated', () => {
  it('are the users, groups and roles of the account', async () => {
    const { alice } = await asUserWith(ADMINISTRATOR)
    expect(await subjectGroups()).toEqual([
      { label: 'Users', options: [{ arn: alice.arn, name: 'alice' }], isCut: false },
      { label: 'Groups', options: [], isCut: false },
      { label: 'Roles', options: [], isCut: false },
    ])
  })

  it('are those that may be listed; a refused list names its decision', async () => {
    const { account } = await asUserWith(allowing('iam:ListUsers'))
    const groups = await subjectGroups()
    expect(groups.map(({ options }) => options.length)).toEqual([1, 0, 0])
    const refusals = (await trailOf(account)).filter(({ outcome }) => outcome === 'AccessDenied')
    expect(groups.flatMap(({ refusedBy }) => refusedBy ?? []).sort()).toEqual(refusals.map(({ id }) => id).sort())
    expect(refusals).toHaveLength(2)
  })
})
