import { describe, expect, it } from 'vitest'
import { newMoment } from '@/lib/gate/standing'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  attach,
  aUser,
  denying,
  putInline,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import type { NewUser } from './new-user'
import { chosenPolicies, newUserDeadlock, sourceOf, withoutPolicies } from './new-user-policies'

ownDatabase()
const { document } = allowing('s3:GetObject')

/** The policy of the document, once as it is and once in the group "staff". */
async function scene(...denied: string[]) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  const seed = await aPolicy(account, SEED_POLICY)
  const staff = await aGroup(account, 'staff')
  await attach(staff, seed)
  await putInline(staff, { name: 'Inline', document })
  const read = (chosen: Partial<Pick<NewUser, 'policies' | 'inline' | 'groups' | 'boundary'>>) =>
    chosenPolicies(admin, { policies: [], inline: [], groups: [], boundary: undefined, ...chosen }, newMoment())
  return { account, admin, seed, read }
}

describe('the policies that a new user would have', () => {
  it('are the chosen ones and those of the groups, with their texts', async () => {
    const { seed, read } = await scene()
    expect(await read({ policies: [seed], groups: ['staff'], boundary: seed })).toEqual({
      ok: true,
      output: {
        policies: [
          { name: 'SelfManageMFA', arn: seed, text: SEED_POLICY.document },
          { name: 'SelfManageMFA', group: 'staff', text: SEED_POLICY.document },
          { name: 'Inline', group: 'staff', text: document },
        ],
        boundary: SEED_POLICY.document,
      },
    })
  })

  it.each(['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListGroupPolicies', 'iam:GetGroupPolicy'])(
    'are unknown to a reader who may not call %s',
    async (action) => {
      const { seed, read } = await scene(action)
      expect(await read({ policies: [seed], groups: ['staff'] })).toMatchObject({
        ok: false,
        error: { refusal: { action } },
      })
    },
  )
})

describe('the deadlock of a new user', () => {
  const NEW: NewUser = {
    ...{ name: 'gina', path: '/', hasAccess: true, demandsNew: true },
    ...{ groups: [], policies: [], inline: [], boundary: undefined, tags: [] },
  }

  async function check(chosen: Partial<NewUser>, { admin, read }: Awaited<ReturnType<typeof scene>>) {
    const user = { ...NEW, ...chosen }
    const found = await read(user)
    if (!found.ok) throw new Error('The policies could not be read.')
    const answer = await newUserDeadlock(admin, user, found.output, newMoment())
    return { user, deadlock: answer.ok ? answer.output : undefined }
  }

  it('names the policies that deny, and is gone without them', async () => {
    const made = await scene()
    const { user, deadlock } = await check({ policies: [ADMINISTRATOR, made.seed], groups: ['staff'] }, made)
    expect(deadlock?.by.map(({ name, group }) => [name, group])).toEqual([
      ['SelfManageMFA', undefined],
      ['SelfManageMFA', 'staff'],
    ])
    expect(deadlock?.leaveOut.map(sourceOf)).toEqual(['SelfManageMFA', 'staff'])
    const without = withoutPolicies(user, deadlock?.leaveOut ?? [])
    expect(without).toMatchObject({ policies: [ADMINISTRATOR], groups: [] })
    expect((await check(without, made)).deadlock).toBeUndefined()
  })

  it('is as well that of a copied inline policy, which is left out by itself', async () => {
    const made = await scene()
    await putInline(await aUser(made.account, 'alice'), { name: 'OnlyWithMfa', document: SEED_POLICY.document })
    const inline = [{ from: 'alice', name: 'OnlyWithMfa' }]
    const { user, deadlock } = await check({ policies: [ADMINISTRATOR], inline }, made)
    expect(deadlock?.leaveOut.map(sourceOf)).toEqual(['OnlyWithMfa'])
    const without = withoutPolicies(user, deadlock?.leaveOut ?? [])
    expect(without).toMatchObject({ policies: [ADMINISTRATOR], inline: [] })
    expect((await check(without, made)).deadlock).toBeUndefined()
  })

  it('has nothing to leave out where no other policy allows the change', async () => {
    const made = await scene()
    const { deadlock } = await check({ policies: [made.seed] }, made)
    expect([deadlock?.by.map(({ name }) => name), deadlock?.leaveOut]).toEqual([['SelfManageMFA'], []])
    expect((await check({}, made)).deadlock).toEqual({ by: [], leaveOut: [] })
  })

  it('is none for an administrator', async () => {
    expect((await check({ policies: [ADMINISTRATOR] }, await scene())).deadlock).toBeUndefined()
  })
})
