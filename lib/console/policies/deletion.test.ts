import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aGroup, anAccount, aUser, setBoundary } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { performDeletion } from '../deletion'
import { policyDeletion } from './deletion'
import { policyEntities } from './entities'
import { savedVersion } from './saving'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  await aUser(account, 'alice', { policies: [SEED_POLICY] })
  await aGroup(account, 'Team', { policies: [SEED_POLICY] })
  const arn = `arn:aws:iam::${account.id}:policy/SelfManageMFA`
  const document = SEED_POLICY.document.replace('BoolIfExists', 'Bool')
  await savedVersion(admin, { arn, document, isDefault: false })
  return { account, admin, arn }
}

describe('Deleting a policy', () => {
  it('first takes it from everybody, and deletes the other versions', async () => {
    const { admin, arn } = await scene()
    const { steps, unread } = await policyDeletion(admin, arn)
    expect(unread).toEqual([])
    expect(steps.map(({ of, name, call }) => [of, name, call.operation.action])).toEqual([
      ['holder', 'alice', 'iam:DetachUserPolicy'],
      ['holder', 'Team', 'iam:DetachGroupPolicy'],
      ['version', 'v3', 'iam:DeletePolicyVersion'],
      ['version', 'v1', 'iam:DeletePolicyVersion'],
      ['policy', 'SelfManageMFA', 'iam:DeletePolicy'],
    ])
    const calls = await performDeletion(admin, steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done', 'done'])
    expect(await policyEntities(admin, arn)).toMatchObject({ ok: false, error: { code: 'NoSuchEntity' } })
  })

  it('leaves it where it is a boundary, and fails', async () => {
    const { account, admin, arn } = await scene()
    const bob = await aUser(account, 'bob')
    await setBoundary(bob, arn)
    const entities = await policyEntities(admin, arn)
    expect(entities.ok && entities.output.entities.map(({ holder, as }) => [holder.name, as])).toEqual([
      ['alice', 'permissions'],
      ['Team', 'permissions'],
      ['bob', 'boundary'],
    ])
    const { steps } = await policyDeletion(admin, arn)
    const calls = await performDeletion(admin, steps)
    expect(calls.at(-1)).toMatchObject({ action: 'iam:DeletePolicy', outcome: 'failed' })
  })

  it('says what could not be read', async () => {
    const { account, arn } = await scene()
    const eve = withMfa(await aUser(account, 'eve'))
    const { steps, unread } = await policyDeletion(eve, arn)
    expect(steps.map(({ of }) => of)).toEqual(['policy'])
    expect(unread.map(({ action }) => action)).toEqual(['iam:ListEntitiesForPolicy', 'iam:ListPolicyVersions'])
  })
})
