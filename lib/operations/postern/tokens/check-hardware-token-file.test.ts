import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { byPassword, pskcFile } from '@/lib/testing/pskc'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { soldTokens, tokenCsv } from '@/lib/testing/token-files'
import { CheckHardwareTokenFile } from './check-hardware-token-file'
import { ListHardwareTokens } from './list-hardware-tokens'

ownDatabase()

async function scene() {
  const account = await anAccount()
  return { account, admin: await aUser(account, 'admin', { policies: [ADMINISTRATOR] }) }
}

describe('Success', () => {
  it('says what an import would add, ask for and leave out, and stores nothing', async () => {
    const { account, admin } = await scene()
    const [first, ...others] = soldTokens(3)
    await aDevice(account, first?.serialNumber ?? '', { kind: 'hardware' })
    const short = { serialNumber: '1234567', secret: Buffer.alloc(20, 1), period: 30 }
    const File = tokenCsv([...(first ? [first] : []), ...others, short])
    const before = await allRows()
    expect(await call(CheckHardwareTokenFile, withMfa(admin), { File })).toEqual({
      New: 2,
      FirstSerialNumber: 'GAHT10000002',
      Known: [{ Line: 2, SerialNumber: 'GAHT10000001' }],
      Refused: [{ Line: 5, SerialNumber: '1234567', Fault: 'serial-length' }],
    })
    expect(await allRows()).toEqual(before)
  })

  it.each([
    ['<KeyContainer', { Fault: 'not-xml', Line: 1 }],
    ['serial,secret,colour\n', { Fault: 'columns', Line: 1, Detail: 'colour' }],
  ])('says why nothing of %j can be imported', async (file, FileFault) => {
    const { account, admin } = await scene()
    const answer = await call(CheckHardwareTokenFile, withMfa(admin), { File: Buffer.from(file) })
    expect(answer).toEqual({ FileFault, New: 0, Known: [], Refused: [] })
    expect(await trailOf(account)).toEqual([])
  })
})

it('lets others be served while the password of a file is derived', async () => {
  const { admin } = await scene()
  const encryption = { key: Buffer.alloc(16), keyInfo: byPassword(1_000_000) }
  const File = Buffer.from(pskcFile(soldTokens(1), encryption))
  const done: string[] = []
  await Promise.all([
    call(CheckHardwareTokenFile, withMfa(admin), { File, Password: 'qwerty' }).then(() => done.push('file')),
    call(ListHardwareTokens, withMfa(admin), {}).then(() => done.push('list')),
  ])
  expect(done).toEqual(['list', 'file'])
})

describe('ValidationError', () => {
  it.each([
    {},
    { File: 'text' },
    { File: Buffer.from('x'), PreSharedKey: 'abc' },
    { File: Buffer.from('x'), PeriodSeconds: '45' },
  ])('refuses %j', async (input) => {
    const { admin } = await scene()
    expect((await refusal(call(CheckHardwareTokenFile, withMfa(admin), input))).code).toBe('ValidationError')
  })
})

describe('AccessDenied', () => {
  it("refuses a user of the document's policy", async () => {
    const { account } = await scene()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    const answer = await refusal(call(CheckHardwareTokenFile, withMfa(alice), { File: tokenCsv(soldTokens(1)) }))
    expect(answer).toMatchObject({ code: 'AccessDenied', refusal: { action: 'postern:ImportHardwareTokens' } })
  })
})
