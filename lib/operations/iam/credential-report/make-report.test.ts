import { describe, expect, it } from 'vitest'
import { gunzipped } from '@/lib/gzip'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeleteUser } from '../users/delete-user'
import { UpdateUser } from '../users/update-user'
import { makeReport, type ReadPart } from './make-report'

ownDatabase()

const USERS = 450
const nameOf = (number: number) => `user-${1000 + number}`

/** An account with many users, and a way to read it that does something before each part. */
async function scene(
  before: (part: number, rename: (from: string, to: string) => Promise<unknown>) => Promise<unknown>,
) {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const facts = { account: account.id, createdAt: NOON }
  await inStore((store) =>
    store.user.createMany({
      data: Array.from({ length: USERS }, (_, number) =>
        userRow({ ...facts, userId: `AIDA${number}`, name: nameOf(number) }),
      ),
    }),
  )
  const row = await inStore((store) => store.account.findUniqueOrThrow({ where: { id: account.id } }))
  const rename = (UserName: string, NewUserName: string) => call(UpdateUser, admin, { UserName, NewUserName })
  let parts = 0
  const read: ReadPart = async (part) => {
    await before(parts++, rename)
    return inStore((store) => part({ store, account: row }))
  }
  return { admin, read, parts: () => parts }
}

/** The names of a report after those of its header, the root user and the administrator. */
async function namesIn(read: ReadPart): Promise<string[]> {
  const { content } = await makeReport(read)
  const lines = new TextDecoder().decode(await gunzipped(content)).split('\n')
  return lines.slice(3).map((line) => line.split(',')[0] ?? '')
}

describe('a report that is read part by part', () => {
  it('has everybody once, by name', async () => {
    const { read, parts } = await scene(async () => {})
    expect(await namesIn(read)).toEqual(Array.from({ length: USERS }, (_, number) => nameOf(number)))
    // The newest event, the root user, five times a hundred users at most, and the look for renamed ones.
    expect(parts()).toBe(8)
  })

  it('has a user once who is renamed meanwhile to a name that was passed already', async () => {
    const { read } = await scene(async (part, rename) => {
      if (part === 3) await rename(nameOf(440), 'before')
    })
    const names = await namesIn(read)
    expect(names.filter((name) => name === 'before' || name === nameOf(440))).toEqual(['before'])
    expect(names).toHaveLength(USERS)
  })

  it('has a user once who is renamed meanwhile to a name that is still to come', async () => {
    const { read } = await scene(async (part, rename) => {
      if (part === 3) await rename(nameOf(1), 'zoe')
    })
    const names = await namesIn(read)
    expect(names.filter((name) => name === 'zoe' || name === nameOf(1))).toEqual(['zoe'])
  })

  it('goes on when the user is deleted at whom a part ended', async () => {
    const remove = (UserName: string) => call(DeleteUser, admin, { UserName })
    const { admin, read } = await scene(async (part) => {
      if (part === 3) await remove(nameOf(98))
    })
    // With the administrator, the first part had a hundred users up to this one.
    expect(await namesIn(read)).toEqual(Array.from({ length: USERS }, (_, number) => nameOf(number)))
  })

  it('fails when users are renamed again and again', async () => {
    const { read } = await scene(async (part, rename) => {
      if (part % 8 === 3) await rename(nameOf(part), `renamed-${part}`)
    })
    await expect(makeReport(read)).rejects.toMatchObject({ code: 'ServiceFailure' })
  })
})
