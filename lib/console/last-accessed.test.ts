import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { NOON } from '@/lib/testing/time'
import { accessesIn } from './last-accessed'

const event = (EventName: string, seconds: number, Decision = 'allow', EventSource = 'iam.amazonaws.com') => ({
  ...{ EventName, EventTime: later(NOON, seconds), Decision, EventSource },
})
const at = (seconds: number) => later(NOON, seconds).getTime()

describe('what somebody accessed', () => {
  it('is counted by action, with the time of the latest, which comes first', () => {
    expect(accessesIn([event('ListUsers', 30), event('GetUser', 20), event('ListUsers', 10)])).toEqual([
      { service: 'iam', action: 'ListUsers', at: at(30), calls: 2, refused: 0 },
      { service: 'iam', action: 'GetUser', at: at(20), calls: 1, refused: 0 },
    ])
  })

  it('includes attempts, and says how many of them the policies refused', () => {
    const events = ['allow', 'explicitDeny', 'implicitDeny', 'serviceRule'].map((decision) =>
      event('ListUsers', 0, decision),
    )
    expect(accessesIn(events)).toMatchObject([{ calls: 4, refused: 2 }])
  })

  it('keeps actions of the same name in different services apart', () => {
    const events = [event('Get', 2, 'allow', 'sts.amazonaws.com'), event('Get', 1)]
    expect(accessesIn(events).map(({ service, action }) => `${service}:${action}`)).toEqual(['sts:Get', 'iam:Get'])
  })

  it('is nothing without events', () => expect(accessesIn([])).toEqual([]))
})
