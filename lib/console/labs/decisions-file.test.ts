import { beforeAll, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/commands/policy-checks'
import { lookAtLab } from '@/lib/lab-runs/look'
import { seatIndex } from '@/lib/lab-seats/numbers'
import { type LabPass, passesOf } from '@/lib/lab-seats/passes'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { LABS } from '@/lib/labs/labs'
import { readChecks } from '@/lib/simulator/check-file'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { aPlayer } from '@/lib/testing/labs/player'
import { removeAccount, resetAccount } from '@/lib/worlds/accounts'
import { decisionsFile } from './decisions-file'

ownDatabase()
const address = ownApi()

const SEAT = { number: 7 }
const noFile = () => {
  throw new Error('The file names no other.')
}
const checked = (passes: readonly LabPass[]) => runCheck(decisionsFile(passes) ?? '', noFile)

let passes: LabPass[] = []

beforeAll(async () => {
  for (const { lab, right } of SOLVERS.values()) {
    const player = await aPlayer(lab, seatIndex(SEAT.number), address())
    await player.play(Object.values(right)[0] ?? [])
    await lookAtLab(player.made.accountId)
    // What is certified must not depend on the account.
    await resetAccount(player.made.accountId)
  }
  passes = await passesOf(SEAT)
})

it('a seat has passed the labs whose goals it met, in their order', async () => {
  expect(passes.map(({ lab }) => lab)).toEqual([...LABS.keys()])
  expect(passes[0]).toMatchObject({ hints: 0, resets: 0, traps: [], passedAt: expect.any(Date) })
  expect(await passesOf({ number: 8 })).toEqual([])
})

describe('the decisions of a passed run', () => {
  it.each([...LABS.keys()].filter((id) => id !== 'lab-08'))('of %s are those of the engine, offline', (id) => {
    const pass = passes.filter(({ lab }) => lab === id)
    const { cells, ...found } = checked(pass)
    expect(found).toEqual({ differences: [], problems: [] })
    expect(cells).toBe(pass[0]?.evidence.decisions.length)
    expect(cells).toBeGreaterThan(0)
  })

  it('of all labs together are, too', () => {
    expect(checked(passes)).toMatchObject({ differences: [], problems: [] })
  })

  it('of a lab that codes alone pass are none', () => {
    expect(decisionsFile(passes.filter(({ lab }) => lab === 'lab-08'))).toBeUndefined()
    expect(decisionsFile([])).toBeUndefined()
  })

  it('are refused once a policy was changed', () => {
    const file = decisionsFile(passes.filter(({ lab }) => lab === 'lab-01')) ?? ''
    const { differences } = runCheck(file.replaceAll('\\"Deny\\"', '\\"Allow\\"'), noFile)
    expect(differences[0]).toMatch(/^lab-01, refused: iam:ListUsers: .*expected explicitDeny, got allowed/)
  })

  it.each(['lab-01', 'lab-03', 'lab-07'])('are refused once an answer of %s was changed', (id) => {
    const file = decisionsFile(passes.filter(({ lab }) => lab === id)) ?? ''
    const opposite = file.replace(/"decision": "(\w+)"/, (_, word) =>
      word === 'allowed' ? '"decision": "implicitDeny"' : '"decision": "allowed"',
    )
    expect(runCheck(opposite, noFile).differences).toHaveLength(1)
  })

  it('hold no secret and no password', () => {
    const read = readChecks(decisionsFile(passes) ?? '')
    expect(read.ok).toBe(true)
    expect(decisionsFile(passes)).not.toMatch(/Passw0rd|secretAccessKey|base32/i)
  })
})

it('an account that is removed takes its pass with it', async () => {
  const player = await aPlayer('lab-01', seatIndex(9), address())
  await player.play(Object.values(SOLVERS.get('lab-01')?.right ?? {})[0] ?? [])
  await lookAtLab(player.made.accountId)
  expect(await passesOf({ number: 9 })).toHaveLength(1)
  await removeAccount(player.made.accountId)
  expect(await passesOf({ number: 9 })).toEqual([])
})
