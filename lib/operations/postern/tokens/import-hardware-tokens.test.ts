import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { base32 } from '@/lib/ids'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import {
  ADMINISTRATOR,
  aDevice,
  allowing,
  anAccount,
  aUser,
  deviceRow,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, pairAt, spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { pskcFile } from '@/lib/testing/pskc'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { type SoldToken, soldTokens, tokenCsv } from '@/lib/testing/token-files'
import { ImportHardwareTokens } from './import-hardware-tokens'
import { TOKENS_PER_ACCOUNT } from './inventory'

ownDatabase()

const TOKENS = soldTokens(3)
const [FIRST] = TOKENS as [SoldToken]

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, admin }
}

const input = (File: Uint8Array, proof: SoldToken = FIRST, more: object = {}) => ({
  ...{ File, AuthenticationCode: codeAt(proof, NOON), ...more },
})

const row = ({ id: account }: TestAccount, serialNumber: string) => deviceRow({ account, serialNumber })

/** What is stored, apart from the record of a refused call. */
const stored = async () => ({ ...(await allRows()), AuditEvent: undefined, Account: undefined })

describe('Success', () => {
  it.each([30, 60])('adds the tokens of a file to the inventory: they show each code for %i s', async (period) => {
    const { account, admin } = await scene()
    const tokens = soldTokens(2, period)
    expect(await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(tokens), tokens[0]))).toEqual({
      ...{ SerialNumbers: ['GAHT10000001', 'GAHT10000002'], Skipped: 0, Refused: [] },
    })
    expect(await row(account, 'GAHT10000002')).toMatchObject({
      ...{ kind: 'hardware', principalId: null, period, model: 'Example C200', createdBy: admin.id, createdAt: NOON },
    })
  })

  it('lets a user assign a token by its serial number and two codes', async () => {
    const { account, admin } = await scene()
    await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS)))
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    const [, token] = TOKENS as [SoldToken, SoldToken]
    const assign = { UserName: 'alice', SerialNumber: token.serialNumber, ...pairAt(token, NOON) }
    await call(EnableMFADevice, withoutMfa(alice), assign)
    expect(await row(account, token.serialNumber)).toMatchObject({ principalId: alice.id })
  })

  it('spends the code that proved the file', async () => {
    const { account, admin } = await scene()
    await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS)))
    const key = { account: account.id, ...FIRST }
    expect(await spendAt(key, codeAt(FIRST, NOON), NOON)).toBe(false)
    expect(await spendAt(key, codeOff(FIRST, 1, NOON), later(NOON, 30))).toBe(true)
  })

  it('accepts the code of a token whose clock is off by half an hour', async () => {
    const { admin } = await scene()
    const given = { ...input(tokenCsv(TOKENS)), AuthenticationCode: codeOff(FIRST, -60, NOON) }
    expect((await call(ImportHardwareTokens, withMfa(admin), given)).SerialNumbers).toHaveLength(3)
  })

  it('leaves out tokens that nobody here could use, and says why', async () => {
    const { account, admin } = await scene()
    const long = { serialNumber: 'GAHT99999999', secret: Buffer.alloc(20, 1), digits: 8 }
    const { SerialNumbers, Refused } = await call(
      ImportHardwareTokens,
      withMfa(admin),
      input(Buffer.from(pskcFile([FIRST, long]))),
    )
    expect(SerialNumbers).toEqual([FIRST.serialNumber])
    expect(Refused).toEqual([{ Line: expect.any(Number), SerialNumber: 'GAHT99999999', Fault: 'digits' }])
    expect(await row(account, 'GAHT99999999')).toBeNull()
  })

  it('skips known tokens if asked to, and is then proved by the first new one', async () => {
    const { admin } = await scene()
    const [first, second] = TOKENS as [SoldToken, SoldToken]
    await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv([first])))
    expect(
      await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS), second, { SkipKnown: true })),
    ).toEqual({ SerialNumbers: ['GAHT10000002', 'GAHT10000003'], Skipped: 1, Refused: [] })
  })

  it('puts a prefix before the serial numbers', async () => {
    const { account, admin } = await scene()
    const file = Buffer.from(`60234567,${Buffer.from(FIRST.secret).toString('hex')}`)
    await call(ImportHardwareTokens, withMfa(admin), input(file, FIRST, { Prefix: 'T2-', Encoding: 'hex' }))
    expect(await row(account, 'T2-60234567')).toMatchObject({ name: 'T2-60234567' })
  })

  it('makes one record, which names twenty tokens at most and how many there are', async () => {
    const { account, admin } = await scene()
    await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(soldTokens(30))))
    const trail = await trailOf(account)
    expect(trail).toMatchObject([{ eventName: 'ImportHardwareTokens', outcome: 'Success', readOnly: false }])
    const { Imported, SerialNumbers } = JSON.parse(trail[0]?.additional ?? '{}')
    expect([Imported, SerialNumbers.length, SerialNumbers[19]]).toEqual([30, 20, 'GAHT10000020'])
  })

  it('keeps no secret in the clear, nor the code (S-100)', async () => {
    const { admin } = await scene()
    const given = input(tokenCsv(TOKENS))
    const answer = await call(ImportHardwareTokens, withMfa(admin), given)
    const everything = JSON.stringify([answer, await allRows()])
    for (const { secret } of TOKENS) {
      const bytes = Buffer.from(secret)
      for (const text of [bytes.toString('hex'), bytes.toString('base64'), base32(secret)]) {
        expect(everything).not.toContain(text)
      }
    }
    expect(everything).not.toContain(`"${given.AuthenticationCode}"`)
  })

  it('adds ten thousand tokens within five seconds of processor time', async () => {
    const { admin } = await scene()
    const file = tokenCsv(soldTokens(10_000))
    const before = process.cpuUsage()
    const { SerialNumbers } = await call(ImportHardwareTokens, withMfa(admin), input(file))
    const { user, system } = process.cpuUsage(before)
    expect(SerialNumbers).toHaveLength(10_000)
    expect((user + system) / 1e6).toBeLessThan(5)
  }, 60_000)

  it('of two imports of one file at once, adds the tokens once', async () => {
    const { account, admin } = await scene()
    const imports = [1, 2].map(() => call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS))))
    expect(await outcomes(imports)).toEqual({ successes: 1, codes: ['EntityAlreadyExists'] })
    expect(await inStore((store) => store.mfaDevice.count({ where: { account: account.id } }))).toBe(3)
  })
})

