import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aPolicy,
  aRole,
  aUser,
  denying,
  putInline,
  type TestAccount,
  type TestUser,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ODD_VALUES, sampleInput, secretMembers } from '@/lib/testing/samples'
import { catalogue } from './catalogue'

ownDatabase()

const operations: [string, AnyOperation][] = Object.entries(catalogue)
const governed = operations.filter(([, { authorization = 'policies' }]) => authorization === 'policies')
const denyOnly = operations.filter(([, { authorization }]) => authorization === 'deny-only')

/** `EnableMFADevice` is in `enable-mfa-device.ts`. */
const fileName = (action: string) =>
  action
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
    : []
const files = [...filesBelow('lib/operations/iam'), ...filesBelow('lib/operations/sts')].filter((file) =>
  file.endsWith('.ts'),
)

/** The operations that each file declares. */
const declaredIn = new Map(files.map((file) => [file, namesIn(readFileSync(file, 'utf8'))]))

function namesIn(text: string): readonly string[] {
  if (text.includes('unrecorded: true')) return []
  const declared = text.matchAll(/^export const (\w+) = operation\(\{\n(?: +action: '\w+:(\w+)')?/gm)
  // A part of an operation of AWS, which only pages call, has the action of the whole.
  return [...declared].flatMap(([, name, action = name]) => (name && name === action ? name : []))
}

// One account for all tests: nothing in it may change, which is what they check.
let account: TestAccount
let alice: TestUser
let admin: TestUser
let known: Record<string, unknown>

beforeAll(async () => {
  account = await anAccount()
  alice = await aUser(account, 'alice')
  admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  await aPassword(alice, 'Sample-Passw0rd!')
  const device = await aDevice(account, 'alice', { owner: alice })
  await aGroup(account, 'team')
  await putInline(alice, { ...allowing('s3:ListBucket'), name: 'sample' })
  known = {
    ...{ UserName: 'alice', SerialNumber: device.serialNumber, AccessKeyId: await anAccessKey(alice) },
    ...{ RoleName: 'auditor', RoleArn: (await aRole(account, 'auditor')).roleArn },
    ...{ PolicyArn: await aPolicy(account, allowing('s3:ListBucket')), PolicyName: 'sample', GroupName: 'team' },
    ...{ PolicySourceArn: alice.arn, PolicyInputList: [allowing('*').document], ActionNames: ['iam:GetUser'] },
  }
})

/** Input that would change something. AssumeRole checks codes before the policies decide, so it gets none. */
const fittingInput = ({ input, attest }: AnyOperation) => ({
  ...sampleInput(input, known),
  ...(attest && { SerialNumber: undefined, TokenCode: undefined }),
})

/** The number of the newest record, and the records since a given one. No record can be deleted. */
const newestRecord = async () => {
  const where = { account: account.id }
  const newest = await inStore((store) => store.auditEvent.findFirst({ where, orderBy: { seq: 'desc' } }))
  return newest?.seq ?? 0n
}
const trailSince = (seq: bigint) =>
  inStore((store) =>
    store.auditEvent.findMany({
      where: { account: account.id, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      omit: { seq: true },
    }),
  )

describe.each(operations)('%s', (name, operation) => {
  it('is in the catalogue under the name of its action', () => {
    expect(operation.action).toMatch(/^(iam|sts):[A-Za-z]+$/)
    expect(operation.action.split(':')[1]).toBe(name)
  })

  it('is declared in one file, with its test beside it', () => {
    const [file = '', ...more] = files.filter((one) => declaredIn.get(one)?.includes(name))
    expect(more).toEqual([])
    expect(existsSync(file.replace(/\.ts$/, '.test.ts'))).toBe(true)
    // Operations that do the same to users, groups and roles share a file. Any other file is named after its operation.
    if (declaredIn.get(file)?.length === 1) expect(path.basename(file)).toBe(`${fileName(name)}.ts`)
  })

  it('has a summary of one sentence', () => {
    expect(operation.summary).toMatch(/^[A-Z][^\n]{10,160}\.$/)
  })

  it('has an access level that fits its name', () => {
    const reads = /^(Get|List|Simulate|Generate)/.test(name) && name !== 'GetSessionToken'
    expect(operation.access === 'Read' || operation.access === 'List').toBe(reads)
  })

  it('is recorded: AWS knows it as an operation', () => {
    expect(operation.unrecorded).toBeUndefined()
  })

  it('takes input that its shape generates', () => {
    expect(() => sampleInput(operation.input, known)).not.toThrow()
  })

  it('records no secret member', async () => {
    const before = await newestRecord()
    const canaries = Object.fromEntries(secretMembers(operation.input).map((member) => [member, `canary-${member}`]))
    const fitting = fittingInput(operation)
    await call(operation, withKey(alice), { ...fitting, ...canaries }).catch(() => undefined)
    await call(operation, withKey(alice), fitting).catch(() => undefined)
    const trail = await trailSince(before)
    expect(trail).toHaveLength(2)
    for (const { parameters } of trail) {
      expect(Object.keys(JSON.parse(parameters)).filter((member) => member in canaries)).toEqual([])
    }
    expect(JSON.stringify(trail)).not.toContain('canary-')
  })
})

describe.each(governed)('%s, called by a user without policies', (_, operation) => {
  it.each([
    ['without MFA', withoutMfa],
    ['with MFA', withMfa],
    ['with a long-term key', withKey],
  ])('%s is refused; no row changes but one record with the decision', async (_session, caller) => {
    const newest = await newestRecord()
    const before = await allRows()
    const error = await refusal(call(operation, caller(alice), fittingInput(operation)))
    expect(error).toMatchObject({ code: 'AccessDenied', status: 403 })
    expect(error.message).toContain(
      `User: ${alice.arn} is not authorized to perform: ${operation.action} on resource: `,
    )
    expect(error.message).toContain(`because no identity-based policy allows the ${operation.action} action`)
    expect(await allRows()).toEqual(before)
    expect(await trailSince(newest)).toMatchObject([
      {
        ...{ id: error.refusal?.decisionId, action: operation.action, outcome: 'AccessDenied' },
        ...{ decision: 'implicitDeny', principalArn: alice.arn, errorMessage: error.message },
      },
    ])
  })
})

describe('operations that need no Allow', () => {
  it('are refused when a policy denies them, and no row changes', async () => {
    const denied = await aUser(account, 'denied', { policies: [denying('*')] })
    for (const [, operation] of denyOnly) {
      const before = await allRows()
      const error = await refusal(call(operation, withKey(denied), fittingInput(operation)))
      expect(error).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'explicitDeny' } })
      expect(await allRows()).toEqual(before)
    }
  })

  it('are at most the two that the contract names', () => {
    const free = operations.filter(([, { authorization = 'policies' }]) => authorization !== 'policies')
    const allowed = { GetSessionToken: 'deny-only', GetCallerIdentity: 'none' }
    expect(allowed).toMatchObject(Object.fromEntries(free.map(([name, { authorization }]) => [name, authorization])))
  })
})

