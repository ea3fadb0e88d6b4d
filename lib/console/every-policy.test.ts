import { describe, expect, it } from 'vitest'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { everyPolicy } from './every-policy'

ownDatabase()

describe('the policies to choose', () => {
  it('are all of them, however many calls that takes', async () => {
    const account = await anAccount()
    const admin = withoutMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
    const names = ['one', 'two', 'three']
    for (const name of names) await aPolicy(account, { ...allowing('s3:GetObject'), name })
    const markers: unknown[] = []
    const answer = await everyPolicy((Marker) => {
      markers.push(Marker)
      return askAs(admin, ListPolicies, { MaxItems: 1, Scope: 'Local', Marker })
    })
    if (!answer.ok) throw new Error(answer.error.message)
    expect(markers.length).toBeGreaterThanOrEqual(names.length)
    expect(answer.output.Policies.map(({ PolicyName }) => PolicyName)).toEqual(expect.arrayContaining(names))
    expect(new Set(answer.output.Policies.map(({ Arn }) => Arn)).size).toBe(answer.output.Policies.length)
  })

  it('are refused as the call is', async () => {
    const alice = withoutMfa(await aUser(await anAccount(), 'alice'))
    expect(await everyPolicy((Marker) => askAs(alice, ListPolicies, { Marker }))).toMatchObject({
      ok: false,
      error: { code: 'AccessDenied' },
    })
  })
})
