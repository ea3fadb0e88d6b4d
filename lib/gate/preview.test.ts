import { describe, expect, it } from 'vitest'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { UpdateUser } from '@/lib/operations/iam/users/update-user'
import { aDevice, allowing, anAccount, attach, aUser, denying, trailOf } from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { preview, type Question } from './preview'

ownDatabase()

const SerialNumber = 'arn:aws:iam::111122223333:mfa/phone'
const questions: Question[] = [
  { operation: CreateVirtualMFADevice, input: { VirtualMFADeviceName: 'phone' } },
  { operation: EnableMFADevice, input: { UserName: 'alice', SerialNumber } },
  { operation: DeactivateMFADevice, input: { SerialNumber } },
  { operation: ListUsers, input: {} },
]

async function scene() {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice', { policies: [SEED_POLICY] }) }
}

describe('a preview', () => {
  it.each([
    ['without MFA', withoutMfa, ['allow', 'allow', 'explicitDeny', 'explicitDeny']],
    ['with MFA', withMfa, ['allow', 'allow', 'allow', 'implicitDeny']],
    ['with a long-term key', withKey, ['allow', 'allow', 'explicitDeny', 'explicitDeny']],
  ])('%s gives the decision on each call, codes still unknown', async (_, caller, expected) => {
    const { alice } = await scene()
    const foreseen = await preview(caller(alice), questions, at(NOON))
    expect(foreseen.map(({ judgement }) => judgement.decision.outcome)).toEqual(expected)
    expect(foreseen.map(({ message }) => message !== undefined)).toEqual(expected.map((one) => one !== 'allow'))
  })

  it('has the message that the call itself gets', async () => {
    const { alice } = await scene()
    const [, , , foreseen] = await preview(withoutMfa(alice), questions, at(NOON))
    const { message } = await refusal(call(ListUsers, withoutMfa(alice), {}))
    expect(foreseen).toMatchObject({ message, at: NOON })
  })

  it("covers everything a call needs, such as a user's new ARN", async () => {
    const account = await anAccount()
    const mayMove = allowing('iam:UpdateUser', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [mayMove] })
    const input = { UserName: 'alice', NewUserName: 'mallory' }
    const [foreseen] = await preview(withMfa(alice), [{ operation: UpdateUser, input }], at(NOON))
    expect(foreseen?.message).toContain(`on resource: arn:aws:iam::${account.id}:user/mallory because`)
  })

  it('applies the rules of the service: no second device from a session without MFA', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:*')] })
    const device = await aDevice(account, 'bobs', { owner: bob })
    const remove = { operation: DeactivateMFADevice, input: { SerialNumber: device.serialNumber } }
    const [refused] = await preview(withoutMfa(bob), [remove], at(NOON))
    expect(refused?.judgement.isAllowed).toBe(true)
    expect(refused?.message).toMatch(/^To complete this action, please ensure that you are authenticated with an MFA/)
    expect((await preview(withMfa(bob), [remove], at(NOON)))[0]?.message).toBeUndefined()
    // The rule is about one's own devices.
    const other = { ...remove, input: { ...remove.input, UserName: 'alice' } }
    expect((await preview(withoutMfa(bob), [other], at(NOON)))[0]?.message).toBeUndefined()
  })

  it('changes nothing, and leaves no record', async () => {
    const { account, alice } = await scene()
    const before = await allRows()
    await preview(withMfa(alice), questions, at(NOON))
    expect(await allRows()).toEqual(before)
    expect(await trailOf(account)).toEqual([])
  })

  it('follows a change of policy at once', async () => {
    const { alice } = await scene()
    await attach(alice, denying('iam:*'))
    const foreseen = await preview(withMfa(alice), questions, at(NOON))
    expect(foreseen.map(({ judgement }) => judgement.isAllowed)).toEqual([false, false, false, false])
  })

  it('throws for input that would not get as far as the policies', async () => {
    const { alice } = await scene()
    const odd = [{ operation: CreateVirtualMFADevice, input: { VirtualMFADeviceName: 'no such name' } }]
    expect((await refusal(preview(withMfa(alice), odd, at(NOON)))).code).toBe('ValidationError')
  })

  it('throws for a deleted user', async () => {
    const { account, alice } = await scene()
    await inStore((store) => store.user.deleteMany({ where: { account: account.id } }))
    expect((await refusal(preview(withMfa(alice), questions, at(NOON)))).code).toBe('InvalidClientTokenId')
  })
})
