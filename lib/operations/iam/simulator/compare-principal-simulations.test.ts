import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aUser, setBoundary, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ComparePrincipalSimulations } from './compare-principal-simulations'

ownDatabase()

const NO_MFA = {
  Name: 'console',
  ContextEntries: [
    { ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyType: 'boolean', ContextKeyValues: ['false'] },
  ],
}
const KEY = { Name: 'access-key', ContextEntries: [] }
const WEAKER = SEED_POLICY.document.replace('BoolIfExists', 'Bool')

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
  const PolicyArn = `arn:aws:iam::${account.id}:policy/SelfManageMFA`
  const change = { PolicyExclusionList: [{ PolicyArn }], PolicyInputList: [WEAKER] }
  const on = (ActionName: string, ResourceArn: string) => ({ ActionName, ResourceArn })
  const Requests = [on('iam:DeactivateMFADevice', bob.arn), on('iam:ListUsers', '*'), on('iam:GetUser', bob.arn)]
  const input = { PolicySourceArn: bob.arn, ...change, Requests, Sessions: [NO_MFA, KEY] }
  return { account, admin, bob, PolicyArn, input }
}

describe('Success', () => {
  it('returns the answers that differ, each with the statements of both sides', async () => {
    const { admin, bob, PolicyArn, input } = await scene()
    const { Asked, Changed, IsTruncated } = await call(ComparePrincipalSimulations, withMfa(admin), input)
    expect([Asked, IsTruncated]).toEqual([6, false])
    const denied = {
      EvalDecision: 'explicitDeny',
      DecidingStatement: { PolicyId: PolicyArn, Sid: 'DenyAllExceptListedIfNoMFA', Number: 4 },
    }
    expect(Changed).toMatchObject([
      {
        ...{ Session: 'access-key', ActionName: 'iam:DeactivateMFADevice', ResourceArn: bob.arn },
        Before: denied,
        After: {
          EvalDecision: 'allowed',
          DecidingStatement: { PolicyId: 'PolicyInputList.1', Sid: 'AllowManageOwnUserMFA', Number: 3 },
        },
      },
      {
        ...{ Session: 'access-key', ActionName: 'iam:ListUsers', ResourceArn: '*' },
        Before: denied,
        After: { EvalDecision: 'implicitDeny' },
      },
    ])
  })

  it('is empty where nothing changes', async () => {
    const { admin, input } = await scene()
    const same = { ...input, PolicyInputList: [SEED_POLICY.document] }
    expect(await call(ComparePrincipalSimulations, withMfa(admin), same)).toMatchObject({ Asked: 6, Changed: [] })
  })

  it('takes another boundary in place of the present one', async () => {
    const { account, admin } = await scene()
    const eve = await aUser(account, 'eve', { policies: [ADMINISTRATOR] })
    const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    await setBoundary(eve, PolicyArn)
    const everything = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
    })
    const { Changed } = await call(ComparePrincipalSimulations, withMfa(admin), {
      ...{ PolicySourceArn: eve.arn, PermissionsBoundaryPolicyInputList: [everything] },
      PolicyExclusionList: [{ PolicyArn, PolicyType: 'permission-boundary' }],
      Requests: [
        { ActionName: 'iam:DeleteUser', ResourceArn: eve.arn },
        { ActionName: 'iam:GetUser', ResourceArn: eve.arn },
      ],
      Sessions: [KEY],
    })
    expect(Changed).toMatchObject([
      {
        ActionName: 'iam:DeleteUser',
        Before: { EvalDecision: 'implicitDeny', Reason: 'boundary' },
        After: { EvalDecision: 'allowed' },
      },
    ])
  })

  it('goes on from a marker, and leaves no record', async () => {
    const { account, admin, input } = await scene()
    const rest = await call(ComparePrincipalSimulations, withMfa(admin), { ...input, Marker: '4' })
    expect(rest.Asked).toBe(2)
    expect(rest.Changed).toMatchObject([{ ActionName: 'iam:ListUsers' }])
    expect(await trailOf(account)).toEqual([])
  })
})

describe('Errors', () => {
  it('a caller needs iam:SimulatePrincipalPolicy on the principal', async () => {
    const { account, bob, input } = await scene()
    const other = await aUser(account, 'other', {
      policies: [allowing('iam:SimulatePrincipalPolicy', 'arn:aws:iam::*:user/other')],
    })
    const error = await refusal(call(ComparePrincipalSimulations, withMfa(other), input))
    expect(error).toMatchObject({
      code: 'AccessDenied',
      refusal: { action: 'iam:SimulatePrincipalPolicy', resource: bob.arn },
    })
  })

  it.each([
    ['InvalidInput', { PolicyInputList: ['{}'] }],
    ['InvalidInput', { Requests: [{ ActionName: 'iam:*', ResourceArn: '*' }] }],
    ['NoSuchEntity', { PolicySourceArn: 'arn:aws:iam::123456789012:user/nobody' }],
    ['ValidationError', { Marker: 'x' }],
  ])('%s for input that cannot be compared', async (code, wrong) => {
    const { admin, input } = await scene()
    const error = await refusal(call(ComparePrincipalSimulations, withMfa(admin), { ...input, ...wrong }))
    expect(error).toMatchObject({ code })
  })
})
