import { describe, expect, it } from 'vitest'
import type { Store } from '@/lib/db/store'
import { aDevice, aGroup, allowing, anAccount, aPolicy, aRole, attach, aUser, setBoundary } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'

ownDatabase()

const BUILT_IN = 'arn:aws:iam::aws:policy/IAMFullAccess'

/** An account with some of everything that is counted. */
async function scene() {
  const account = await anAccount()
  const [alice, bob] = [await aUser(account, 'alice'), await aUser(account, 'bob')]
  const [group, role] = [await aGroup(account, 'team'), await aRole(account, 'auditor')]
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  for (const holder of [alice, bob, group, role]) await attach(holder, arn)
  await attach(alice, BUILT_IN)
  for (const one of [alice, bob]) await setBoundary(one, BUILT_IN)
  await aDevice(account, 'held', { owner: alice })
  await aDevice(account, 'free')
  await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
  return { account, alice, bob, group, role, arn }
}

/** The tallies of an account that are not 0. */
const kept = (account: string) =>
  inStore(async (store) => {
    const rows = await store.tally.findMany({ where: { account, count: { not: 0 } } })
    return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
  })

/** The same, counted. */
const counted = (account: string) =>
  inStore(async (store) => {
    const where = { account }
    const limited = [
      ...(await store.user.findMany({ where, select: { boundaryArn: true } })),
      ...(await store.role.findMany({ where, select: { boundaryArn: true } })),
    ]
    const attached = await store.policyAttachment.findMany({ where })
    const devices = await store.mfaDevice.findMany({ where })
    const whats = [
      ...(await rowsOf(store, account)),
      ...attached.map(({ arn }) => `attached:${arn}`),
      ...limited.flatMap(({ boundaryArn }) => (boundaryArn === null ? [] : [`limiting:${boundaryArn}`])),
      ...devices.map(({ kind, principalId }) => `${principalId === null ? 'unassigned' : 'assigned'}:${kind}`),
    ]
    return Object.fromEntries([...new Set(whats)].map((what) => [what, whats.filter((one) => one === what).length]))
  })

async function rowsOf(store: Store, account: string): Promise<string[]> {
  const where = { account }
  const counts = {
    User: await store.user.count({ where }),
    Group: await store.group.count({ where }),
    Role: await store.role.count({ where }),
    ManagedPolicy: await store.managedPolicy.count({ where }),
    PolicyVersion: await store.policyVersion.count({ where }),
  }
  return Object.entries(counts).flatMap(([what, count]) => Array<string>(count).fill(what))
}

type Scene = Awaited<ReturnType<typeof scene>>

describe('tallies are what counting finds', () => {
  it.each<[string, (store: Store, scene: Scene) => Promise<unknown>]>([
    ['when everything has been created', async () => {}],
    [
      'when a user goes, with group and device',
      (store, { alice }) => store.user.deleteMany({ where: { userId: alice.id } }),
    ],
    ['when a group goes', (store, { group }) => store.group.deleteMany({ where: { groupId: group.id } })],
    ['when a role goes', (store, { role }) => store.role.deleteMany({ where: { roleId: role.id } })],
    ['when a policy goes, with its version', (store, { arn }) => store.managedPolicy.deleteMany({ where: { arn } })],
    ['when all attachments of a policy go', (store, { arn }) => store.policyAttachment.deleteMany({ where: { arn } })],
    [
      'when a boundary is changed',
      (store, { alice, arn }) => store.user.updateMany({ where: { userId: alice.id }, data: { boundaryArn: arn } }),
    ],
    [
      'when a boundary is set to what it was',
      (store, { account }) =>
        store.user.updateMany({ where: { account: account.id }, data: { boundaryArn: BUILT_IN } }),
    ],
    [
      'when all boundaries are taken away',
      (store, { account }) => store.user.updateMany({ where: { account: account.id }, data: { boundaryArn: null } }),
    ],
    [
      'when a role gets a boundary',
      (store, { role }) => store.role.updateMany({ where: { roleId: role.id }, data: { boundaryArn: BUILT_IN } }),
    ],
    [
      'when a device changes hands',
      (store, { account, bob }) =>
        store.mfaDevice.updateMany({ where: { account: account.id }, data: { principalId: bob.id, enabledAt: NOON } }),
    ],
    [
      'when devices are taken from their users',
      (store, { account }) =>
        store.mfaDevice.updateMany({ where: { account: account.id }, data: { principalId: null } }),
    ],
    ['when devices go', (store, { account }) => store.mfaDevice.deleteMany({ where: { account: account.id } })],
  ])('%s', async (_, change) => {
    const all = await scene()
    await inStore((store) => change(store, all))
    expect(await kept(all.account.id)).toEqual(await counted(all.account.id))
  })

  it('of each account alone, and go with it', async () => {
    const [{ account }, other] = [await scene(), await scene()]
    const before = await kept(other.account.id)
    expect(before).toMatchObject({ User: 2, Group: 1, Role: 1, ManagedPolicy: 1, 'assigned:virtual': 1 })
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await inStore((store) => store.tally.count({ where: { account: account.id } }))).toBe(0)
    expect(await kept(other.account.id)).toEqual(before)
  })

  it('and not what a transaction that failed had done', async () => {
    const { account, alice } = await scene()
    const before = await kept(account.id)
    const failed = inStore(async (store) => {
      await store.user.deleteMany({ where: { userId: alice.id } })
      throw new Error('No.')
    })
    await expect(failed).rejects.toThrow('No.')
    expect(await kept(account.id)).toEqual(before)
  })

  it('of no policy that nobody uses: they leave nothing behind', async () => {
    const { account, arn } = await scene()
    await inStore((store) => store.policyAttachment.deleteMany({ where: { account: account.id, arn } }))
    const what = `attached:${arn}`
    expect(await inStore((store) => store.tally.count({ where: { account: account.id, what } }))).toBe(0)
  })
})
