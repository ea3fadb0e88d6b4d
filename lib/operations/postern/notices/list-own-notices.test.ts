import { describe, expect, it } from 'vitest'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { ADMINISTRATOR, anAccount, aPassword, aUser, denying, trailOf } from '@/lib/testing/account'
import { fromAddress, withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListOwnNotices } from './list-own-notices'
import { MarkNoticesSeen } from './mark-notices-seen'

ownDatabase()

/** Somebody with three notices: two about an administrator's actions, and one about an action of the same session. */
async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const bob = await aUser(account, 'bob', { policies: [ADMINISTRATOR] })
  await aPassword(bob, 'Old-Passw0rd!')
  await call(CreateAccessKey, withKey(admin), { UserName: 'bob' })
  await call(UpdateLoginProfile, withKey(admin), { UserName: 'bob', Password: 'New-Passw0rd!' })
  await call(CreateAccessKey, withMfa(bob), {})
  return { account, admin, bob }
}

const kindsOf = ({ Notices }: { Notices: readonly { Kind: string }[] }) => Notices.map(({ Kind }) => Kind)

describe('the list', () => {
  it("has the notices about the caller's credentials, latest first", async () => {
    const { admin, bob } = await scene()
    const { Notices, IsTruncated } = await call(ListOwnNotices, withoutMfa(bob), {})
    expect(Notices).toMatchObject([
      { Kind: 'access-key-added', By: bob.arn, At: NOON, IsSeen: false },
      { Kind: 'password-changed', By: admin.arn, Subject: '', SourceIp: '127.0.0.1' },
      { Kind: 'access-key-added', By: admin.arn, Subject: expect.stringMatching(/^AKIA/) },
    ])
    expect(IsTruncated).toBe(false)
  })

  it("has nobody else's, in this account or another", async () => {
    const { account, admin } = await scene()
    const other = await aUser(await anAccount(), 'bob')
    for (const caller of [admin, other, account.root]) {
      expect(await call(ListOwnNotices, withMfa(caller), {})).toEqual({ Notices: [], IsTruncated: false })
    }
  })

  it('needs no policy, ignores a Deny, and is not recorded', async () => {
    const { account, bob } = await scene()
    const dave = await aUser(account, 'dave', { policies: [denying('*')] })
    const records = (await trailOf(account)).length
    await call(ListOwnNotices, withMfa(dave), {})
    await call(MarkNoticesSeen, withMfa(bob), { UpTo: 1 })
    expect(await trailOf(account)).toHaveLength(records)
  })

  it('has pages', async () => {
    const { bob } = await scene()
    const first = await call(ListOwnNotices, withKey(bob), { MaxItems: 2 })
    expect([kindsOf(first), first.IsTruncated]).toEqual([['access-key-added', 'password-changed'], true])
    const next = await call(ListOwnNotices, withKey(bob), { MaxItems: 2, Marker: first.Marker })
    expect([kindsOf(next), next.IsTruncated, next.Marker]).toEqual([['access-key-added'], false, undefined])
  })

  it.each(['', 'x', '-1', '1e3', '9'.repeat(16)])('refuses the marker %j with a ValidationError', async (Marker) => {
    const { bob } = await scene()
    expect(await refusal(call(ListOwnNotices, withKey(bob), { Marker }))).toMatchObject({ code: 'ValidationError' })
  })
})

describe('the banner', () => {
  it('leaves out actions of this very session, which other sessions see', async () => {
    const { bob } = await scene()
    const here = await call(ListOwnNotices, withMfa(bob), { UnseenOnly: true })
    expect(kindsOf(here)).toEqual(['password-changed', 'access-key-added'])
    const there = await call(ListOwnNotices, withKey(bob), { UnseenOnly: true })
    expect(kindsOf(there)).toEqual(['access-key-added', 'password-changed', 'access-key-added'])
  })

  it("shows actions in this session from another address, which may be a thief's", async () => {
    const { bob } = await scene()
    const elsewhere = fromAddress('192.0.2.66', withMfa(bob))
    await call(DeleteLoginProfile, elsewhere, {})
    const here = await call(ListOwnNotices, withMfa(bob), { UnseenOnly: true })
    expect(kindsOf(here)).toEqual(['password-removed', 'password-changed', 'access-key-added'])
    const there = await call(ListOwnNotices, elsewhere, { UnseenOnly: true })
    expect(kindsOf(there)).toEqual(['access-key-added', 'password-changed', 'access-key-added'])
  })

  it('disappears once seen; later notices and those of others stay unseen', async () => {
    const { account, admin, bob } = await scene()
    const { Notices } = await call(ListOwnNotices, withKey(bob), {})
    const UpTo = Notices[1]?.Id
    await call(MarkNoticesSeen, withKey(admin), { UpTo: 1_000_000 })
    expect((await call(ListOwnNotices, withKey(bob), { UnseenOnly: true })).Notices).toHaveLength(3)
    await call(MarkNoticesSeen, withKey(bob), { UpTo })
    const after = await call(ListOwnNotices, withKey(bob), {})
    expect(after.Notices.map(({ IsSeen }) => IsSeen)).toEqual([false, true, true])
    const where = { account: account.id, seenAt: { not: null } }
    expect(await inStore((store) => store.notice.findMany({ where }))).toMatchObject([
      { seenAt: NOON },
      { seenAt: NOON },
    ])
  })
})
