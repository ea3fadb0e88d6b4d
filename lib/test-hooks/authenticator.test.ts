import { describe, expect, it } from 'vitest'
import { spendCode } from '@/lib/mfa/one-time-codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeAccount } from '@/lib/worlds/accounts'
import { entriesIn, setEntryClock } from './authenticator'

ownDatabase()

let index = 0
const made = async () => makeAccount('standard', ++index)

it('returns the entries of an account with their codes, which its devices accept', async () => {
  const { accountId, alias, users, mfaDevices } = await made()
  const { entries, now } = await entriesIn(accountId)
  const idOf = (user: string) => users.find(({ name }) => name === user)?.userId
  const serialNumber = mfaDevices.find(({ name }) => name === 'bob')?.serialNumber
  const running = { issuer: 'Postern', period: 30, driftSteps: 0, isFrozen: false, spent: 0 }
  const bobs = { ...running, userId: idOf('bob'), label: `bob@${alias}`, serialNumber }
  const label = `GAHT00000001@${alias}`
  const franks = { ...running, userId: idOf('frank'), label, serialNumber: 'GAHT00000001' }
  expect(entries).toHaveLength(2)
  for (const entry of [bobs, franks]) expect(entries).toContainEqual(expect.objectContaining(entry))
  for (const { serialNumber, codes } of entries) {
    const key = { account: accountId, serialNumber: serialNumber ?? '' }
    expect(await inStore((store) => spendCode(store, key, codes[1] ?? '', now))).toBe(true)
  }
})

it('is the same entry whenever a world is made', async () => {
  const { accountId } = await made()
  const before = await entriesIn(accountId)
  await makeAccount('standard', index)
  expect((await entriesIn(accountId)).entries[0]?.id).toBe(before.entries[0]?.id)
})

describe('the clock of an entry', () => {
  it('can be set', async () => {
    const { accountId } = await made()
    const [entry] = (await entriesIn(accountId)).entries
    const { entries } = await setEntryClock(accountId, entry?.id ?? '', { driftSteps: -8, isFrozen: true })
    expect(entries.find(({ id }) => id === entry?.id)).toMatchObject({ driftSteps: -8, isFrozen: true })
  })

  it.each([{}, { driftSteps: 0.5 }, { driftSteps: '1' }, { driftSteps: 2000 }, { isFrozen: 'yes' }])(
    'refuses %j',
    async (members) => {
      const { accountId } = await made()
      const [entry] = (await entriesIn(accountId)).entries
      await expect(setEntryClock(accountId, entry?.id ?? '', members)).rejects.toMatchObject({
        code: 'ValidationError',
      })
    },
  )

  it('of no entry, or of another account, cannot be set', async () => {
    const { accountId } = await made()
    const { accountId: other } = await made()
    const [entry] = (await entriesIn(other)).entries
    for (const id of ['nothing', entry?.id ?? '']) {
      await expect(setEntryClock(accountId, id, { driftSteps: 1 })).rejects.toMatchObject({ code: 'NoSuchEntity' })
    }
    await expect(setEntryClock('999999999999', 'x', { driftSteps: 1 })).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})
