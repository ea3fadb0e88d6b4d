import { beforeAll, describe, expect, it } from 'vitest'
import { rootArn } from '@/lib/arns'
import type { RequestFacts } from '@/lib/auth/caller'
import { signIn } from '@/lib/auth/sign-in'
import type { Sources } from '@/lib/clock'
import { checkTrail } from '@/lib/commands/trail-check'
import { perform } from '@/lib/gate/perform'
import { chanceFrom } from '@/lib/ids'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { withMfa } from '@/lib/testing/callers'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { RELEASED_HERE, upgradeReleased } from '@/lib/testing/released'
import { prepareDatabase } from './prepare'

const dataDir = ownDatabase({ ENVIRONMENT: 'training' })

// As its database was left: an account of the demo world, a class with a seat in a lab, and archived records.
const RELEASE_0_2_0 = '0032_lab_seats'
// Not the chance of tests, whose ids the records of the release have.
const LATER: Sources = { clock: { now: () => new Date('2026-12-01T12:00:00Z') }, chance: chanceFrom('upgraded') }
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

it('is seen from a database of the release', () => {
  expect(RELEASED_HERE).toContain(RELEASE_0_2_0)
})

describe('a database of release 0.2.0 that today’s version has upgraded', () => {
  let root: Parameters<typeof withMfa>[0]
  beforeAll(async () => {
    const migrated = await upgradeReleased(RELEASE_0_2_0, dataDir)
    expect(migrated).toContain('0034_members_and_paths')
    await prepareDatabase()
    const { id } = await inStore((store) => store.account.findUniqueOrThrow({ where: { alias: 'example-corp-3' } }))
    root = { kind: 'root', account: id, id, arn: rootArn(id) }
  })

  it('has a trail that verifies, behind its cuts', async () => {
    const { lines, problems } = await checkTrail()
    expect(problems).toEqual([])
    expect(lines.filter((line) => line.endsWith('which are archived'))).toHaveLength(2)
  })

  it('lets its users sign in', async () => {
    const signedIn = (password: string) => {
      const claim = { kind: 'user', account: 'example-corp-3', userName: 'alice', password } as const
      return signIn(claim, '/', REQUEST, LATER)
    }
    expect(await signedIn('Alice-Passw0rd!')).toMatchObject({ kind: 'session' })
    expect(await signedIn('Malice-Passw0rd!')).toEqual({ kind: 'refused' })
  })

  it('has its groups, and finds names by their letters', async () => {
    const { Groups } = await perform(ListGroupsForUser, withMfa(root), { UserName: 'alice' }, LATER)
    expect(Groups.map(({ GroupName }) => GroupName)).toEqual(['Auditors'])
    const { Users } = await perform(SearchUsers, withMfa(root), { NameContains: 'LIC' }, LATER)
    expect(Users.map(({ UserName }) => UserName)).toEqual(['alice'])
  })

  it('has its classes, seats and labs, and goes on with its trail', async () => {
    const counts = await inStore(async (store) => [
      await store.labClass.count(),
      await store.labSeat.count(),
      await store.labAttempt.count(),
      await store.labRun.count(),
    ])
    expect(counts).toEqual([1, 1, 1, 1])
    await perform(ListGroupsForUser, withMfa(root), { UserName: 'bob' }, LATER)
    expect((await checkTrail()).problems).toEqual([])
  })
})
