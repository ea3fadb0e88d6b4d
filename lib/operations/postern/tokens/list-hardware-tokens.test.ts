import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { ListHardwareTokens } from './list-hardware-tokens'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  await aDevice(account, 'GAHT00000002', { kind: 'hardware', period: 60 })
  await aDevice(account, 'GAHT_0000001', { kind: 'hardware', owner: alice })
  await aDevice(account, 'gakt00000003', { kind: 'hardware' })
  await aDevice(account, 'phone')
  await aDevice(await anAccount(), 'GAHT00000004', { kind: 'hardware' })
  return { account, admin, alice }
}

async function serialsOf(user: TestUser, input: object) {
  const { HardwareTokens, Total } = await call(ListHardwareTokens, withMfa(user), input)
  return [HardwareTokens.map(({ SerialNumber }) => SerialNumber).join(' '), Total]
}

describe('Success', () => {
  it('lists tokens with their users, and never a seed', async () => {
    const { admin, alice } = await scene()
    const { HardwareTokens } = await call(ListHardwareTokens, withMfa(admin), { AssignmentStatus: 'Any' })
    expect(HardwareTokens).toEqual([
      { SerialNumber: 'GAHT00000002', PeriodSeconds: 60, ImportDate: NOON },
      {
        ...{ SerialNumber: 'GAHT_0000001', PeriodSeconds: 30, ImportDate: NOON, EnableDate: NOON },
        User: expect.objectContaining({ UserName: 'alice', Arn: alice.arn }),
      },
      { SerialNumber: 'gakt00000003', PeriodSeconds: 30, ImportDate: NOON },
    ])
  })

  it.each([
    [{ SerialNumberContains: 'gaht_' }, 'GAHT_0000001', 1],
    [{ AssignmentStatus: 'Unassigned' }, 'GAHT00000002 gakt00000003', 2],
    [{ AssignmentStatus: 'Assigned' }, 'GAHT_0000001', 1],
    [{ Descending: true }, 'gakt00000003 GAHT_0000001 GAHT00000002', 3],
    [{ SortBy: 'EnableDate', Descending: true, MaxItems: 1 }, 'GAHT_0000001', 3],
    [{ Skip: 1, MaxItems: 1 }, 'GAHT_0000001', 3],
    [{ SerialNumberContains: 'nothing' }, '', 0],
  ])('%j finds %s', async (input, serials, total) => {
    const { admin } = await scene()
    expect(await serialsOf(admin, input)).toEqual([serials, total])
  })
})

describe('AccessDenied', () => {
  it("refuses a user of the document's policy", async () => {
    const { alice } = await scene()
    const answer = await refusal(call(ListHardwareTokens, withMfa(alice), {}))
    expect(answer).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'implicitDeny' } })
  })
})
