import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDevice, anAccount, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { codeAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { soldTokens, tokenCsv } from '@/lib/testing/token-files'
import { LARGEST_FILE } from '@/lib/token-files/read-token-file'
import { deleteToken, importTokens, listTokens } from './tokens'

const dataDir = ownDatabase()

const TOKENS = soldTokens(25)
const [FIRST = { serialNumber: '', secret: new Uint8Array(), period: 30 }] = TOKENS

function fileOf(bytes: Uint8Array): string {
  const file = path.join(dataDir, 'tokens')
  writeFileSync(file, bytes)
  return file
}

const importing = (account: string, file: string, code?: string, skipKnown = false) =>
  importTokens({ account, file, skipKnown }, code, at(NOON))

describe('importing', () => {
  it('without a code says what could be added, and whose code proves the file', async () => {
    const account = await anAccount()
    const report = await importing(account.alias, fileOf(tokenCsv(TOKENS)))
    expect(report).toMatchObject({ isStored: false, known: 0, refused: [] })
    expect([report.serials.length, report.serials[0]]).toEqual([25, 'GAHT10000001'])
    expect(await listTokens(account.id)).toEqual([])
    expect(await trailOf(account)).toEqual([])
  })

  it('with the code adds the tokens, and records it with twenty of them', async () => {
    const account = await anAccount()
    const report = await importing(account.id, fileOf(tokenCsv(TOKENS)), codeAt(FIRST, NOON))
    expect(report).toMatchObject({ isStored: true, serials: { length: 25 }, known: 0 })
    const [record] = await trailOf(account)
    expect(record).toMatchObject({ eventName: 'ImportHardwareTokens', principalId: 'operator' })
    expect(JSON.parse(record?.parameters ?? '')).toMatchObject({ Imported: 25, SerialNumbers: { length: 20 } })
  })

  it('leaves out tokens that are there already, if asked to', async () => {
    const account = await anAccount()
    await aDevice(account, FIRST.serialNumber, { kind: 'hardware' })
    const file = fileOf(tokenCsv([FIRST]))
    expect(await importing(account.id, file)).toEqual({ isStored: false, serials: [], known: 1, refused: [] })
    const all = fileOf(tokenCsv(TOKENS))
    const [, second = FIRST] = TOKENS
    const report = await importing(account.id, all, codeAt(second, NOON), true)
    expect(report).toMatchObject({ isStored: true, serials: { length: 24 }, known: 1 })
  })

  it('with a wrong code adds nothing', async () => {
    const account = await anAccount()
    const work = importing(account.id, fileOf(tokenCsv(TOKENS)), '000000')
    await expect(work).rejects.toMatchObject({ code: 'InvalidAuthenticationCode' })
    expect(await listTokens(account.id)).toEqual([])
  })

  it('refuses a file larger than 16 MB before it is read, and one that is not there', async () => {
    const { id } = await anAccount()
    await expect(importing(id, fileOf(Buffer.alloc(LARGEST_FILE + 1)))).rejects.toThrow('is larger than 16 MB')
    await expect(importing(id, path.join(dataDir, 'nothing'))).rejects.toThrow('ENOENT')
  })

  it('refuses an account that does not exist', async () => {
    const work = importing('nobody', fileOf(tokenCsv(TOKENS)))
    await expect(work).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})

it('lists tokens with whoever holds them', async () => {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: alice })
  await aDevice(account, 'GAHT00000002', { kind: 'hardware', owner: account.root, period: 60 })
  await aDevice(account, 'GAHT00000003', { kind: 'hardware' })
  await aDevice(account, 'phone')
  expect(await listTokens(account.alias)).toEqual([
    { serialNumber: 'GAHT00000001', model: '', period: 30, holder: 'alice' },
    { serialNumber: 'GAHT00000002', model: '', period: 60, holder: 'root' },
    { serialNumber: 'GAHT00000003', model: '', period: 30, holder: undefined },
  ])
})

describe('removing', () => {
  it('deletes a token that nobody holds, and records it', async () => {
    const account = await anAccount()
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    await deleteToken({ account: account.id, serial: 'GAHT00000001' }, at(NOON))
    expect(await deviceRow(token)).toBeNull()
    expect(await trailOf(account)).toMatchObject([{ eventName: 'DeleteHardwareToken', resource: 'GAHT00000001' }])
  })

  it('refuses a token that somebody holds', async () => {
    const account = await anAccount()
    await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: account.root })
    const work = deleteToken({ account: account.id, serial: 'GAHT00000001' }, at(NOON))
    await expect(work).rejects.toMatchObject({ code: 'DeleteConflict' })
  })
})
