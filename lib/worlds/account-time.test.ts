import { describe, expect, it } from 'vitest'
import type { Clock } from '@/lib/clock'
import { ownDatabase } from '@/lib/testing/database'
import { changeTime, readTime } from '@/lib/worlds/account-time'
import { makeAccount } from '@/lib/worlds/accounts'

ownDatabase()

const MACHINE: Clock = { now: () => new Date('2026-05-05T12:00:00Z') }
const at = (text: string) => new Date(text)

describe("an account's clock", () => {
  it('follows the machine until it is set, and again when it is released', async () => {
    const { accountId } = await makeAccount('empty', 1)
    const real = { mode: 'real', now: at('2026-05-05T12:00:00Z') }
    expect(await readTime(accountId, MACHINE)).toEqual(real)
    await changeTime(accountId, { mode: 'offset', seconds: 60 }, MACHINE)
    expect(await changeTime(accountId, { mode: 'real' }, MACHINE)).toEqual(real)
  })

  it('shows a fixed time, which advancing moves', async () => {
    const { accountId } = await makeAccount('empty', 2)
    await changeTime(accountId, { mode: 'fixed', at: at('2026-01-01T00:00:00Z') }, MACHINE)
    const advanced = await changeTime(accountId, { mode: 'advance', seconds: 30 }, MACHINE)
    expect(advanced).toEqual({ mode: 'fixed', now: at('2026-01-01T00:00:30Z') })
    expect(await readTime(accountId)).toEqual(advanced)
  })

  it('runs ahead by an offset, to which advancing adds', async () => {
    const { accountId } = await makeAccount('empty', 3)
    expect(await changeTime(accountId, { mode: 'advance', seconds: 30 }, MACHINE)).toEqual({
      mode: 'offset',
      now: at('2026-05-05T12:00:30Z'),
    })
    await changeTime(accountId, { mode: 'advance', seconds: 3600 }, MACHINE)
    expect(await readTime(accountId, MACHINE)).toEqual({ mode: 'offset', now: at('2026-05-05T13:00:30Z') })
    await changeTime(accountId, { mode: 'offset', seconds: -60 }, MACHINE)
    expect(await readTime(accountId, MACHINE)).toEqual({ mode: 'offset', now: at('2026-05-05T11:59:00Z') })
  })

  it('stays within its bounds, and does not change if a change would leave them', async () => {
    const { accountId } = await makeAccount('empty', 4)
    await changeTime(accountId, { mode: 'fixed', at: at('2079-12-31T00:00:00Z') }, MACHINE)
    const leap = changeTime(accountId, { mode: 'advance', seconds: 2_000_000_000 }, MACHINE)
    await expect(leap).rejects.toMatchObject({ code: 'ValidationError' })
    expect(await readTime(accountId, MACHINE)).toMatchObject({ now: at('2079-12-31T00:00:00Z') })
    await expect(readTime('999999999999')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})
