import { expect, it } from 'vitest'
import { traceOfKept } from '@/lib/console/decisions/kept-trace'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { LABS } from '@/lib/labs/labs'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { aPlayer } from '@/lib/testing/labs/player'
import { resetAccount } from '@/lib/worlds/accounts'
import { decisiveIn, NO_EVIDENCE } from './evidence'
import { lookAtLab } from './look'

ownDatabase()
const address = ownApi()

/** The evidence of a lab that was passed by the first of its right ways, after a reset has deleted the account. */
async function keptOf(id: string, index: number) {
  const player = await aPlayer(id, index, address())
  const [way = []] = Object.values(SOLVERS.get(id)?.right ?? {})
  await player.play(way)
  const { evidence } = await lookAtLab(player.made.accountId)
  await resetAccount(player.made.accountId)
  const later = await lookAtLab(player.made.accountId)
  expect(later.evidence).toEqual(evidence)
  return later.evidence
}

it('is nothing while a lab is open', async () => {
  const { made } = await aPlayer('lab-01', 1, address())
  expect((await lookAtLab(made.accountId)).evidence).toEqual(NO_EVIDENCE)
})

it.each([...LABS.values()].filter(({ id }) => id !== 'lab-08'))(
  'of $id shows its decisive trace later',
  async (lab) => {
    const evidence = await keptOf(lab.id, 2)
    const decisive = decisiveIn(evidence, lab)
    if (!decisive) throw new Error('Nothing was decided.')
    const { summary, phases } = traceOfKept(decisive, evidence)
    expect(JSON.stringify(summary)).toContain(decisive.deciding?.sid ?? decisive.action)
    expect(phases.length).toBeGreaterThan(0)
  },
)

it('of a lab that is passed by codes alone has no decision', async () => {
  const evidence = await keptOf('lab-08', 2)
  expect([evidence.decisions, evidence.goals.inTurn?.length]).toEqual([[], 3])
})

it('says which statement decided, in which policy, and the values of the keys', async () => {
  const evidence = await keptOf('lab-01', 3)
  const [refused] = evidence.decisions
  expect(refused).toMatchObject({
    ...{ goal: 'refused', action: 'iam:ListUsers', outcome: 'explicitDeny', byPolicies: 'explicitDeny' },
    deciding: { policy: 'SelfManageMFA', sid: 'DenyAllExceptListedIfNoMFA', statement: 3 },
    context: expect.arrayContaining([{ key: 'aws:MultiFactorAuthPresent', value: 'false', source: 'session' }]),
  })
  const text = evidence.documents[refused?.policies.find(({ name }) => name === 'SelfManageMFA')?.digest ?? '']
  expect(text).toContain('BoolIfExists')
})

it('holds the questions that a lab asks for itself, with the policies as they were', async () => {
  const { decisions } = await keptOf('lab-07', 4)
  expect(decisions.filter(({ id }) => id === undefined)).toMatchObject([
    { action: 'iam:ListUsers', outcome: 'allow', byPolicies: 'allow', entryPoint: 'none' },
    { action: 'iam:ListUsers', outcome: 'allow', byPolicies: 'allow' },
  ])
})

it('tells what a rule of the service decided from what the policies said', async () => {
  const { decisions } = await keptOf('lab-03', 5)
  const words = decisions.map(({ goal, outcome, byPolicies }) => [goal, outcome, byPolicies])
  expect(words).toContainEqual(['false', 'serviceRule', expect.any(String)])
})
