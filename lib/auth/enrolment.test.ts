import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { aDevice, anAccount, aUser, type TestAccount } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { Caller, type Principal } from './caller'
import { closeWizard, countWizardFailure, moveWizard, openWizard, wizardOf } from './enrolment'

ownDatabase()

const SEED = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const SERIAL = 'arn:aws:iam::111111111111:mfa/phone'

/** A user in one of several sessions. */
function inSession(principal: Principal, name: string): Caller {
  const { request } = withMfa(principal)
  return new Caller(
    principal,
    { kind: 'session', sessionHash: `${principal.id} ${name}`, issuedAt: NOON, mfa: null },
    request,
  )
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  return { account, alice, caller: inSession(alice, 'here') }
}

function hashOf({ credential }: Caller): string {
  return credential.kind === 'session' ? credential.sessionHash : ''
}

const open = (caller: Caller, serialNumber = SERIAL, seed = SEED, now = NOON) =>
  openWizard(caller, { serialNumber, seed }, at(now))
const look = (caller: Caller, now = NOON) => wizardOf(caller, at(now))
const rowsOf = ({ id }: TestAccount) => inStore((store) => store.wizard.findMany({ where: { account: id } }))
const setClock = ({ id }: TestAccount, clockAt: Date) =>
  inStore((store) => store.account.update({ where: { id }, data: { clockMode: 'fixed', clockAt } }))

describe('a wizard under way', () => {
  it('can be read by the session that opened it, again and again', async () => {
    const { caller } = await scene()
    await open(caller)
    const expected = { serialNumber: SERIAL, seed: SEED, failures: 0, expiresAt: later(NOON, 900) }
    expect(await look(caller)).toEqual(expected)
    expect(await look(caller, later(NOON, 899))).toEqual(expected)
  })

  it('remembers for whom it was begun, by whatever name the user has now', async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob')
    const { serialNumber } = await aDevice(account, 'phone')
    const begin = (userName?: string) => openWizard(caller, { serialNumber, seed: SEED, userName }, at(NOON))
    await begin('BOB')
    expect(await look(caller)).toMatchObject({ userName: 'bob' })
    await inStore((store) =>
      store.user.updateMany({ where: { userId: bob.id }, data: { name: 'rob', nameKey: 'rob' } }),
    )
    expect(await look(caller)).toMatchObject({ userName: 'rob' })
    await begin()
    expect(await look(caller)).not.toHaveProperty('userName')
  })

  it('moves to the new id of its session, and is found by no other', async () => {
    const { alice, caller } = await scene()
    const next = inSession(alice, 'here, renewed')
    await open(caller)
    await countWizardFailure(caller)
    await inStore((store) => moveWizard(store, hashOf(caller), hashOf(next)))
    expect(await look(next)).toEqual({ serialNumber: SERIAL, seed: SEED, failures: 1, expiresAt: later(NOON, 900) })
    expect(await look(caller)).toBeUndefined()
  })

  it('is not created by a move', async () => {
    const { account, caller } = await scene()
    await inStore((store) => moveWizard(store, hashOf(caller), 'another'))
    expect(await rowsOf(account)).toEqual([])
  })

  it('cannot be read by another session, even of the same user', async () => {
    const { account, alice, caller } = await scene()
    await open(caller)
    for (const other of [inSession(alice, 'elsewhere'), inSession(await aUser(account, 'bob'), 'here')]) {
      expect(await look(other)).toBeUndefined()
      expect(await countWizardFailure(other)).toBe(0)
      await closeWizard(other)
    }
    expect(await look(caller)).toMatchObject({ seed: SEED, failures: 0 })
  })

  it('is replaced by the next of its session, and not by that of another', async () => {
    const { account, alice, caller } = await scene()
    const elsewhere = inSession(alice, 'elsewhere')
    await open(elsewhere, SERIAL, 'ELSEWHEREELSEWHERE')
    await open(caller)
    await countWizardFailure(caller)
    await open(caller, `${SERIAL}-2`, 'ANOTHERANOTHER')
    expect(await look(caller)).toMatchObject({ serialNumber: `${SERIAL}-2`, seed: 'ANOTHERANOTHER', failures: 0 })
    expect(await look(elsewhere)).toMatchObject({ seed: 'ELSEWHEREELSEWHERE' })
    expect(await rowsOf(account)).toHaveLength(2)
  })

  it('counts wrong pairs of codes', async () => {
    const { caller } = await scene()
    await open(caller)
    expect([await countWizardFailure(caller), await countWizardFailure(caller)]).toEqual([1, 2])
    expect(await look(caller)).toMatchObject({ failures: 2 })
  })

  it('exists only for sessions: a key has none', async () => {
    const { alice } = await scene()
    await expect(open(withKey(alice))).rejects.toThrow('Only a console session has a wizard.')
    await expect(look(withKey(alice))).rejects.toThrow('Only a console session has a wizard.')
  })
})

describe('at rest', () => {
  it('the seed is sealed: no row holds it', async () => {
    const { account, caller } = await scene()
    await open(caller)
    const [row] = await rowsOf(account)
    expect(row?.seed).toMatch(/^v1\.test\./)
    const everything = JSON.stringify(await allRows())
    for (const form of ['utf8', 'base64', 'base64url', 'hex'] as const)
      expect(everything).not.toContain(Buffer.from(SEED).toString(form))
  })

  it.each<[string, (caller: Caller, other: Caller) => Promise<unknown>]>([
    [
      'another session',
      async (caller, other) => {
        await open(other, SERIAL, 'ANOTHERANOTHER')
        const { seed } = await inStore((store) =>
          store.wizard.findFirstOrThrow({ where: { sessionHash: hashOf(caller) } }),
        )
        await inStore((store) => store.wizard.update({ where: { sessionHash: hashOf(other) }, data: { seed } }))
        return look(other)
      },
    ],
    [
      'another device',
      async (caller) => {
        const where = { sessionHash: hashOf(caller) }
        await inStore((store) => store.wizard.update({ where, data: { serialNumber: `${SERIAL}-2` } }))
        return look(caller)
      },
    ],
  ])('the seed does not open for %s when it is copied there', async (_, move) => {
    const { alice, caller } = await scene()
    await open(caller)
    await expect(move(caller, inSession(alice, 'elsewhere'))).rejects.toThrow()
  })
})

describe('the end of a wizard', () => {
  it('comes after fifteen minutes, and for good', async () => {
    const { account, caller } = await scene()
    await open(caller)
    expect(await look(caller, later(NOON, 900))).toBeUndefined()
    expect(await rowsOf(account)).toEqual([])
    expect(await look(caller)).toBeUndefined()
  })

  it("comes by the account's clock, not by the machine's", async () => {
    const { account, caller } = await scene()
    await setClock(account, later(NOON, -86_400))
    await open(caller)
    expect(await look(caller, later(NOON, 86_400))).toMatchObject({ expiresAt: later(NOON, -86_400 + 900) })
    await setClock(account, later(NOON, -86_400 + 900))
    expect(await look(caller)).toBeUndefined()
  })

  it('comes when it is closed', async () => {
    const { account, caller } = await scene()
    await open(caller)
    await closeWizard(caller)
    expect(await look(caller)).toBeUndefined()
    expect(await rowsOf(account)).toEqual([])
    await closeWizard(caller)
  })

  it('deletes the row when the next one in the account begins', async () => {
    const { account, alice, caller } = await scene()
    await open(caller)
    await open(inSession(alice, 'elsewhere'), SERIAL, SEED, later(NOON, 901))
    expect(await rowsOf(account)).toMatchObject([{ sessionHash: `${alice.id} elsewhere` }])
  })
})
