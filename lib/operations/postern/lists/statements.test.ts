import { describe, expect, it } from 'vitest'
import { perform, performReads } from '@/lib/gate/perform'
import { preview } from '@/lib/gate/preview'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { ADMINISTRATOR, aDevice, anAccount, aSession, attach, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { watchStatements } from '@/lib/testing/statements'
import { NOON } from '@/lib/testing/time'
import { ListDecisions } from '../decisions/list-decisions'
import { ListOwnSessions } from '../sessions/list-own-sessions'
import { ListHardwareTokens } from '../tokens/list-hardware-tokens'
import { SearchUsers } from './search-users'
import { SearchVirtualMFADevices } from './search-virtual-mfa-devices'

const statements = watchStatements()
ownDatabase()

/** An account with `rows` users, each with a device, as many unassigned devices, and its administrator. */
async function accountWith(rows: number) {
  const account = await anAccount()
  const admin = withoutMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const users: { UserName: string }[] = []
  const unassigned: string[] = []
  for (let row = 0; row < rows; row++) {
    const owner = await aUser(account, `user-${row}`)
    await aDevice(account, `held-${row}`, { owner })
    await aDevice(account, `GAHT0000${1000 + row}`, { kind: 'hardware', owner })
    await aSession(admin.principal, `session-${row}`)
    await attach(owner, ADMINISTRATOR)
    unassigned.push((await aDevice(account, `left-${row}`)).serialNumber)
    users.push({ UserName: owner.name })
  }
  return { admin, users, unassigned }
}

type Scene = Awaited<ReturnType<typeof accountWith>>
const clock = at(NOON)

/** How many statements a page runs for 5 rows and for 25. */
async function statementsOf(read: (scene: Scene) => Promise<unknown>): Promise<number[]> {
  const counts: number[] = []
  for (const rows of [5, 25]) {
    const scene = await accountWith(rows)
    // The first record of an account looks for the one before it.
    await perform(SearchUsers, scene.admin, {}, clock)
    statements.length = 0
    await read(scene)
    counts.push(statements.length)
  }
  return counts
}

describe('a page runs as many statements for 25 rows as for 5', () => {
  it.each<[string, (scene: Scene) => Promise<unknown>]>([
    ['users', ({ admin }) => perform(SearchUsers, admin, {}, clock)],
    ['devices with their users', ({ admin }) => perform(SearchVirtualMFADevices, admin, {}, clock)],
    ['hardware tokens with their users', ({ admin }) => perform(ListHardwareTokens, admin, {}, clock)],
    ['sessions', ({ admin }) => perform(ListOwnSessions, admin, {}, clock)],
    ["one's own decisions", ({ admin }) => perform(ListDecisions, admin, {}, clock)],
    ["one's own events", ({ admin }) => perform(ListOwnEvents, admin, { Count: true }, clock)],
    ['policies with their use', ({ admin }) => perform(ListPolicies, admin, {}, clock)],
    [
      'the holders of a policy',
      ({ admin }) => perform(ListEntitiesForPolicy, admin, { PolicyArn: ADMINISTRATOR }, clock),
    ],
    // Each row is a call of its own, which policies may deny.
    ['the devices of each user', ({ admin, users }) => performReads(ListMFADevices, admin, users, clock)],
    ['the access keys of each user', ({ admin, users }) => performReads(ListAccessKeys, admin, users, clock)],
    [
      'the refusals foreseen for each device',
      ({ admin, unassigned }) =>
        preview(
          admin,
          unassigned.map((SerialNumber) => ({ operation: DeleteVirtualMFADevice, input: { SerialNumber } })),
          clock,
        ),
    ],
    [
      'the refusals foreseen for buttons that name one user',
      ({ admin, users }) =>
        preview(
          admin,
          users.map(() => ({ operation: ListMFADevices, input: { UserName: 'user-0' } })),
          clock,
        ),
    ],
    [
      'events',
      async ({ admin, users }) => {
        await performReads(ListAccessKeys, admin, users, clock)
        statements.length = 0
        return perform(LookupEvents, admin, { Count: true }, clock)
      },
    ],
  ])('of %s', async (_, read) => {
    const [few, many] = await statementsOf(read)
    expect(many).toBe(few)
    expect(many).toBeLessThan(12)
  })
})
