import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ValidatePolicy } from './validate-policy'

ownDatabase()

const robinWith = async (action: string) =>
  withMfa(await aUser(await anAccount(), 'robin', { policies: [allowing([action])] }))

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' },
})

describe('ValidatePolicy', () => {
  it('finds what the engine finds, with its place', async () => {
    const policyDocument =
      '{"Version":"2012-10-17",\n"Statement":{"Effect":"Allow","Action":"iam:ListUser","Resource":"*"}}'
    const input = { policyDocument, policyType: 'IDENTITY_POLICY' }
    const { findings } = await call(ValidatePolicy, await robinWith('access-analyzer:ValidatePolicy'), input)
    expect(findings).toEqual([expect.objectContaining({ Kind: 'error', Code: 'invalid-action', Line: 2, Column: 40 })])
  })

  it('reads a policy as what it is used for', async () => {
    const robin = await robinWith('access-analyzer:*')
    const codes = async (input: object) =>
      (await call(ValidatePolicy, robin, { policyDocument: TRUST, ...input })).findings.map(({ Code }) => Code)
    const trust = { policyType: 'RESOURCE_POLICY', validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument' }
    expect(await codes(trust)).toEqual([])
    expect(await codes({ policyType: 'RESOURCE_POLICY' })).toEqual(['malformed'])
    expect(await codes({ policyType: 'IDENTITY_POLICY' })).toEqual(['malformed'])
  })

  it('is refused without the permission', async () => {
    const input = { policyDocument: TRUST, policyType: 'IDENTITY_POLICY' }
    const error = await refusal(call(ValidatePolicy, await robinWith('iam:SimulateCustomPolicy'), input))
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'implicitDeny' } })
  })
})