describe('InvalidAuthenticationCode', () => {
  it.each([
    ['of another token', (codes: string[]) => codes[1]],
    ['that no token shows', () => '000000'],
  ])('refuses a code %s, and stores nothing', async (_, codeOf) => {
    const { admin } = await scene()
    const AuthenticationCode = codeOf(TOKENS.map((token) => codeAt(token, NOON)))
    const before = await stored()
    const given = { File: tokenCsv(TOKENS), AuthenticationCode }
    expect(await refusal(call(ImportHardwareTokens, withMfa(admin), given))).toMatchObject({
      ...{ code: 'InvalidAuthenticationCode', field: 'AuthenticationCode' },
      message: 'Authentication code for device GAHT10000001 is not valid.',
    })
    expect(await stored()).toEqual(before)
  })
})

describe('EntityAlreadyExists', () => {
  it('refuses a file with a known token, names it and its line, and stores nothing', async () => {
    const { account, admin } = await scene()
    await aDevice(account, 'GAHT10000002', { kind: 'hardware' })
    const before = await stored()
    expect(await refusal(call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS))))).toMatchObject({
      ...{ code: 'EntityAlreadyExists', field: 'File' },
      message: 'Hardware token GAHT10000002 of line 3 already exists.',
    })
    expect(await stored()).toEqual(before)
  })
})

describe('InvalidInput', () => {
  it('refuses a file that cannot be read, and repeats nothing of it in the record', async () => {
    const { account, admin } = await scene()
    const file = Buffer.from('serial,secret,colour\nGAHT00000001,00,red')
    expect(await refusal(call(ImportHardwareTokens, withMfa(admin), input(file)))).toMatchObject({
      ...{ code: 'InvalidInput', field: 'File', message: 'The file cannot be read: line 1: columns (colour).' },
    })
    const [record] = await trailOf(account)
    expect(record).toMatchObject({ errorMessage: 'The file cannot be read: columns in line 1.' })
  })

  it('refuses a file without a token that is new', async () => {
    const { account, admin } = await scene()
    await aDevice(account, FIRST.serialNumber, { kind: 'hardware' })
    const answer = await refusal(
      call(ImportHardwareTokens, withMfa(admin), input(tokenCsv([FIRST]), FIRST, { SkipKnown: true })),
    )
    expect(answer).toMatchObject({ code: 'InvalidInput', message: 'The file has no token that can be added.' })
  })
})

describe('LimitExceeded', () => {
  it('refuses more tokens than an account may have', async () => {
    const { account, admin } = await scene()
    await inStore(
      (store) => store.$executeRaw`
        INSERT INTO "MfaDevice" ("account", "serialNumber", "kind", "name", "path", "seed", "createdAt")
        WITH RECURSIVE "counted"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "counted" WHERE "n" < ${TOKENS_PER_ACCOUNT - 2})
        SELECT ${account.id}, 'FULL' || (100000 + "n"), 'hardware', '', '/', '', ${NOON} FROM "counted"`,
    )
    const answer = await refusal(call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS))))
    expect(answer).toMatchObject({
      ...{ code: 'LimitExceeded', message: 'Cannot exceed quota for HardwareTokensPerAccount: 50000' },
    })
    expect(
      (await call(ImportHardwareTokens, withMfa(admin), input(tokenCsv(TOKENS.slice(1)), TOKENS[1]))).Skipped,
    ).toBe(0)
  })
})

describe('AccessDenied', () => {
  it.each([
    ['with MFA', withMfa],
    ['without MFA', withoutMfa],
    ['with a long-term key', withKey],
  ])("refuses a user of the document's policy %s, before the file is read", async (_, caller) => {
    const { account } = await scene()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY, allowing('iam:*')] })
    const answer = await refusal(call(ImportHardwareTokens, caller(alice), input(Buffer.from('<damaged'))))
    expect(answer).toMatchObject({ code: 'AccessDenied', refusal: { action: 'postern:ImportHardwareTokens' } })
  })
})

describe('Throttling', () => {
  it('refuses more than twenty files of one caller in a row', async () => {
    const { admin } = await scene()
    const read = () => refusal(call(ImportHardwareTokens, withMfa(admin), input(Buffer.from('<damaged'))))
    for (let files = 0; files < 20; files++) expect((await read()).code).toBe('InvalidInput')
    expect((await read()).code).toBe('Throttling')
  })
})
