import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnyOperation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { newMoment } from '@/lib/gate/standing'
import { MAX_STEPS, newBudget } from '@/lib/policy'
import { ADMINISTRATOR, allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ValidatePolicy } from '../../access-analyzer/validate-policy'
import { GetUser } from '../users/get-user'
import { CheckPolicies } from './check-policies'
import { ExplainCustomSimulation } from './explain-custom-simulation'
import { ExplainPrincipalSimulation } from './explain-principal-simulation'
import { GetContextKeysForCustomPolicy } from './get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from './get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from './simulate-custom-policy'
import { SimulatePrincipalPolicy } from './simulate-principal-policy'

ownDatabase()

const read = vi.hoisted(() => ({ texts: [] as string[] }))
vi.mock('@/lib/policy', async (original) => {
  const policy = await original<typeof import('@/lib/policy')>()
  return {
    ...policy,
    compile: (text: string, ...more: []) => {
      read.texts.push(text)
      return policy.compile(text, ...more)
    },
    validate: (text: string, ...more: []) => {
      read.texts.push(text)
      return policy.validate(text, ...more)
    },
  }
})
beforeEach(() => {
  read.texts = []
})

// The form that once stalled the server: many statements with patterns of nine hundred stars, for a resource of nine
// hundred letters.
const PATTERN = '*a'.repeat(900)
const hostile = (statements: number) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: Array.from({ length: statements }, (_, i) => {
      return { Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${PATTERN}b${i}` }
    }),
  })
const HOSTILE = hostile(60)
const PolicyInputList = [HOSTILE, HOSTILE.replace('2012', '2008'), `${HOSTILE} `]
const ActionNames = Array.from({ length: 100 }, (_, i) => `s3:Get${i}`)
const ResourceArns = Array.from({ length: 5 }, (_, i) => `arn:aws:s3:::${'a'.repeat(1_900)}${i}`)
const Policies = PolicyInputList.map((Document) => ({ Document, Kind: 'identity' }))

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { admin, stranger: await aUser(account, 'stranger', { policies: [allowing('iam:GetUser')] }) }
}

describe('a caller without the permission', () => {
  it.each<[AnyOperation, object]>([
    [CheckPolicies, { Policies }],
    [ValidatePolicy, { policyDocument: HOSTILE, policyType: 'IDENTITY_POLICY' }],
    [SimulateCustomPolicy, { PolicyInputList, ActionNames, ResourceArns }],
    [ExplainCustomSimulation, { PolicyInputList, ActionNames, ResourceArns }],
    [GetContextKeysForCustomPolicy, { PolicyInputList }],
  ])('is refused before the given input is read: %#', async (operation, input) => {
    const { stranger } = await scene()
    const moment = newMoment()
    const error = await refusal(perform(operation, withMfa(stranger), input, at(NOON), moment))
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'implicitDeny' } })
    expect(read.texts.filter((text) => text.length > 10_000)).toEqual([])
    // The only work was the decision about the caller.
    expect(newBudget().left - moment.budget.left).toBeLessThan(100)
  })

  it.each<AnyOperation>([SimulatePrincipalPolicy, ExplainPrincipalSimulation, GetContextKeysForPrincipalPolicy])(
    "is refused before policies are added to another user's: %#",
    async (operation) => {
      const { admin, stranger } = await scene()
      const input = { PolicySourceArn: admin.arn, PolicyInputList, ActionNames, ResourceArns }
      expect(await refusal(call(operation, withMfa(stranger), input))).toMatchObject({ code: 'AccessDenied' })
      expect(read.texts.filter((text) => text.length > 10_000)).toEqual([])
    },
  )
})

describe('the hardest possible input', () => {
  it('spends one budget and ends soon, with results that say there are more', async () => {
    const { admin } = await scene()
    const moment = newMoment()
    const before = process.cpuUsage()
    const ask = (operation: AnyOperation, input: object) => perform(operation, withMfa(admin), input, at(NOON), moment)
    await ask(CheckPolicies, { Policies })
    const simulation = await ask(SimulateCustomPolicy, { PolicyInputList, ActionNames, ResourceArns, MaxItems: 500 })
    const Traced = { ActionName: 's3:Get0', ResourceArn: ResourceArns[0] }
    const told = await ask(ExplainCustomSimulation, { PolicyInputList, ActionNames, ResourceArns, Traced })
    expect(simulation).toMatchObject({ IsTruncated: true, Marker: expect.any(String) })
    expect(told).toMatchObject({ IsTruncated: true, Trace: expect.any(String) })
    // The engine did no more work than one request may take, for any input.
    expect(moment.budget.left).toBeGreaterThanOrEqual(0)
    expect(newBudget().left - moment.budget.left).toBeGreaterThan(MAX_STEPS)
    // One decision took seconds before. Processor time, not time on the clock.
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(4)
  })

  it('has the results of the gate for each pair, also where a page ends early', async () => {
    const { admin } = await scene()
    const input = { PolicyInputList, ActionNames: ActionNames.slice(0, 3), ResourceArns }
    const seen: string[] = []
    let Marker: string | undefined
    do {
      const page = await call(SimulateCustomPolicy, withMfa(admin), { ...input, Marker })
      seen.push(...page.EvaluationResults.map((one) => `${one.EvalActionName} ${one.EvalResourceName}`))
      Marker = page.Marker
    } while (Marker)
    expect(seen).toEqual(input.ActionNames.flatMap((name) => ResourceArns.map((arn) => `${name} ${arn}`)))
  })
})

/** Each result is little work, but there are hundreds. */
const MANY = { PolicyInputList: [hostile(10)], ActionNames, ResourceArns, MaxItems: 500 }

describe('the rest of the server', () => {
  it('is served during simulations', async () => {
    const { admin, stranger } = await scene()
    const order: string[] = []
    const costly = Array.from({ length: 4 }, () =>
      call(SimulateCustomPolicy, withMfa(admin), MANY).then(() => order.push('simulation')),
    )
    // Somebody else calls while the simulations run.
    await new Promise((resolve) => setImmediate(resolve))
    const others = Array.from({ length: 3 }, () =>
      call(GetUser, withMfa(stranger), { UserName: 'stranger' }).then(() => order.push('other')),
    )
    await Promise.all([...costly, ...others])
    expect(order.lastIndexOf('other')).toBeLessThan(order.lastIndexOf('simulation'))
    expect(order.slice(0, 4)).toContain('other')
  })

  it('does not work for one caller without limit', async () => {
    const { admin } = await scene()
    let spent = 0
    let last = 'none'
    for (let calls = 0; calls < 60 && last === 'none'; calls++) {
      const moment = newMoment()
      const answer = perform(SimulateCustomPolicy, withMfa(admin), MANY, at(NOON), moment)
      last = await answer.then(
        () => 'none',
        ({ code }) => code,
      )
      spent += newBudget().left - moment.budget.left
    }
    expect(last).toBe('Throttling')
    // At most about twenty requests may take the full effort.
    expect(spent).toBeLessThan(30 * newBudget().left)
  })
})
