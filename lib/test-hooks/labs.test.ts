import { expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeAccount, removeAccount, resetAccount } from '@/lib/worlds/accounts'
import { answerQuestions, openHintOf, readLabOf } from './labs'

ownDatabase()

let index = 0
const started = async (lab: string) => (await makeAccount(lab, ++index)).accountId

const goal = (id: string, nearest: unknown) => ({ id, text: expect.any(String), met: false, nearest })

it('shows every goal of a lab, and what comes closest to it', async () => {
  const account = await started('lab-01')
  const { body, now } = await readLabOf(account)
  expect(body).toEqual({
    ...{ lab: 'lab-01', title: 'The wall', goal: expect.any(String), steps: expect.any(Array), verdict: 'open' },
    goals: [
      goal('signIn', expect.stringContaining('ConsoleLogin')),
      goal('refused', expect.stringContaining('ListUsers')),
      goal('allowed', expect.stringContaining('ListMFADevices')),
      goal('answered', 'The question is not answered yet.'),
    ],
    traps: [{ id: 'policies', text: expect.any(String), met: false }],
    questions: [{ id: 'q1', text: expect.any(String), options: expect.arrayContaining(['TeamReadOnly']) }],
    ...{ passedAt: null, resets: 0, hints: [] },
  })
  expect(now).toBeInstanceOf(Date)
})

it('takes answers, of which the last counts', async () => {
  const account = await started('lab-01')
  const { body } = await answerQuestions(account, { q1: 'SelfManageMFA' })
  expect(body.goals[3]).toMatchObject(goal('answered', '"SelfManageMFA" is not the answer.'))
  expect((await answerQuestions(account, { q1: 'TeamReadOnly' })).body.goals[3]).toMatchObject({ met: true })
  await resetAccount(account)
  expect((await readLabOf(account)).body.goals[3]).toMatchObject({ met: false })
})

it.each([
  ['lab-01', { q2: 'x' }, 'lab-01 has no question "q2".'],
  ['lab-01', { q1: 'Whatever' }, '"q1" must be one of SelfManageMFA, '],
  ['lab-03', { table: ['false'] }, '"table" must be a list of 5 values'],
  ['lab-03', { table: ['false', 'true', 'absent', 'false', 'yes'] }, '"table" must be a list of 5 values'],
])('in %s refuses the answer %j', async (lab, given, message) => {
  await expect(answerQuestions(await started(lab), given)).rejects.toThrow(message)
})

it('opens hints one after the other, and keeps them over a reset', async () => {
  const account = await started('lab-02')
  await expect(openHintOf(account, { rung: 2 })).rejects.toThrow('Open hint 1 first.')
  await openHintOf(account, { rung: 1 })
  const first = (await openHintOf(account, { rung: 1 })).body.hints
  expect(first).toEqual([
    { rung: 1, at: expect.stringMatching(/^\d{4}-.*Z$/), text: expect.stringContaining('your session') },
  ])
  await resetAccount(account)
  const { body } = await openHintOf(account, { rung: 2 })
  expect(body).toMatchObject({ resets: 1, hints: [first[0], { rung: 2 }] })
  for (const rung of [0, 4, 1.5, '1', undefined]) {
    await expect(openHintOf(account, { rung })).rejects.toThrow('"rung" must be a whole number from 1 to 3.')
  }
})

it('knows only accounts of labs, and forgets an account that is removed', async () => {
  await expect(readLabOf('999999999999')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  const { accountId } = await makeAccount('standard', 7_000)
  await expect(readLabOf(accountId)).rejects.toThrow('is not an account of a lab')
  const account = await started('lab-02')
  await openHintOf(account, { rung: 1 })
  await removeAccount(account)
  expect(await inStore((store) => store.labRun.count({ where: { account } }))).toBe(0)
})
