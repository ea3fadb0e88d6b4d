import { describe, expect, it } from 'vitest'
import { rootArn, userArn } from '@/lib/arns'
import type { Caller, Principal } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { NOON } from '@/lib/testing/time'
import { contextOfRequest } from './context'
import type { RequestContext } from './operation'

const account = '111122223333'
const path = '/division/'
const arn = userArn(account, path, 'carol')
const carol: Principal = { kind: 'user', account, id: 'AIDACAROL', name: 'carol', path, arn }
const root: Principal = { kind: 'root', account, id: account, arn: rootArn(account) }

const contextOf = (caller: Caller, own: RequestContext = {}, now = NOON) =>
  Object.fromEntries(
    contextOfRequest(caller, [{ key: 'Team', value: 'red' }], now, own).map(({ key, value }) => [key, value]),
  )

// IAM user guide, "AWS global condition context keys".
describe('MFA in the context', () => {
  it('is false, without an age, for a console session without MFA', () => {
    const context = contextOf(withoutMfa(carol))
    expect(context['aws:MultiFactorAuthPresent']).toBe('false')
    expect(context).not.toHaveProperty('aws:MultiFactorAuthAge')
  })

  it('is true, with the seconds since, for a console session with MFA', () => {
    expect(contextOf(withMfa(carol))).toMatchObject({
      'aws:MultiFactorAuthPresent': 'true',
      'aws:MultiFactorAuthAge': '300',
      'aws:TokenIssueTime': '2026-01-15T11:50:00Z',
    })
  })

  it('never has a negative age, even when the clock was set back', () => {
    expect(contextOf(withMfa(carol), {}, later(NOON, -3600))['aws:MultiFactorAuthAge']).toBe('0')
  })

  it('is absent for a long-term key: none of the three keys', () => {
    const keys = Object.keys(contextOf(withKey(carol)))
    expect(keys.filter((key) => /MultiFactorAuth|TokenIssueTime/.test(key))).toEqual([])
  })
})

describe('the principal in the context', () => {
  it("has a user's name without the path, id, ARN with the path, and tags", () => {
    expect(contextOf(withoutMfa(carol))).toMatchObject({
      'aws:username': 'carol',
      'aws:userid': 'AIDACAROL',
      'aws:PrincipalType': 'User',
      'aws:PrincipalArn': `arn:aws:iam::${account}:user/division/carol`,
      'aws:PrincipalAccount': account,
      'aws:PrincipalTag/Team': 'red',
    })
  })

  it('has no name for the root user', () => {
    const context = contextOf(withoutMfa(root))
    expect(context).toMatchObject({
      'aws:userid': account,
      'aws:PrincipalType': 'Account',
      'aws:PrincipalArn': `arn:aws:iam::${account}:root`,
    })
    expect(context).not.toHaveProperty('aws:username')
  })
})

describe('the request in the context', () => {
  it('has the time twice, the address, the transport and the program', () => {
    expect(contextOf(withKey(carol))).toMatchObject({
      'aws:CurrentTime': '2026-01-15T12:00:00Z',
      'aws:EpochTime': String(NOON.getTime() / 1000),
      'aws:SourceIp': '127.0.0.1',
      'aws:SecureTransport': 'false',
      'aws:UserAgent': 'aws-cli/2',
    })
  })

  it('has its own keys, and the source of each key', () => {
    const own = { 'aws:RequestTag/Team': 'blue', 'aws:TagKeys': ['Team'] }
    const entries = contextOfRequest(withMfa(carol), [], NOON, own)
    expect(entries.filter(({ source }) => source === 'request')).toEqual([
      { key: 'aws:RequestTag/Team', value: 'blue', source: 'request' },
      { key: 'aws:TagKeys', value: ['Team'], source: 'request' },
    ])
    expect(new Set(entries.map(({ source }) => source))).toEqual(
      new Set(['principal', 'session', 'connection', 'clock', 'request']),
    )
  })
})
