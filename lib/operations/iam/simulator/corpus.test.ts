import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SimulateCustomPolicy } from './simulate-custom-policy'

ownDatabase()

type Case = {
  id: string
  policies: {
    identity: unknown[]
    boundary?: unknown
    session?: unknown[]
    resource?: unknown
    scps?: unknown[][]
    rcps?: unknown[][]
  }
  request: {
    action: string
    resource: string
    principalArn: string
    context: Record<string, string | string[]>
    contextTypes: Record<string, string>
  }
  resourceAccount?: string
  expect: 'allow' | 'explicitDeny' | 'implicitDeny'
  needs?: 'engine'
}

const folder = new URL('../../../policy/corpus/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('seed-policy'))

let admin: TestUser

beforeAll(async () => {
  admin = await aUser(await anAccount(), 'admin', { policies: [ADMINISTRATOR] })
})

// The engine's own cases, sent as a user sends them: through the gate.
describe.each(files)('corpus %s', (file) => {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const sayable = cases.filter((one) => whyNot(one) === undefined)

  it('is decided as expected', async () => {
    const wrong: string[] = []
    for (const one of sayable) {
      const decision = await simulated(one)
      if (decision !== one.expect) wrong.push(`${one.id}: ${decision} instead of ${one.expect}`)
    }
    expect(wrong).toEqual([])
  })

  it('leaves out only what the operation cannot express', () => {
    const count = (reason: string) => cases.filter((one) => whyNot(one) === reason).length
    const left = { engine: count('engine'), session: count('session'), rcps: count('rcps'), key: count('key') }
    expect(left).toEqual({ ...{ engine: 0, session: 0, rcps: 0, key: 0 }, ...LEFT_OUT[file] })
  })
})

const LEFT_OUT: Readonly<Record<string, object>> = {
  'sample.json': { engine: 3 },
  'evaluation.json': { session: 10, rcps: 2 },
  'elements.json': { key: 4 },
}

/** Session policies and resource control policies have no parameter, and key names have at least five characters. */
function whyNot({ needs, policies, request }: Case): string | undefined {
  if (needs) return needs
  if (policies.session) return 'session'
  if (policies.rcps) return 'rcps'
  return Object.keys(request.context).some((key) => key.length < 5) ? 'key' : undefined
}

async function simulated({ policies, request, resourceAccount }: Case): Promise<string | undefined> {
  const { EvaluationResults } = await call(SimulateCustomPolicy, withMfa(admin), {
    PolicyInputList: policies.identity.map(text),
    ActionNames: [request.action],
    ResourceArns: [request.resource],
    CallerArn: request.principalArn,
    ContextEntries: Object.entries(request.context).map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyType: request.contextTypes[ContextKeyName],
      ContextKeyValues: [value].flat(),
    })),
    ...(policies.boundary !== undefined && { PermissionsBoundaryPolicyInputList: [text(policies.boundary)] }),
    ...(policies.resource !== undefined && { ResourcePolicy: text(policies.resource) }),
    ...(policies.scps && {
      OrderedOrganizationPolicyInputList: policies.scps.map((level) => ({
        ServiceControlPolicyInputList: level.map(text),
      })),
    }),
    ...(resourceAccount !== undefined && { ResourceOwner: `arn:aws:iam::${resourceAccount}:root` }),
  })
  const decision = EvaluationResults[0]?.EvalDecision
  return decision === 'allowed' ? 'allow' : decision
}

const text = (document: unknown) => JSON.stringify(document)
