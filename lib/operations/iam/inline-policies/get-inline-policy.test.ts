import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, putInline, type TestAccount } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { HOLDER_KINDS } from '@/lib/testing/holders'
import { GetGroupPolicy, GetRolePolicy, GetUserPolicy } from './get-inline-policy'

ownDatabase()

const { user, group, role } = HOLDER_KINDS
const { document } = allowing('s3:GetObject')

const get = {
  user: ({ root }: TestAccount, PolicyName: string) =>
    call(GetUserPolicy, withMfa(root), { UserName: 'holder', PolicyName }),
  group: ({ root }: TestAccount, PolicyName: string) =>
    call(GetGroupPolicy, withMfa(root), { GroupName: 'holder', PolicyName }),
  role: ({ root }: TestAccount, PolicyName: string) =>
    call(GetRolePolicy, withMfa(root), { RoleName: 'holder', PolicyName }),
}

describe.each([
  { ...user, operation: GetUserPolicy },
  { ...group, operation: GetGroupPolicy },
  { ...role, operation: GetRolePolicy },
])('$operation.action', ({ kind, member, make, operation }) => {
  const scene = async () => {
    const account = await anAccount()
    return { account, holder: await make(account, 'Holder') }
  }

  it("returns the document unchanged, and the holder's name in the holder's spelling", async () => {
    const { account, holder } = await scene()
    const PolicyDocument = JSON.stringify(JSON.parse(document), null, 3)
    await putInline(holder, { name: 'Readers', document: PolicyDocument })
    expect(await get[kind](account, 'Readers')).toEqual({ [member]: 'Holder', PolicyName: 'Readers', PolicyDocument })
  })

  it('marks the document for percent-encoding on the wire', () => {
    expect(operation.output.fields.PolicyDocument.shape.encoding).toBe('url')
  })

  it('returns NoSuchEntity for a name that does not exist or that only another holder has', async () => {
    const { account } = await scene()
    await putInline(await aUser(account, 'other'), { name: 'Others', document })
    for (const name of ['Nobody', 'Others']) {
      expect(await refusal(get[kind](account, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The ${kind} policy with name ${name} cannot be found.`,
        field: 'PolicyName',
      })
    }
  })
})
