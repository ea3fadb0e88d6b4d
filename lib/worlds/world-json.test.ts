import { describe, expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeAccount, makeDefaultAccount, resetAccount, resetEnvironment } from './accounts'
import { givenWorld } from './given-worlds'
import { planWorld } from './plan'
import { worldFrom } from './world-json'

ownDatabase()

const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }] }
const DENY = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
}

/** One of everything that a world can say. */
const RICH = {
  root: { password: 'Known-Passw0rd!', accessKeys: [{}] },
  hasAlias: true,
  accountName: 'Rich Corp',
  clock: { mode: 'offset', seconds: 60 },
  passwordPolicy: { minimumPasswordLength: 12, allowUsersToChangePassword: true, maxPasswordAge: 90 },
  users: [
    {
      name: 'nina',
      path: '/team/',
      password: 'Nina-Passw0rd!',
      groups: ['staff'],
      inline: { Own: ALLOW },
      boundary: 'Limit',
      tags: { Team: 'blue' },
      accessKeys: [{}, { status: 'Inactive' }],
    },
    { name: 'robot', policies: ['ReadOnlyAccess'] },
  ],
  groups: [{ name: 'staff', members: ['robot'], policies: ['Limit'], inline: { Shared: ALLOW } }],
  roles: [
    { name: 'visitor', trust: TRUST, policies: ['Limit'], inline: { Own: DENY }, boundary: 'Limit', tags: { a: 'b' } },
  ],
  policies: [
    { name: 'Limit', path: '/limits/', versions: { v2: ALLOW, v4: DENY }, default: 'v2', tags: { kind: 'limit' } },
  ],
  devices: [
    {
      name: 'slow',
      createdBy: 'nina',
      assignedTo: 'nina',
      inAuthenticatorOf: 'nina',
      authenticatorDrift: -8,
      rememberedDrift: 2,
    },
  ],
}

const rich = () => makeAccount(givenWorld(RICH), 7)

describe('an account of a given world', () => {
  it('has all that the world says', async () => {
    const made = await rich()
    const { accountId: account } = made
    const nina = made.users.find(({ name }) => name === 'nina')
    expect(nina).toMatchObject({ path: '/team/', groups: ['staff'], password: 'Nina-Passw0rd!' })
    expect(made.users.find(({ name }) => name === 'robot')).toMatchObject({ password: null, groups: ['staff'] })
    expect(made.accessKeys.map(({ userName, status }) => [userName, status])).toEqual([
      ['root', 'Active'],
      ['nina', 'Active'],
      ['nina', 'Inactive'],
    ])
    const limit = `arn:aws:iam::${account}:policy/limits/Limit`
    const here = { where: { account } }
    await inStore(async (store) => {
      expect(await store.account.findUnique({ where: { id: account } })).toMatchObject({
        accountName: 'Rich Corp',
        clockMode: 'offset',
        clockOffset: 60,
      })
      expect(await store.passwordPolicy.findMany(here)).toMatchObject([
        { minimumPasswordLength: 12, allowUsersToChangePassword: true, maxPasswordAge: 90, requireSymbols: false },
      ])
      expect(await store.user.findMany({ ...here, orderBy: { name: 'asc' } })).toMatchObject([
        { name: 'nina', path: '/team/', boundaryArn: limit },
        { name: 'robot', path: '/', boundaryArn: null },
      ])
      expect(await store.loginProfile.count(here)).toBe(2)
      expect(await store.userTag.findMany(here)).toMatchObject([{ key: 'Team', keyKey: 'team', value: 'blue' }])
      expect(await store.managedPolicy.findMany(here)).toMatchObject([{ arn: limit, lastVersion: 4 }])
      expect(await store.managedPolicyTag.findMany(here)).toMatchObject([{ arn: limit, key: 'kind' }])
      expect(await store.policyVersion.findMany({ ...here, orderBy: { versionId: 'asc' } })).toMatchObject([
        { versionId: 'v2', isDefault: true },
        { versionId: 'v4', isDefault: false },
      ])
      expect(await store.groupMember.count(here)).toBe(2)
      expect(await store.policyAttachment.count(here)).toBe(3)
      expect(await store.inlinePolicy.count(here)).toBe(3)
      expect(await store.role.findMany(here)).toMatchObject([
        { name: 'visitor', boundaryArn: limit, maxSessionDuration: 3_600 },
      ])
      expect(await store.roleTag.findMany(here)).toMatchObject([{ key: 'a', value: 'b' }])
      expect(await store.mfaDevice.findMany(here)).toMatchObject([{ driftSteps: 2, lastStep: -1 }])
      expect(await store.authenticatorEntry.findMany(here)).toMatchObject([{ driftSteps: -8 }])
    })
  })

  it('is the same for the same text and index, and is reset like any other', async () => {
    const made = await rich()
    await inStore((store) => store.user.deleteMany({ where: { account: made.accountId } }))
    expect(await rich()).toEqual(made)
    await inStore((store) => store.user.deleteMany({ where: { account: made.accountId } }))
    expect(await resetAccount(made.accountId)).toEqual(made)
    expect(made.alias).toMatch(/^example-[0-9a-f]{32}-7$/)
    const emptied = await resetAccount(made.accountId, 'empty')
    expect(emptied).toMatchObject({ accountId: made.accountId, world: 'empty' })
    expect(await resetAccount(made.accountId, givenWorld(RICH))).toMatchObject({ world: made.world })
    const other = await makeAccount(givenWorld({ ...RICH, accountName: 'Other Corp' }), 7)
    expect(other.accountId).not.toBe(made.accountId)
  })

  it('can be the default one, and its text goes with the environment', async () => {
    await makeDefaultAccount('standard')
    const { world } = await resetAccount('123456789012', givenWorld(RICH))
    expect(await inStore((store) => store.setting.count({ where: { key: `world:${world}` } }))).toBe(1)
    await resetEnvironment()
    expect(await inStore((store) => store.setting.count({ where: { key: { startsWith: 'world:' } } }))).toBe(0)
  })
})

