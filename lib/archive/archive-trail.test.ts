import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { append } from '@/lib/audit/append'
import { allCuts } from '@/lib/audit/cut'
import { trailKeys } from '@/lib/audit/keys'
import { verifyTrail } from '@/lib/audit/verify'
import { later } from '@/lib/clock'
import { checkTrail, readHeads } from '@/lib/commands/trail-check'
import { inTransaction, type Run } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { anAccount, type TestAccount, trailOf } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { inStore, isOnPostgres, ownDatabase } from '@/lib/testing/database'
import { tamper } from '@/lib/testing/tamper'
import { NOON } from '@/lib/testing/time'
import { archiveTrail } from './archive-trail'
import { giveBack, takeLease } from './lease'
import { demandArchive, recordsIn } from './trail-file'

const dataDir = ownDatabase()
beforeEach(() => inStore((store) => store.account.deleteMany()))
const newFolder = () => mkdtempSync(path.join(dataDir, 'archive-'))

const DAY = 86_400
const direct: Run = (_, work) => inStore(work)

/** Records a call of the account at each of these days before noon. */
async function record(account: TestAccount, ...daysAgo: number[]) {
  for (const days of daysAgo) {
    await inStore(async (store) => {
      const id = `${account.id} ${await store.auditEvent.count({ where: { account: account.id } })} ${days}`
      await append(store, {
        ...{ id, account: account.id, at: later(NOON, -days * DAY), eventSource: 'iam.amazonaws.com' },
        ...{ eventName: 'GetUser', readOnly: true, principalArn: 'arn', principalId: 'AIDA', outcome: 'Success' },
        ...{ sourceIp: '127.0.0.1', userAgent: 'tests', entryPoint: 'api', requestId: id },
      })
    })
  }
}

const daysLeft = async (account: TestAccount) =>
  (await trailOf(account)).map(({ at: time }) => (NOON.getTime() - time.getTime()) / DAY / 1000)
const archive = (folder: string, run: Run = direct, turn = 3) => archiveTrail({ days: 90, folder }, at(NOON), run, turn)
const cutsOf = async ({ id }: TestAccount) => (await inStore(allCuts)).filter(({ account }) => account === id)
/** What a verification of the database, and of an archive, finds wrong with an account. */
const problemsOf = async ({ id }: TestAccount, ...places: string[]) =>
  (await checkTrail({ archive: places })).problems.filter((problem) => problem.includes(id))

describe('records that are older than the retention', () => {
  it('are written into a file for their owner alone, and leave the trail, which still verifies', async () => {
    const account = await anAccount()
    await record(account, 400, 300, 200, 100, 91, 90, 1)
    const before = await trailOf(account)
    const folder = newFolder()
    const archived = await archive(folder)
    expect(archived).toMatchObject({ records: 5, broken: [], file: path.join(folder, readdirSync(folder)[0] ?? '') })
    expect(statSync(archived?.file ?? '').mode & 0o777).toBe(0o600)
    expect(await daysLeft(account)).toEqual([90, 1])
    const lines = readFileSync(archived?.file ?? '', 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line).mac)).toEqual(before.slice(0, 5).map(({ mac }) => mac))
    expect(await cutsOf(account)).toMatchObject([{ mac: before[4]?.mac, at: before[4]?.at, bare: 0 }])
    expect(await problemsOf(account, folder)).toEqual([])
    const { lines: said } = await checkTrail({ archive: [folder] })
    expect(said).toContain(`archive of account ${account.id}: 5 records`)
    expect(said).toContain(
      `account ${account.id}: 2 records with proof, after those up to ${before[4]?.seq}, which are archived`,
    )
  })

  it('are archived again and again, as they grow old, and the trail goes on', async () => {
    const account = await anAccount()
    await record(account, 200, 150)
    const folder = newFolder()
    // The newest stays, however old: the next one follows it.
    expect(await archive(folder)).toMatchObject({ records: 1 })
    expect(await archive(folder)).toEqual({ records: 0, file: undefined, broken: [] })
    await record(account, 100, 10)
    expect(await archiveTrail({ days: 90, folder }, at(later(NOON, 60)), direct)).toMatchObject({ records: 2 })
    expect(await daysLeft(account)).toEqual([10])
    expect(await problemsOf(account, folder)).toEqual([])
  })

  it('stay behind a younger one, whatever their own time: clocks are set back', async () => {
    const account = await anAccount()
    await record(account, 300, 5, 300, 1)
    expect(await archive(newFolder())).toMatchObject({ records: 1 })
    expect(await daysLeft(account)).toEqual([5, 300, 1])
  })

  it('without proof, from before there were any, are counted by the cut', async () => {
    const account = await anAccount()
    await inStore(async (store) => {
      const rows = Array.from({ length: 5 }, (_, number) => ({
        ...{ id: `${account.id} bare ${number}`, account: account.id, at: later(NOON, -300 * DAY), eventSource: 'x' },
        ...{ eventName: 'GetUser', readOnly: true, principalArn: 'arn', principalId: 'AIDA', outcome: 'Success' },
        ...{ sourceIp: '127.0.0.1', userAgent: 'tests', entryPoint: 'api', requestId: 'r', parameters: '{}' },
      }))
      await store.auditEvent.createMany({ data: rows })
    })
    const folder = newFolder()
    expect(await archive(folder)).toMatchObject({ records: 4, broken: [] })
    await record(account, 200, 1)
    expect((await trailOf(account)).map(({ previous }) => previous)).toMatchObject([null, 'start:5', /./])
    expect(await problemsOf(account, folder)).toEqual([])
    expect(await archiveTrail({ days: 90, folder }, at(later(NOON, 60)), direct)).toMatchObject({ records: 2 })
    expect(await problemsOf(account, folder)).toEqual([])
  })
})

