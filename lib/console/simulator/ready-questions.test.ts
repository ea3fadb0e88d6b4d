import { describe, expect, it } from 'vitest'
import { scenarioOf } from '@/lib/simulator/scenario-of'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { type ReadyName, readyQuestion } from './ready-questions'
import { runScenario } from './run'

ownDatabase()

async function answersOf(name: ReadyName) {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const draft = readyQuestion(name, account.id)
  const completed = draft && scenarioOf(draft)
  if (!completed?.ok) throw new Error('The question is not a scenario.')
  const answer = await runScenario(withMfa(admin), completed.scenario)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.output.cells.map(({ action, verdict, decidedBy, missing }) => {
    expect(missing).toEqual([])
    return [action, verdict, decidedBy?.statement]
  })
}

const DENY = 'DenyAllExceptListedIfNoMFA'

describe('a ready question', () => {
  it.each([
    ['list', [['iam:ListUsers', 'explicit-deny', DENY]]],
    [
      'assign',
      [
        ['iam:GetUser', 'allowed', 'AllowManageOwnUserMFA'],
        ['iam:EnableMFADevice', 'allowed', 'AllowManageOwnUserMFA'],
      ],
    ],
    [
      'accessKey',
      [
        ['iam:GetUser', 'allowed', 'AllowManageOwnUserMFA'],
        ['iam:DeactivateMFADevice', 'explicit-deny', DENY],
      ],
    ],
  ] as const)('%s has the outcome that the document says', async (name, answers) => {
    expect(await answersOf(name)).toEqual(answers)
  })

  it.each(['', 'constructor', 'listed'])('is not asked by the name "%s"', (name) => {
    expect(readyQuestion(name, '111122223333')).toBeUndefined()
  })
})