describe.each(operations)('%s, called with odd input by an administrator', (_, operation) => {
  const members = Object.keys(operation.input.fields)

  it('returns an output or an AWS error, whatever value a member has', async () => {
    for (const member of members) {
      for (const [what, value] of ODD_VALUES) {
        const input = { ...fittingInput(operation), [member]: value }
        const answer = await call(operation, withoutMfa(admin), input).catch((thrown: unknown) => thrown)
        if (!(answer instanceof Error)) continue
        expect(answer, `${what} for ${member}`).toBeInstanceOf(AwsError)
        expect(answer, `${what} for ${member}`).not.toMatchObject({ code: 'ServiceFailure' })
        expect(answer.message.length, `${what} for ${member}`).toBeLessThan(1200)
      }
    }
  })

  it('names the missing members', async () => {
    const required = members.filter((member) => operation.input.fields[member]?.required)
    const work = call(operation, withoutMfa(admin), {})
    if (required.length === 0) return void (await work.catch((thrown) => expect(thrown).toBeInstanceOf(AwsError)))
    const { code, message } = await refusal(work)
    expect(code).toBe('ValidationError')
    for (const member of required) {
      const lowerCamel = member.charAt(0).toLowerCase() + member.slice(1)
      expect(message).toContain(`Value at '${lowerCamel}' failed to satisfy constraint: Member must not be null`)
    }
  })
})

describe('an expensive operation (S-34)', () => {
  const costly = operations.filter(([, { cost }]) => cost !== undefined)

  it('is limited for each caller: the simulator, new devices and reports', () => {
    expect(costly.map(([name]) => name)).toEqual([
      ...['CreateVirtualMFADevice', 'GenerateCredentialReport'],
      ...['GetContextKeysForCustomPolicy', 'GetContextKeysForPrincipalPolicy'],
      ...['SimulateCustomPolicy', 'SimulatePrincipalPolicy'],
    ])
  })

  it('can be called hundreds of times at once, and as often again within an hour', () => {
    for (const [name, { cost }] of costly) {
      expect(cost?.burst, name).toBeGreaterThanOrEqual(300)
      expect((cost?.burst ?? 0) / (cost?.perSecond ?? 0), name).toBeLessThanOrEqual(3_600)
    }
  })

  it('does not start before the caller is authorized', () => {
    const unguarded = costly.filter(([, { prepare, reserve }]) => prepare !== undefined && reserve === undefined)
    expect(unguarded).toEqual([])
  })
})

describe('the catalogue', () => {
  it('is in alphabetical order', () => {
    const names = operations.map(([name]) => name)
    expect(names).toEqual(names.toSorted())
  })

  it('has every operation that AWS knows and that has a file', () => {
    const declared = [...declaredIn.values()].flat()
    expect(declared.sort()).toEqual(Object.keys(catalogue).sort())
  })
})