describe('a run of the archive', () => {
  it('that is interrupted has deleted nothing that is not in its file, and the next one goes on', async () => {
    const account = await anAccount()
    await record(account, ...Array.from({ length: 8 }, (_, number) => 300 - number), 1)
    const before = await trailOf(account)
    const folder = newFolder()
    let turns = 0
    const cutOff: Run = async (turn, work) => {
      if (turn === account.id && ++turns === 2) throw new Error('cut off')
      return direct(turn, work)
    }
    await expect(archive(folder, cutOff)).rejects.toThrow('cut off')
    expect((await trailOf(account)).map(({ id }) => id)).toEqual(before.slice(3).map(({ id }) => id))
    const next = await archiveTrail({ days: 90, folder }, at(later(NOON, 1)), direct, 3)
    expect(next).toMatchObject({ records: 5 })
    // Three of its records are in both files.
    const pages: unknown[][] = []
    for await (const page of recordsIn([folder])) pages.push(page)
    expect(pages.flat()).toHaveLength(11)
    expect(await problemsOf(account, folder)).toEqual([])
  })

  it('is alone: another process waits until it ends, or for ten minutes after it was killed', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 1)
    const folder = newFolder()
    let meanwhile: unknown = 'not tried'
    const killed: Run = async (turn, work) => {
      if (turn === account.id) {
        meanwhile = await archive(newFolder())
        throw new Error('killed')
      }
      return direct(turn, work)
    }
    await expect(archive(folder, killed)).rejects.toThrow('killed')
    expect(meanwhile).toBeUndefined()
    await inStore((store) =>
      store.setting.update({
        where: { key: 'archive-lease' },
        data: { value: `${later(NOON, 600).toISOString()} a process that was killed` },
      }),
    )
    const again = (seconds: number) => archiveTrail({ days: 90, folder }, at(later(NOON, seconds)), direct)
    expect(await again(599)).toBeUndefined()
    expect(await again(601)).toMatchObject({ records: 2 })
  })

  it('is the only one, when several ask for it in transactions at the same time', async () => {
    // On PostgreSQL each has a connection of its own.
    const take = () => inTransaction(NO_ACCOUNT, (store) => takeLease(store, at(NOON)))
    for (const isThere of [false, true]) {
      await inStore((store) =>
        isThere
          ? store.setting.updateMany({ where: { key: 'archive-lease' }, data: { value: '' } })
          : store.setting.deleteMany({ where: { key: 'archive-lease' } }),
      )
      const holders = (await Promise.all(Array.from({ length: 6 }, take))).filter((holder) => holder !== undefined)
      expect(holders).toHaveLength(1)
      await inStore((store) => giveBack(store, holders[0] ?? ''))
    }
  })

  it('that was so slow that another has begun deletes nothing any more', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 1)
    const overtaken: Run = async (turn, work) => {
      if (turn === account.id)
        await inStore((store) => store.setting.update({ where: { key: 'archive-lease' }, data: { value: 'another' } }))
      return direct(turn, work)
    }
    await expect(archive(newFolder(), overtaken)).rejects.toThrow('Another process archives the trail by now.')
    expect(await daysLeft(account)).toEqual([300, 299, 1])
    await inStore((store) => store.setting.update({ where: { key: 'archive-lease' }, data: { value: '' } }))
  })

  it('leaves an account alone whose old records were changed, and archives the others', async () => {
    const [bad, good] = [await anAccount(), await anAccount()]
    for (const account of [bad, good]) await record(account, 300, 299, 298, 1)
    await tamper(`UPDATE "AuditEvent" SET "outcome" = 'AccessDenied' WHERE "id" = '${bad.id} 1 299'`)
    expect(await archive(newFolder())).toMatchObject({ records: 3, broken: [bad.id] })
    expect(await daysLeft(bad)).toHaveLength(4)
    expect(await daysLeft(good)).toEqual([1])
  })
})

