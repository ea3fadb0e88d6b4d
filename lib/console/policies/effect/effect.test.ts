import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { ADMINISTRATOR, aGroup, allowing, anAccount, aRole, aUser, setBoundary, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { makeAccount } from '@/lib/worlds/accounts'
import { SELF_MANAGE_MFA } from '@/lib/worlds/policies'
import { askAs } from '../../ask'
import { templateDocument } from '../templates'
import { policyEffect } from './changes'
import { effectRequests } from './requests'
import type { EffectView } from './view-types'

ownDatabase()

/** A draft with three mistakes: a weaker operator, the deletion exempt from MFA, and a misspelt action. */
const BAD_DRAFT = SELF_MANAGE_MFA.replace('"BoolIfExists"', '"Bool"')
  .replace(
    '"iam:CreateVirtualMFADevice",\n        "iam:Enable',
    '"iam:CreateVirtualMFADevice",\n        "iam:DeleteVirtualMFADevice",\n        "iam:Enable',
  )
  .replace('"iam:GetMFADevice",\n        "iam:ListMFADevices"', '"iam:GetMFADevice",\n        "iam:ListMFADevice"')

let admin: Caller
let policy: string

/** What a draft of SelfManageMFA comes to. */
async function effectOf(draft: string, now = SELF_MANAGE_MFA): Promise<EffectView> {
  const answer = await policyEffect(admin, { policy, now, draft, change: 'NewVersion' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.output.view
}

const requestsIn = ({ blocks }: EffectView) =>
  blocks.map(({ names, rows }) => [names.join(', '), rows.map(({ action, on }) => `${action} ${on}`)])

describe('The effect of a draft in the demo world', () => {
  beforeAll(async () => {
    const { accountId: id } = await makeAccount('standard', 11)
    const account = { ...(await anAccount()), id }
    admin = withMfa(await aUser(account, 'previewer', { policies: [ADMINISTRATOR] }))
    policy = `arn:aws:iam::${id}:policy/SelfManageMFA`
    // The figures are those of the four users that the design was tried on.
    for (const UserName of ['erin', 'frank']) await askAs(admin, DetachUserPolicy, { UserName, PolicyArn: policy })
  })

  it('has the figures that were found through the public API', async () => {
    const { answers, subjects, requests, sessions, counts } = await effectOf(BAD_DRAFT)
    expect({ answers, subjects, requests, sessions }).toEqual({ answers: 540, subjects: 4, requests: 45, sessions: 3 })
    expect(counts).toEqual({ opens: 61, closes: 3, kind: 83, same: 393 })
  })

  it('tells first what opens a write, and who has the same answers together', async () => {
    const { blocks, opensWrite, opensWriteWithoutMfa, loud } = await effectOf(BAD_DRAFT)
    expect(blocks.map(({ names }) => names)).toEqual([['alice', 'bob'], ['carol'], ['dave']])
    expect(blocks[0]?.rows[0]).toMatchObject({ action: 'iam:DeactivateMFADevice', on: 'own user', isWrite: true })
    expect(blocks[0]?.rows.slice(1).every(({ isWrite }) => !isWrite)).toBe(true)
    expect([opensWrite, opensWriteWithoutMfa]).toEqual([3, 3])
    expect(loud[0]).toMatchObject({ isWrite: true })
    expect(JSON.stringify(loud[0]?.sentence)).toContain('for alice, bob, dave: Access key')
  })

  it('names the statements on both sides, and what did it', async () => {
    const { blocks } = await effectOf(BAD_DRAFT)
    const cell = blocks[0]?.rows[0]?.cells[2]
    expect(cell).toMatchObject({
      ...{ session: 'access-key', direction: 'opens' },
      before: { verdict: 'explicit-deny' },
      after: { verdict: 'allowed' },
    })
    expect(JSON.stringify(cell?.before.sentence)).toContain('DenyAllExceptListedIfNoMFA')
    expect(JSON.stringify(cell?.after.sentence)).toContain('AllowManageOwnUserMFA')
    expect(JSON.stringify(cell?.causes)).toContain('BoolIfExists')
  })

  it('is nothing without MFA where only one place names iam:ListUsers, and the expected answers where both do', async () => {
    const onePlace = SELF_MANAGE_MFA.replace(
      '"Action": "iam:ListVirtualMFADevices"',
      '"Action": ["iam:ListUsers", "iam:ListVirtualMFADevices"]',
    )
    const one = await effectOf(onePlace)
    expect(requestsIn(one)).toEqual([['dave', ['iam:ListUsers *']]])
    expect(one.loud).toEqual([])
    expect(one.counts).toMatchObject({ opens: 1, closes: 0, kind: 0 })

    const both = await effectOf(templateDocument('seed-list-users'))
    expect(requestsIn(both)).toEqual([
      ['alice, bob, carol', ['iam:ListUsers *']],
      ['dave', ['iam:ListUsers *']],
    ])
    // No MFA and access key for all four; with MFA for dave, whom nothing else allows it.
    expect(both.counts).toMatchObject({ opens: 9, closes: 0, kind: 0 })
    expect([both.opensWrite, both.loud.length]).toEqual([0, 1])
  })

  it('leaves one record: who looked at the effect of what', async () => {
    await effectOf(BAD_DRAFT)
    const trail = await trailOf({ ...(await anAccount()), id: policy.split(':')[4] ?? '' })
    const noted = trail.filter(({ action }) => action === 'postern:PreviewPolicyEffect')
    expect(noted.at(-1)).toMatchObject({ outcome: 'Success', resource: policy })
    expect(JSON.stringify(noted.at(-1))).toContain('alice, bob, carol, dave')
    expect(trail.filter(({ action }) => action === 'iam:SimulatePrincipalPolicy')).toEqual([])
  })
})

describe('Whom a change affects', () => {
  const READ = { name: 'Reading', document: templateDocument('read-only') }
  const NOTHING = templateDocument('deny-without-mfa')

  async function scene() {
    const account = await anAccount()
    const caller = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
    const arn = `arn:aws:iam::${account.id}:policy/Reading`
    const effect = async (by = caller) => {
      const answer = await policyEffect(by, { policy: arn, now: READ.document, draft: NOTHING, change: 'SetDefault' })
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.output.view
    }
    return { account, caller, arn, effect }
  }

  it('are users of groups, and roles, too', async () => {
    const { account, caller, effect } = await scene()
    await aUser(account, 'eve')
    await aGroup(account, 'Team', { policies: [READ] })
    await askAs(caller, AddUserToGroup, { GroupName: 'Team', UserName: 'eve' })
    await aRole(account, 'auditor', { policies: [READ] })
    const { subjects, blocks, counts } = await effect()
    expect(subjects).toBe(2)
    expect(blocks.flatMap(({ names }) => names).toSorted()).toEqual(['auditor', 'eve'])
    expect(counts.closes).toBeGreaterThan(0)
    expect(counts.opens).toBe(0)
  })

  it('are those whom the policy limits: the draft takes the place of the boundary', async () => {
    const { account, arn, effect } = await scene()
    const limited = await aUser(account, 'limited', { policies: [ADMINISTRATOR, READ] })
    await setBoundary(limited, arn)
    const { counts, blocks } = await effect()
    expect(blocks.map(({ names }) => names)).toEqual([['limited']])
    // The boundary that allows nothing closes what it allowed, and with it the attached policy denies without MFA.
    expect(counts.closes).toBeGreaterThan(0)
  })

  it('are told apart from those who may not be asked', async () => {
    const { account, effect } = await scene()
    const eve = await aUser(account, 'eve', { policies: [READ] })
    await aUser(account, 'mallory', { policies: [READ] })
    const some = await aUser(account, 'some', {
      policies: [
        allowing('iam:ListEntitiesForPolicy', '*'),
        {
          name: 'Own',
          document: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' },
              { Effect: 'Allow', Action: 'iam:SimulatePrincipalPolicy', Resource: eve.arn },
            ],
          }),
        },
      ],
    })
    const { subjects, refused } = await effect(withMfa(some))
    expect(subjects).toBe(1)
    expect(refused).toMatchObject([{ action: 'iam:SimulatePrincipalPolicy', names: ['mallory'] }])
  })
})

describe('The requests of the sample', () => {
  it('are 45, with those that the documents name', () => {
    expect(effectRequests([SELF_MANAGE_MFA, BAD_DRAFT])).toHaveLength(45)
  })

  it('take in what a document names, on what it acts on', () => {
    const document = (Action: string, Resource: string) =>
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource } })
    const added = (action: string, resource: string) => effectRequests([document(action, resource)]).slice(45)
    expect(added('s3:GetObject', 'arn:aws:s3:::a/*')).toEqual([
      { action: 's3:GetObject', on: { arn: 'arn:aws:s3:::a/any' } },
    ])
    expect(added('iam:deleteuser', '*')).toEqual([{ action: 'iam:DeleteUser', on: 'self' }])
    expect(added('iam:Nothing', '*')).toEqual([])
    expect(added('iam:Delete*', '*')).toEqual([])
  })
})
