import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { GetContextKeysForCustomPolicy } from './get-context-keys-for-custom-policy'

ownDatabase()

async function keysOf(...PolicyInputList: string[]) {
  const alice = await aUser(await anAccount(), 'alice', { policies: [allowing('iam:GetContextKeysForCustomPolicy')] })
  return call(GetContextKeysForCustomPolicy, withMfa(alice), { PolicyInputList })
}

const conditional = (Condition: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition } })

describe('Success', () => {
  it('returns keys of conditions and variables', async () => {
    expect(await keysOf(SEED_POLICY.document)).toEqual({
      ContextKeyNames: ['aws:username', 'aws:MultiFactorAuthPresent'],
    })
  })

  it('returns a key once, in the spelling of the first policy', async () => {
    const [first, second] = ['aws:SourceIp', 'AWS:sourceip'].map((key) => conditional({ Null: { [key]: 'true' } }))
    expect(await keysOf(first ?? '', second ?? '')).toEqual({ ContextKeyNames: ['aws:SourceIp'] })
  })

  it('returns none if policies use none', async () => {
    expect(await keysOf(denying('*').document)).toEqual({ ContextKeyNames: [] })
  })
})

describe('InvalidInput', () => {
  it('says which text is not a policy, why and where', async () => {
    const text = '{\n  "Version": "2012-10-17",\n  "Statements": []\n}'
    expect(await refusal(keysOf(denying('*').document, text))).toMatchObject({
      code: 'InvalidInput',
      status: 400,
      message: 'Syntax errors in policy. (PolicyInputList.2, line 3, column 3)',
      field: 'PolicyInputList',
    })
  })
})