describe('a cut (S-111)', () => {
  it('is the only way to delete records, and moves forward alone', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 2, 1)
    await archive(newFolder())
    const attacks = [
      `DELETE FROM "AuditEvent" WHERE "account" = '${account.id}'`,
      `UPDATE "AuditCut" SET "seq" = "seq" - 1`,
      `UPDATE "AuditCut" SET "account" = '999999999999'`,
      `UPDATE "AuditCut" SET "proof" = 'x'`,
      `DELETE FROM "AuditCut"`,
      isOnPostgres
        ? `INSERT INTO "AuditCut" SELECT * FROM "AuditCut" ON CONFLICT ("account") DO UPDATE SET "proof" = 'x'`
        : `REPLACE INTO "AuditCut" SELECT * FROM "AuditCut" WHERE "account" = '${account.id}'`,
    ]
    for (const attack of attacks)
      await expect(
        inStore((store) => store.$executeRawUnsafe(attack)),
        attack,
      ).rejects.toThrow('append-only')
    expect(await daysLeft(account)).toEqual([2, 1])
  })

  it('that no server made is named, and so is the gap behind it', async () => {
    const account = await anAccount()
    await record(account, 5, 4, 3, 2)
    const [, second, third] = await trailOf(account)
    await inStore(async (store) => {
      // What somebody who writes to the database can make, without the key.
      await store.auditCut.create({
        data: {
          ...{ account: account.id, seq: second?.seq ?? 0, at: NOON, mac: second?.mac ?? null, bare: 0 },
          ...{ macKey: trailKeys()[0]?.id ?? '', proof: second?.mac ?? '' },
        },
      })
      await store.auditEvent.deleteMany({ where: { account: account.id, seq: { lte: second?.seq } } })
    })
    expect(await problemsOf(account)).toEqual([
      `FORGED account ${account.id}: no server has archived its records, but somebody has marked them as archived`,
      expect.stringMatching(
        `^BROKEN account ${account.id}: record ${third?.seq}, .* does not follow the one before it`,
      ),
    ])
    expect(await archive(newFolder())).toMatchObject({ broken: [] })
    const old = await archiveTrail({ days: 90, folder: newFolder() }, at(later(NOON, 200 * DAY)), direct)
    expect(old?.broken).toContain(account.id)
  })

  it('accepts a head from before it, and one of what it left', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 298)
    const { lines } = await checkTrail()
    await record(account, 1)
    await archive(newFolder())
    expect((await checkTrail({ remembered: readHeads(lines.join('\n')) })).problems).toEqual([])
    const mine = readHeads((await checkTrail()).lines.join('\n'))
    expect((await checkTrail({ remembered: mine })).problems).toEqual([])
  })

  it('goes with its account', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 1)
    await archive(newFolder())
    expect(await cutsOf(account)).toHaveLength(1)
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await cutsOf(account)).toEqual([])
  })
})

describe('an archive', () => {
  it('is named when a record in it was changed, removed or added', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 298, 297, 1)
    const folder = newFolder()
    const file = (await archive(folder))?.file ?? ''
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const changes: [string[], string][] = [
      [
        lines.map((line, number) => (number === 1 ? line.replace('Success', 'AccessDenied') : line)),
        'is not what was recorded',
      ],
      [lines.filter((_, number) => number !== 1), 'does not follow the one before it'],
      [[...lines, (lines[1] ?? '').replace('Success', 'AccessDenied')], 'is not what was recorded'],
    ]
    for (const [changed, problem] of changes) {
      writeFileSync(file, `${changed.join('\n')}\n`)
      expect(await problemsOf(account, folder)).toEqual([expect.stringContaining(problem)])
    }
    writeFileSync(file, `${lines.slice(0, 3).join('\n')}\n`)
    expect(await problemsOf(account, folder)).toEqual([
      expect.stringMatching(`^MISSING account ${account.id}: .* no file in ${folder} has that one$`),
    ])
    writeFileSync(file, 'no record\n')
    await expect(checkTrail({ archive: [file] })).rejects.toThrow(`Line 1 of ${file} is no record.`)
  })

  it('verifies from any file on, and reaches the cut', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 298)
    const folder = newFolder()
    await archive(folder)
    await record(account, 200, 1)
    const second = await archiveTrail({ days: 90, folder }, at(later(NOON, 1)), direct)
    expect(await problemsOf(account, second?.file ?? '')).toEqual([])
    const [first = ''] = readdirSync(folder).sort()
    expect(await problemsOf(account, path.join(folder, first))).toEqual([expect.stringContaining('MISSING')])
  })

  it('that is not where it is looked for is named, and so is a folder that cannot be written to', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 1)
    await archive(newFolder())
    const none = path.join(newFolder(), 'none')
    await expect(checkTrail({ archive: [none] })).rejects.toThrow(
      `There is no archive at ${none}: neither a folder nor a file.`,
    )
    demandArchive(none)
    expect(statSync(none).mode & 0o777).toBe(0o700)
    expect(await problemsOf(account, none)).toEqual([expect.stringContaining(`no file in ${none} has that one`)])
    const file = path.join(none, 'file')
    writeFileSync(file, '')
    for (const place of [file, path.join(file, 'below')])
      expect(() => demandArchive(place)).toThrow(`Records cannot be archived in ${place} (ARCHIVE_DIR): `)
  })

  it('is not verified with other keys', async () => {
    const account = await anAccount()
    await record(account, 300, 299, 1)
    const folder = newFolder()
    await archive(folder)
    const { trails } = await verifyTrail(recordsIn([folder]), [{ id: 'other', key: Buffer.alloc(32) }])
    expect(trails).toMatchObject([{ flawed: 2, first: { flaw: 'unknown key' } }])
  })
})
