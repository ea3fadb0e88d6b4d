import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { perform } from '@/lib/gate/perform'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListHardwareTokens } from '../tokens/list-hardware-tokens'
import { MOST_COUNTED } from './find-rows'
import { SearchUsers } from './search-users'

ownDatabase()

const clock = at(NOON)

type User = { UserName: string; Path: string; CreateDate: Date; PasswordLastUsed: Date | undefined }
type Token = { SerialNumber: string; Model: string; ImportDate: Date; EnableDate: Date | undefined }

const LETTERS = ['aa', 'ab', 'ba', 'bB', 'a_', '.b']
const PATHS = ['/', '/', '/', '/', '/', '/x/', '/X/', '/x/y/', '/x_/']

/** Names of every two of the letters with a number, so that some parts are in few names and others in many. */
const USERS: User[] = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`)).map((letters, index) => ({
  UserName: `${letters}${index % 7}`,
  Path: PATHS[(index * 5) % PATHS.length] ?? '/',
  CreateDate: later(NOON, -((index * 17) % 23)),
  PasswordLastUsed: index % 3 === 0 ? undefined : later(NOON, (index * 11) % 19),
}))

const TOKENS: Token[] = USERS.map(({ UserName }, index) => ({
  SerialNumber: `TOKEN-${UserName}-${100 + index}`,
  Model: ['zeta', 'Alpha', 'beta', ''][index % 4] ?? '',
  ImportDate: later(NOON, -((index * 13) % 29)),
  // Three are assigned, so one status has few and the other many.
  EnableDate: index % 12 === 5 ? later(NOON, -index) : undefined,
}))

let account = ''
let caller: Caller
let everyone: User[] = []

beforeAll(async () => {
  const made = await anAccount()
  account = made.id
  caller = withMfa(await aUser(made, 'admin', { policies: [ADMINISTRATOR] }))
  const admin = await inStore((store) => store.user.findFirstOrThrow({ where: { account } }))
  const { name: UserName, path: Path, createdAt: CreateDate } = admin
  everyone = [...USERS, { UserName, Path, CreateDate, PasswordLastUsed: undefined }]
  await inStore(async (store) => {
    await store.user.createMany({
      data: USERS.map(({ UserName, Path, CreateDate, PasswordLastUsed }, index) => ({
        ...userRow({ account, userId: `AIDA${1000 - index}`, name: UserName, path: Path, createdAt: CreateDate }),
        passwordLastUsed: PasswordLastUsed ?? null,
      })),
    })
    await store.mfaDevice.createMany({
      data: TOKENS.map(({ SerialNumber, Model, ImportDate, EnableDate }, index) => ({
        ...{ account, serialNumber: SerialNumber, kind: 'hardware', name: SerialNumber, path: '/', seed: '-' },
        ...{ nameKey: SerialNumber.toLowerCase(), model: Model, modelKey: Model.toLowerCase(), createdAt: ImportDate },
        ...(EnableDate && { enabledAt: EnableDate, principalId: `AIDA${1000 - index}` }),
      })),
    })
  })
})

const PARTS = [undefined, 'A', 'ab', 'a_', '_', 'aab', 'aaab', 'bbab3', '.b.b', 'n']
/** In turn, one for each question, and not always the same for a part or a path. */
const WINDOWS = [{}, { Skip: 3, MaxItems: 4 }, { Skip: 30, MaxItems: 100 }, { Skip: 0, MaxItems: 100 }]

/** Sorts as lists do: by a value, where none comes first, and then by name; descending is the same backwards. */
function inOrder<T>(rows: readonly T[], keys: (row: T) => (string | number)[], isDescending: boolean): T[] {
  const sorted = rows.toSorted((one, other) => {
    const others = keys(other)
    for (const [index, key] of keys(one).entries()) {
      const against = others[index] ?? ''
      if (key !== against) return key < against ? -1 : 1
    }
    return 0
  })
  return isDescending ? sorted.reverse() : sorted
}

const has = (name: string, part: string | undefined) => name.toLowerCase().includes((part ?? '').toLowerCase())
const pageOf = <T>(rows: readonly T[], { Skip = 0, MaxItems = 25 }: { Skip?: number; MaxItems?: number }) =>
  rows.slice(Skip, Skip + MaxItems)

describe('users are those that reading all names finds, in order', () => {
  const KEYS = {
    UserName: () => [],
    Path: ({ Path }: User) => [Path],
    CreateDate: ({ CreateDate }: User) => [CreateDate.getTime()],
    PasswordLastUsed: ({ PasswordLastUsed }: User) => [PasswordLastUsed?.getTime() ?? 0],
  }
  const orders = Object.keys(KEYS) as (keyof typeof KEYS)[]

  it.each(orders.flatMap((SortBy) => [false, true].map((Descending) => ({ SortBy, Descending }))))(
    'for %j',
    async ({ SortBy, Descending }) => {
      let asked = 0
      for (const NameContains of PARTS) {
        asked++
        for (const PathPrefix of [undefined, '/', '/x/', '/none/']) {
          const all = everyone.filter(
            ({ UserName, Path }) => has(UserName, NameContains) && Path.startsWith(PathPrefix ?? ''),
          )
          const sorted = inOrder(all, (user) => [...KEYS[SortBy](user), user.UserName.toLowerCase()], Descending)
          const window = WINDOWS[asked++ % WINDOWS.length] ?? {}
          const input = { NameContains, PathPrefix, SortBy, Descending, ...window }
          const { Users, ...count } = await perform(SearchUsers, caller, input, clock)
          const found = { names: Users.map(({ UserName }) => UserName), ...count }
          const names = pageOf(sorted, window).map(({ UserName }) => UserName)
          expect({ input, found }).toEqual({ input, found: { names, Total: all.length } })
        }
      }
    },
  )
})

describe('devices are those that reading all names finds, in order', () => {
  const KEYS = {
    SerialNumber: () => [],
    Model: ({ Model }: Token) => [Model.toLowerCase()],
    ImportDate: ({ ImportDate }: Token) => [ImportDate.getTime()],
    EnableDate: ({ EnableDate }: Token) => [EnableDate?.getTime() ?? 0],
  }
  const orders = Object.keys(KEYS) as (keyof typeof KEYS)[]

  it.each(orders.flatMap((SortBy) => [false, true].map((Descending) => ({ SortBy, Descending }))))(
    'for %j',
    async ({ SortBy, Descending }) => {
      let asked = 0
      for (const SerialNumberContains of PARTS) {
        asked++
        for (const AssignmentStatus of ['Any', 'Assigned', 'Unassigned']) {
          const all = TOKENS.filter(
            ({ SerialNumber, EnableDate }) =>
              has(SerialNumber, SerialNumberContains) &&
              (AssignmentStatus === 'Any' || (EnableDate !== undefined) === (AssignmentStatus === 'Assigned')),
          )
          const sorted = inOrder(all, (token) => [...KEYS[SortBy](token), token.SerialNumber.toLowerCase()], Descending)
          const window = WINDOWS[asked++ % WINDOWS.length] ?? {}
          const input = { SerialNumberContains, AssignmentStatus, SortBy, Descending, ...window }
          const { HardwareTokens, ...count } = await perform(ListHardwareTokens, caller, input, clock)
          const found = { serials: HardwareTokens.map(({ SerialNumber }) => SerialNumber), ...count }
          const serials = pageOf(sorted, window).map(({ SerialNumber }) => SerialNumber)
          expect({ input, found }).toEqual({ input, found: { serials, Total: all.length } })
        }
      }
    },
  )
})

describe('more than are counted', () => {
  const name = (number: number) => `many-${100_000 + number}`
  let many: Caller

  beforeAll(async () => {
    const other = await anAccount()
    many = withMfa(await aUser(other, 'admin', { policies: [ADMINISTRATOR] }))
    const rows = Array.from({ length: MOST_COUNTED + 1 }, (_, number) =>
      userRow({ account: other.id, userId: `AIDAMANY${number}`, name: name(number), path: '/many/', createdAt: NOON }),
    )
    await inStore((store) => store.user.createMany({ data: rows }))
  })

  it.each<[object, string[], number?]>([
    [{ NameContains: 'any' }, [name(0), name(1)]],
    [{ NameContains: 'Many-1' }, [name(0), name(1)]],
    [{ NameContains: 'm' }, ['admin', name(0)], 2_000],
    [{ NameContains: 'AN', PathPrefix: '/many/' }, [name(0), name(1)], 2_000],
    [{ NameContains: 'an', Skip: 4_000 }, [name(4_000), name(4_001)], 2_000],
    [{ PathPrefix: '/many/' }, [name(0), name(1)]],
    [{ PathPrefix: '/many/', NameContains: 'many', SortBy: 'Path' }, [name(0), name(1)]],
    [{ NameContains: 'any', Descending: true }, [name(MOST_COUNTED), name(MOST_COUNTED - 1)]],
    [{ NameContains: 'any', Skip: 4_000 }, [name(4_000), name(4_001)]],
  ])('are found for %j, and said to be more', async (input, names, Total = MOST_COUNTED) => {
    const { Users, ...count } = await perform(SearchUsers, many, { ...input, MaxItems: 2 }, clock)
    expect(Users.map(({ UserName }) => UserName)).toEqual(names)
    expect(count).toEqual({ Total, IsCountPartial: true })
  })

  it.each([
    [{}, 'admin', MOST_COUNTED + 2],
    [{ NameContains: '-10000' }, name(0), 10],
    [{ NameContains: '-10499' }, name(4_990), 10],
  ])('all or fewer are counted, for %j', async (input, first, Total) => {
    const { Users, ...count } = await perform(SearchUsers, many, input, clock)
    expect(Users[0]?.UserName).toBe(first)
    expect(count).toEqual({ Total })
  })
})