it('a world that says nothing is an account with its root user', () => {
  const { users, root, policies, accessKeys, alias } = planWorld(worldFrom({}), 0)
  expect({ users, policies, accessKeys, alias, password: root.password }).toEqual({
    ...{ users: [], policies: [], accessKeys: [], alias: null },
    password: 'Root-Passw0rd!',
  })
})

describe('a world is refused with the path of what is wrong', () => {
  const policy = (document: unknown) => ({ policies: [{ name: 'P', document }] })
  it.each([
    [[], 'world must be an object.'],
    [{ user: [] }, 'world.user is not known; known are root, '],
    [{ users: [{ name: 'a', polices: [] }] }, 'world.users[0].polices is not known'],
    [{ users: [{ name: 'a b' }] }, 'world.users[0].name must be a name'],
    [{ users: [{ name: 'a' }, { name: 'A' }] }, 'world.users[1].name is the second "A".'],
    [{ users: [{ name: 'a', policies: ['None'] }] }, 'world.users[0].policies[0] names the policy "None"'],
    [{ users: [{ name: 'a', boundary: 'None' }] }, 'world.users[0].boundary names the policy "None"'],
    [{ users: [{ name: 'a', groups: ['g'] }] }, 'world.users[0].groups[0] names the group "g"'],
    [{ users: [{ name: 'a', inline: { P: '{' } }] }, 'world.users[0].inline.P is no policy: '],
    [{ users: [{ name: 'a', mustChangePassword: true }] }, 'world.users[0].mustChangePassword needs a password.'],
    [{ users: [{ name: 'a', accessKeys: [{ status: 'Off' }] }] }, 'world.users[0].accessKeys[0].status must be one of'],
    [{ users: [{ name: 'a', tags: { 'a!': 'b' } }] }, 'world.users[0].tags.a! must be the key of a tag.'],
    [{ groups: [{ name: 'g', members: ['a'] }] }, 'world.groups[0].members[0] names the user "a"'],
    [{ roles: [{ name: 'r' }] }, 'world.roles[0].trust is missing.'],
    [{ roles: [{ name: 'r', trust: ALLOW }] }, 'world.roles[0].trust is no policy: '],
    [policy({ Statement: [] }), 'world.policies[0].document is no policy: '],
    [policy(7), 'world.policies[0].document must be a policy.'],
    [{ policies: [{ name: 'P', versions: { one: ALLOW }, default: 'one' }] }, 'versions.one must be a version'],
    [
      { policies: [{ name: 'P', versions: { v1: ALLOW }, default: 'v2' }] },
      'world.policies[0].default names no version',
    ],
    [{ devices: [{ name: 'd', createdBy: 'a' }] }, 'world.devices[0].createdBy names the user "a"'],
    [{ devices: [{ name: 'd', createdBy: 'a', rememberedDrift: 1.5 }] }, 'rememberedDrift must be a whole number'],
    [{ passkeys: [{ name: 'p', owner: 'a' }] }, 'world.passkeys[0].owner names the user "a"'],
    [{ clock: { mode: 'fixed' } }, 'world.clock.at is missing.'],
    [{ clock: { mode: 'fixed', at: '2026-13-01T00:00:00Z' } }, 'world.clock.at is no time.'],
    [{ clock: { mode: 'offset' } }, 'world.clock.seconds is missing.'],
    [{ passwordPolicy: { minimumPasswordLength: 5 } }, 'minimumPasswordLength must be a whole number from 6 to 128.'],
  ])('%j', (given, message) => {
    expect(() => worldFrom(given)).toThrow(message)
  })
})
