import { describe, expect, it } from 'vitest'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { preview } from './preview'

ownDatabase()

const set = ownSettings({ traceVisibility: 'everyone' })

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const carol = await aUser(account, 'carol', { path: '/division/', policies: [SEED_POLICY] })
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR, denying('iam:ListUsers')] })
  return { alice, carol, admin }
}

describe('a refusal', () => {
  it('names the statement that denied the call', async () => {
    const { alice } = await scene()
    const { refusal: told } = await refusal(call(ListUsers, withoutMfa(alice), {}))
    expect(told).toMatchObject({ policyName: 'SelfManageMFA', statementId: 'DenyAllExceptListedIfNoMFA' })
  })

  it('names the statement that nearly allowed it', async () => {
    const { carol } = await scene()
    const input = { UserName: 'carol', SerialNumber: `${carol.arn.slice(0, 26)}mfa/carol` }
    const codes = { AuthenticationCode1: '000000', AuthenticationCode2: '000000' }
    const { refusal: told } = await refusal(call(EnableMFADevice, withoutMfa(carol), { ...input, ...codes }))
    const [nearMiss] = told?.nearMisses?.() ?? []
    expect(told).toMatchObject({ kind: 'implicitDeny', resource: carol.arn })
    expect(nearMiss?.policyName).toBe('SelfManageMFA')
    expect(nearMiss?.patterns.map(({ resolved }) => resolved)).toEqual(['arn:aws:iam::*:user/carol'])
  })

  // As lists of events do.
  it.each(['admins', 'message-only'] as const)('names none where traces are for %s', async (visibility) => {
    const { alice, carol, admin } = await scene()
    set({ traceVisibility: visibility })
    for (const caller of [withoutMfa(alice), withMfa(carol), withMfa(admin)]) {
      const { refusal: told, message } = await refusal(call(ListUsers, caller, {}))
      expect(message).toContain('is not authorized to perform: iam:ListUsers')
      for (const fact of ['policyName', 'policyArn', 'statementId', 'nearMisses']) expect(told).not.toHaveProperty(fact)
    }
  })
})

describe('the preview of a call may show more than the message', () => {
  it.each([
    ['everyone', true, true],
    ['admins', false, true],
    ['message-only', false, false],
  ] as const)('where traces are for %s: to a user %s, to an administrator %s', async (visibility, toAlice, toAdmin) => {
    const { alice, admin } = await scene()
    set({ traceVisibility: visibility })
    for (const [caller, isWhole] of [[withoutMfa(alice), toAlice] as const, [withMfa(admin), toAdmin] as const]) {
      const [foreseen] = await preview(caller, [{ operation: ListUsers, input: {} }], at(NOON))
      expect(foreseen?.message).toContain('iam:ListUsers')
      expect(foreseen?.judgement.isMessageOnly).toBe(isWhole ? undefined : true)
    }
  })
})
