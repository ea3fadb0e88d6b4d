import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import { catalogue } from '@/lib/operations/catalogue'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPolicy,
  aRole,
  aUser,
  putInline,
  type TestUser,
} from '@/lib/testing/account'
import { withFactorDue, withKey, withMfa, withoutMfa, withToken, withTokenWithoutMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { sampleInput, secretMembers } from '@/lib/testing/samples'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { FactorDue } from './fresh-factor'
import type { AnyOperation } from './operation'
import { preview } from './preview'

ownDatabase()

const SESSIONS: readonly (readonly [string, (user: TestUser) => Caller])[] = [
  ['without MFA', withoutMfa],
  ['with MFA', withMfa],
  ['without MFA, a code due', (user) => withFactorDue(withoutMfa(user))],
  ['with MFA, a code due', (user) => withFactorDue(withMfa(user))],
  ['with a long-term key', withKey],
  ['with a session token', withToken],
  ['with a session token without MFA', withTokenWithoutMfa],
]

/** An account with three people, and input that names things that exist. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const people = [alice, await aUser(account, 'admin', { policies: [ADMINISTRATOR] }), await aUser(account, 'nobody')]
  const device = await aDevice(account, 'alice', { owner: alice })
  await aGroup(account, 'team')
  await putInline(alice, { ...allowing('s3:ListBucket'), name: 'sample' })
  const known = {
    ...{ UserName: 'alice', SerialNumber: device.serialNumber, AccessKeyId: await anAccessKey(alice) },
    ...{ RoleName: 'auditor', RoleArn: (await aRole(account, 'auditor')).roleArn },
    ...{ PolicyArn: await aPolicy(account, allowing('s3:ListBucket')), PolicyName: 'sample', GroupName: 'team' },
    ...{ PolicySourceArn: alice.arn, PolicyInputList: [allowing('*').document], ActionNames: ['iam:GetUser'] },
  }
  return { people, known }
}

type Outcome = { error: string | undefined; isFactorDue: boolean }

/** What a preview says about a call, whose secrets are not known yet. */
async function foreseen(caller: Caller, operation: AnyOperation, whole: Record<string, unknown>): Promise<Outcome> {
  const secrets = secretMembers(operation.input)
  const input = Object.fromEntries(Object.entries(whole).filter(([member]) => !secrets.includes(member)))
  try {
    const [answer] = await preview(caller, [{ operation, input }], at(NOON))
    return { error: answer?.message, isFactorDue: answer?.isFactorDue ?? false }
  } catch (thrown) {
    return { error: AwsError.from(thrown).message, isFactorDue: false }
  }
}

/** What refuses the call itself, apart from what only `run` can find in the data. */
async function performed(caller: Caller, operation: AnyOperation, input: unknown): Promise<Outcome> {
  try {
    await call(operation, caller, input)
    return { error: undefined, isFactorDue: false }
  } catch (thrown) {
    if (thrown instanceof FactorDue) return { error: undefined, isFactorDue: true }
    const error = AwsError.from(thrown)
    const isGone = error.code === 'InvalidClientTokenId'
    return { error: error.refusal || isGone ? error.message : undefined, isFactorDue: false }
  }
}

describe.each(Object.entries<AnyOperation>(catalogue))('a preview of %s', (_, operation) => {
  it('agrees with the call, in every kind of session', async () => {
    const { people, known } = await scene()
    // A code is checked before the policies, and a preview has none.
    const input = {
      ...sampleInput(operation.input, known),
      ...(operation.attest && { SerialNumber: undefined, TokenCode: undefined }),
    }
    for (const [session, callerOf] of SESSIONS) {
      for (const person of people) {
        const caller = callerOf(person)
        const expected = await foreseen(caller, operation, input)
        const actual = await performed(caller, operation, input)
        expect({ session, person: person.name, ...actual }).toEqual({ session, person: person.name, ...expected })
      }
    }
  })
})
