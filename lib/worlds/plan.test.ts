import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { compile } from '@/lib/policy'
import { demandWholeWorld } from './demand-whole-world'
import { DEFAULT_ACCOUNT, originalIdentity, worldIdentity } from './identity'
import { passwordsOf, planAccount } from './plan'
import { WORLDS } from './world'

const PRINTED = 'AKIAIOSFODNN7EXAMPLE'
const NAMES = [...WORLDS.keys()]
const plans = NAMES.flatMap((world) => Array.from({ length: 200 }, (_, index) => planAccount(world, index)))

describe('planned accounts', () => {
  it('have no unique value in common', () => {
    const uniques = plans.flatMap(
      ({ id, alias, rootEmail, canonicalUserId, users, policies, devices, passkeys, tokens, accessKeys }) => [
        ...[id, ...(alias === null ? [] : [alias]), rootEmail, canonicalUserId],
        ...users.map(({ userId }) => userId),
        ...policies.flatMap(({ arn, policyId }) => [arn, policyId]),
        ...devices.map(({ serialNumber }) => serialNumber),
        // Serial numbers of tokens are printed on them, and belong to no account.
        ...[...devices, ...tokens].map(({ secret }) => Buffer.from(secret).toString('hex')),
        ...passkeys.flatMap(({ serialNumber, id, privateKey }) => [serialNumber, id, privateKey]),
        ...accessKeys.flatMap(({ accessKeyId, secretAccessKey }) => [accessKeyId, secretAccessKey]),
      ],
    )
    expect(new Set(uniques).size).toBe(uniques.length)
  })

  it('have values of the form that AWS uses', () => {
    for (const { id, alias, rootEmail, accessKeys } of plans) {
      expect(id).toMatch(/^[1-9]\d{11}$/)
      if (alias !== null) expect(alias).toMatch(/^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/)
      expect(rootEmail).toBe(rootEmail.toLowerCase())
      for (const key of accessKeys) expect(key.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/)
    }
  })

  it('are the same whenever they are planned', () => {
    for (const world of NAMES) expect(planAccount(world, 7)).toEqual(planAccount(world, 7))
  })

  it('have the printed values only in the default account', () => {
    const holders = plans.filter(({ accessKeys }) => accessKeys.some(({ accessKeyId }) => accessKeyId === PRINTED))
    expect(holders).toMatchObject([{ ...DEFAULT_ACCOUNT, world: 'standard', index: 0 }])
    expect(planAccount('empty', 0, DEFAULT_ACCOUNT).accessKeys).toMatchObject([
      { userName: 'root', accessKeyId: PRINTED, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    ])
  })

  it('are found again by their id', () => {
    expect(originalIdentity(worldIdentity('empty', 9).id, 9)).toEqual(worldIdentity('empty', 9))
    expect(originalIdentity('111111111111', 9)).toBeUndefined()
  })

  it('have an alias in the standard world, and none in the empty one', () => {
    expect(planAccount('standard', 3).alias).toBe('example-corp-3')
    expect(planAccount('empty', 3).alias).toBeNull()
  })

  it('cannot be in an unknown world', () => {
    expect(() => planAccount('constructor', 1)).toThrow('There is no world "constructor".')
  })
})

it.each([...WORLDS])('the world %s does not contradict itself', (_, world) => {
  expect(() => demandWholeWorld(world)).not.toThrow()
})

describe('the standard world', () => {
  const plan = planAccount('standard', 0)

  it('is the one that the documentation prints', () => {
    const { id, alias, rootEmail } = plan
    expect({ id, alias, rootEmail }).toEqual({
      id: '123456789012',
      alias: 'example-corp',
      rootEmail: 'root@example.com',
    })
    expect(plan.users.map(({ name, path, mustChangePassword }) => [path + name, mustChangePassword])).toEqual([
      ['/admin', false],
      ['/alice', false],
      ['/bob', false],
      ['/division/carol', false],
      ['/dave', true],
      ['/erin', false],
      ['/frank', false],
    ])
    expect(passwordsOf(plan)).toEqual(
      ['Root', 'Admin', 'Alice', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank'].map((name) => `${name}-Passw0rd!`),
    )
    expect(plan.accessKeys.map(({ userName }) => userName)).toEqual(['admin', 'alice', 'bob'])
    expect(plan.devices.map(({ name, owner }) => [name, owner?.name])).toEqual([
      ['bob', 'bob'],
      ['dave', undefined],
    ])
    expect(plan.passkeys.map(({ name, owner }) => [name, owner.name])).toEqual([['erin-passkey', 'erin']])
    expect(plan.tokens.map(({ serialNumber, owner }) => [serialNumber, owner?.name])).toEqual([
      ['GAHT00000001', 'frank'],
      ['GAHT00000002', undefined],
      ['GAHT00000003', undefined],
    ])
  })

  it('keeps its values from one release to the next', () => {
    expect(plan.users.map(({ userId }) => userId)).toMatchInlineSnapshot(`
      [
        "AIDADN3KL5Q54YHLOUXAW",
        "AIDAOW4AAIXNXC46KITWJ",
        "AIDAJBVDLZOMZKHEYFBZM",
        "AIDA5WCCSRT6RQEQIMTNS",
        "AIDA5BD2YZ5R7X6QASF5T",
        "AIDALI2Y3OH5SUJZVOWTK",
        "AIDAYQYKQ4H4NSSPKFJKX",
      ]
    `)
    expect(plan.devices.map(({ secret }) => Buffer.from(secret).toString('hex').slice(0, 16))).toMatchInlineSnapshot(`
      [
        "366ae96f02259b62",
        "7b32fed6beb261bb",
      ]
    `)
    expect(
      plan.passkeys.map(({ serialNumber, id, publicKey }) => [serialNumber, id, publicKey]),
    ).toMatchInlineSnapshot(`
      [
        [
          "arn:aws:iam::123456789012:u2f/user/erin/erin-passkey-NNTUXXPSLVBCGYTJXWTQYN7MNU",
          "ghNkzA3tzWPVnAbFs7t0L6wLNqoN_G3HKHTTkzjxaG0",
          "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7TI0E36l2tfjD0vj4H8hqM5YzHxx-WyiYUvG9aP6XCopE8dj81uYRydCJPmltcg7-gl1oYiEDmlBDDI3UcoqKQ",
        ],
      ]
    `)
    expect(worldIdentity('standard', 7).id).toMatchInlineSnapshot(`"270943017199"`)
  })

  it('has the policy of the document', () => {
    const document = plan.policies.find(({ name }) => name === 'SelfManageMFA')?.versions[0]?.document ?? ''
    expect(JSON.parse(document)).toEqual(JSON.parse(readFileSync('lib/testing/seed-policy.json', 'utf8')))
  })

  it('has policies that the engine accepts', () => {
    const versions = plan.policies.flatMap((policy) => policy.versions)
    const texts = [...versions, ...BUILT_IN_POLICIES.values()].map(({ document }) => document)
    for (const text of texts) expect(compile(text).ok).toBe(true)
  })
})
