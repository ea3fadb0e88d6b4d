import { describe, expect, it } from 'vitest'
import { recordLogin } from '@/lib/auth/login-event'
import { later } from '@/lib/clock'
import { gunzipped } from '@/lib/gzip'
import { chanceFrom } from '@/lib/ids'
import {
  aDevice,
  anAccessKey,
  anAccount,
  aPassword,
  aSigningCertificate,
  aUser,
  type TestAccount,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aCertificate } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { makeReport } from './make-report'
import { isFresh } from './report'

ownDatabase()

// Recorded from AWS, word for word.
const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,' +
  'mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,' +
  'access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,' +
  'access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,' +
  'cert_2_last_rotated'
const AT_NOON = '2026-01-15T12:00:00+00:00'
const NO_KEY = 'false,N/A,N/A,N/A,N/A'
const NO_CERTIFICATE = 'false,N/A'

/** The lines of the report: header, root user, users. */
async function linesOf({ id }: TestAccount): Promise<string[]> {
  const { content } = await makeReport((part) =>
    inStore(async (store) => part({ store, account: await store.account.findUniqueOrThrow({ where: { id } }) })),
  )
  return new TextDecoder().decode(await gunzipped(content)).split('\n')
}

const none = `false,${NO_KEY},${NO_KEY},${NO_CERTIFICATE},${NO_CERTIFICATE}`

describe('the report', () => {
  it('has a header and the root user when there is nobody else', async () => {
    const account = await anAccount()
    await aUser(await anAccount(), 'stranger')
    expect(await linesOf(account)).toEqual([
      HEADER,
      `<root_account>,arn:aws:iam::${account.id}:root,${AT_NOON},not_supported,no_information,not_supported,not_supported,${none}`,
    ])
  })

  it('shows what the root user has', async () => {
    const account = await anAccount()
    await aDevice(account, 'root', { owner: account.root })
    await anAccessKey(account.root)
    const [, root] = await linesOf(account)
    expect(root).toContain(`not_supported,true,true,${AT_NOON},N/A,N/A,N/A,${NO_KEY},`)
  })

  it('shows when the root user last signed in, in a column that users do not have', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const event = { eventName: 'ConsoleLogin', account: account.id, mfaUsed: false } as const
    const logins = [
      { principal: account.root, outcome: 'Success', at: later(NOON, 60) },
      { principal: account.root, outcome: 'Failure', at: later(NOON, 120) },
      { principal: alice, outcome: 'Success', at: later(NOON, 180) },
    ] as const
    const { request } = withMfa(account.root)
    for (const { at, ...login } of logins) {
      await inStore((store) => recordLogin(store, { ...event, ...login }, request, at, chanceFrom(String(at))))
    }
    expect((await linesOf(account))[1]?.split(',')[4]).toBe('2026-01-15T12:01:00+00:00')
  })

  it('lists the users by name, ignoring case', async () => {
    const account = await anAccount()
    for (const name of ['bob', 'Alice', 'carol']) await aUser(account, name)
    const names = (await linesOf(account)).map((line) => line.split(',')[0])
    expect(names).toEqual(['user', '<root_account>', 'Alice', 'bob', 'carol'])
  })

  it('shows that a user has nothing', async () => {
    const account = await anAccount()
    const { arn } = await aUser(account, 'alice', { path: '/division/' })
    await aDevice(account, 'spare')
    expect((await linesOf(account))[2]).toBe(`alice,${arn},${AT_NOON},false,N/A,N/A,N/A,${none}`)
  })

  it('shows when a password was used and changed, and when it expires', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await aPassword(alice, 'Sample-Passw0rd!')
    const passwordFields = async () => (await linesOf(account))[2]?.split(',').slice(3, 7)
    expect(await passwordFields()).toEqual(['true', 'no_information', AT_NOON, 'N/A'])
    await inStore(async (store) => {
      const where = { account_userId: { account: account.id, userId: alice.id } }
      await store.user.update({ where, data: { passwordLastUsed: later(NOON, 3600.5) } })
      const rules = { minimumPasswordLength: 8, maxPasswordAge: 90, allowUsersToChangePassword: true }
      const classes = { requireUppercaseCharacters: true, requireLowercaseCharacters: true }
      const others = { requireSymbols: true, requireNumbers: true }
      await store.passwordPolicy.create({ data: { account: account.id, ...rules, ...classes, ...others } })
    })
    const changed = ['true', '2026-01-15T13:00:00+00:00', AT_NOON, '2026-04-15T12:00:00+00:00']
    expect(await passwordFields()).toEqual(changed)
  })

  it('lists keys and certificates in the order of their creation, and the device', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await aDevice(account, 'alice', { owner: alice })
    const [older, newer] = [await anAccessKey(alice, 1, 'Inactive'), await anAccessKey(alice, 2)]
    await inStore(async (store) => {
      await store.accessKey.update({ where: { accessKeyId: older }, data: { createdAt: later(NOON, -86_400) } })
      const used = { lastUsedAt: later(NOON, 60), lastUsedRegion: 'eu-west-1', lastUsedService: 'sts' }
      await store.accessKey.update({ where: { accessKeyId: newer }, data: used })
    })
    await aSigningCertificate(alice, aCertificate('Serial#1'))
    const second = await aSigningCertificate(alice, aCertificate('Serial#2'), 'Inactive')
    await inStore((store) =>
      store.signingCertificate.updateMany({
        where: { certificateId: second },
        data: { uploadedAt: later(NOON, -3600) },
      }),
    )
    expect((await linesOf(account))[2]?.split(',').slice(7)).toEqual([
      'true',
      ...['false', '2026-01-14T12:00:00+00:00', 'N/A', 'N/A', 'N/A'],
      ...['true', AT_NOON, '2026-01-15T12:01:00+00:00', 'eu-west-1', 'sts'],
      ...['false', '2026-01-15T11:00:00+00:00'],
      ...['true', AT_NOON],
    ])
  })

  it('quotes names with commas and paths with quotes', async () => {
    const account = await anAccount()
    await aUser(account, 'smith,john', { path: '/"a"/' })
    const line = (await linesOf(account))[2]
    expect(line?.startsWith(`"smith,john","arn:aws:iam::${account.id}:user/""a""/smith,john",${AT_NOON},`)).toBe(true)
  })

  // S-84: every character that begins a formula and that a user name may begin with.
  it.each(['=1+1', '+1', '-1', '@SUM'])('writes the name %s so that no spreadsheet evaluates it', async (name) => {
    const account = await anAccount()
    await aUser(account, name)
    await aUser(account, `${name},2`)
    const [, , user, other] = await linesOf(account)
    expect(user?.startsWith(`'${name},arn:aws:iam::`)).toBe(true)
    expect(other?.startsWith(`"'${name},2",`)).toBe(true)
  })

  it('writes the Region of a key in the same way: the signer chooses it', async () => {
    const account = await anAccount()
    const accessKeyId = await anAccessKey(account.root)
    const data = { lastUsedAt: NOON, lastUsedService: 'iam', lastUsedRegion: '=1+1' }
    await inStore((store) => store.accessKey.update({ where: { accessKeyId }, data }))
    expect((await linesOf(account))[1]).toContain(`${AT_NOON},${AT_NOON},'=1+1,iam,`)
  })
})

describe('a report', () => {
  it('is current for four hours', () => {
    const report = { generatedAt: NOON }
    const end = later(NOON, 4 * 3600)
    expect([NOON, later(end, -1), end].map((now) => isFresh(report, now))).toEqual([true, true, false])
  })
})
