import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, attach, putInline, type TestAccount } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { ListAttachedGroupPolicies, ListAttachedRolePolicies, ListAttachedUserPolicies } from './list-attached-policies'

ownDatabase()

const { document } = allowing('s3:GetObject')

describe.each(
  forHolders({ user: ListAttachedUserPolicies, group: ListAttachedGroupPolicies, role: ListAttachedRolePolicies }),
)('$operation.action', ({ member, make, operation }) => {
  const scene = async () => {
    const account = await anAccount()
    return {
      account,
      holder: await make(account, 'holder'),
      arn: await aPolicy(account, { name: 'Readers', document }),
    }
  }
  const list = ({ root }: TestAccount, input: object = {}) =>
    call(operation, withMfa(root), { [member]: 'holder', ...input })

  it('lists no inline policies', async () => {
    const { account, holder } = await scene()
    await putInline(holder, { name: 'Inline', document })
    expect(await list(account)).toEqual({ AttachedPolicies: [], IsTruncated: false })
  })

  it('lists names and ARNs, page by page', async () => {
    const { account, holder, arn } = await scene()
    const audit = await aPolicy(account, { name: 'Auditors', document }, { path: '/team/audit/' })
    for (const one of [ADMINISTRATOR, arn, audit]) await attach(holder, one)
    const first = await list(account, { MaxItems: 2 })
    expect(first).toEqual({
      AttachedPolicies: [
        { PolicyName: 'Readers', PolicyArn: arn },
        { PolicyName: 'Auditors', PolicyArn: audit },
      ],
      IsTruncated: true,
      Marker: expect.any(String),
    })
    expect(await list(account, { MaxItems: 2, Marker: first.Marker })).toEqual({
      AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }],
      IsTruncated: false,
    })
  })

  it.each([
    ['/', ['Readers', 'Auditors', 'Shouters', 'AdministratorAccess']],
    ['/team/', ['Auditors']],
    ['/team/audit/', ['Auditors']],
    ['/TEAM/', ['Shouters']],
    ['/te_m/', []],
  ])('lists those whose path begins with %j, case-sensitively', async (PathPrefix, expected) => {
    const { account, holder, arn } = await scene()
    const audit = await aPolicy(account, { name: 'Auditors', document }, { path: '/team/audit/' })
    const shout = await aPolicy(account, { name: 'Shouters', document }, { path: '/TEAM/' })
    for (const one of [ADMINISTRATOR, arn, audit, shout]) await attach(holder, one)
    const { AttachedPolicies } = await list(account, { PathPrefix })
    expect(AttachedPolicies.map(({ PolicyName }) => PolicyName).sort()).toEqual(expected.toSorted())
  })

  it.each([
    [{ PathPrefix: '/team' }, 'PathPrefix'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { account } = await scene()
    expect(await refusal(list(account, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
