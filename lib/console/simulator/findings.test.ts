import { describe, expect, it } from 'vitest'
import { newMoment } from '@/lib/gate/standing'
import { newBudget } from '@/lib/policy'
import type { Draft } from '@/lib/simulator/draft'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { findingsIn, policyProblems } from './findings'

ownDatabase()

const EMPTY: Draft = {
  ...{
    mode: 'custom',
    principal: '',
    policies: [''],
    boundary: '',
    resourcePolicy: '',
    caller: '',
    session: 'console',
  },
  ...{ keys: [], actions: '', resources: '' },
}

const MISSPELT = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:ListUser","Resource":"*"}}'
const BROKEN = '{"Version":"2012-10-17",\n "Statement":'

async function somebody(...actions: string[]) {
  return withMfa(await aUser(await anAccount(), 'robin', { policies: [allowing(actions)] }))
}

describe('findings', () => {
  it('are listed under the fields of the given policies, with their lines', async () => {
    const draft = { ...EMPTY, policies: [MISSPELT, '', BROKEN], boundary: MISSPELT }
    const answer = await findingsIn(await somebody('iam:SimulateCustomPolicy'), draft, newMoment())
    if (!answer.ok) throw new Error(answer.error.message)
    expect(Object.keys(answer.output)).toEqual(['policy-0', 'policy-2', 'boundary'])
    expect(answer.output['policy-0']).toEqual([
      expect.objectContaining({ code: 'invalid-action', line: 1, excerpt: MISSPELT.slice(0, 120) }),
    ])
    expect(policyProblems(answer.output, draft)).toEqual([
      { field: 'policy-2', message: expect.stringMatching(/^Policy 3, line 2, column 14: /) },
    ])
  })

  it('are empty without given policies, and then no operation is called', async () => {
    const stranger = await somebody('s3:*')
    expect(await findingsIn(stranger, EMPTY, newMoment())).toEqual({ ok: true, output: {} })
    expect(await findingsIn(stranger, { ...EMPTY, mode: 'principal', policies: [MISSPELT] }, newMoment())).toEqual({
      ok: true,
      output: {},
    })
  })

  // S-93: findings were once computed before any permission, and without a limit.
  it('are refused to a caller who may not simulate, and cost the engine no work', async () => {
    const moment = newMoment()
    const policies = Array.from({ length: 20 }, () => MISSPELT.replace('ListUser', `${'*a'.repeat(900)}b`))
    const answer = await findingsIn(await somebody('iam:SimulatePrincipalPolicy'), { ...EMPTY, policies }, moment)
    expect(answer).toMatchObject({ ok: false, error: { code: 'AccessDenied', refusal: { kind: 'implicitDeny' } } })
    expect(newBudget().left - moment.budget.left).toBeLessThan(100)
  })
})
