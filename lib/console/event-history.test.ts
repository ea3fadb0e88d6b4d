import { describe, expect, it } from 'vitest'
import { NOON } from '@/lib/testing/time'
import { eventAddress, eventFileAddress, eventPlaceOf, eventView, filterInput, filterOf } from './event-history'

describe('the filter of an address', () => {
  it('contains the fields that were filled in, and nothing else', () => {
    const query = { user: '', name: 'ListUsers', mfa: ['yes', 'no'], to: '2026-01-15T12:00', of: 'everybody' }
    expect(filterOf(query)).toEqual({ name: 'ListUsers', to: '2026-01-15T12:00' })
  })

  it('requests whole minutes, including the last one', () => {
    expect(filterInput({ from: '2026-01-15T12:00', to: '2026-01-15T12:00' }, NOON)).toMatchObject({
      StartTime: '2026-01-15T12:00:00Z',
      EndTime: '2026-01-15T12:00:59.999Z',
    })
  })

  it.each([
    ['hour', '2026-01-15T11:00:00.000Z'],
    ['day', '2026-01-14T12:00:00.000Z'],
    ['week', '2026-01-08T12:00:00.000Z'],
    ['century', undefined],
  ])("begins, for the last %s, at %s by the account's clock", (period, begin) => {
    expect(filterInput({ period }, NOON)).toMatchObject({ StartTime: begin, EndTime: undefined })
  })

  it('begins with the later of a period and a time', () => {
    const period = 'hour'
    expect(filterInput({ period, from: '2026-01-15T11:30' }, NOON).StartTime).toBe('2026-01-15T11:30:00Z')
    expect(filterInput({ period, from: '2026-01-15T10:30' }, NOON).StartTime).toBe('2026-01-15T11:00:00.000Z')
  })

  it('leaves out allowed reads unless they are asked for', () => {
    expect(filterInput(filterOf({ reads: 'shown' }), NOON)).toEqual({})
    for (const reads of ['', 'whatever']) expect(filterInput(filterOf({ reads }), NOON)).toEqual({ HideReads: true })
  })

  it('requests errors if the box is ticked, else everything', () => {
    expect(filterInput({ errors: 'only', user: 'alice', name: 'ListUsers', mfa: 'absent' }, NOON)).toEqual({
      ...{ UserName: 'alice', EventName: 'ListUsers', ErrorsOnly: true, Mfa: 'absent', HideReads: true },
    })
    expect(filterInput({ reads: 'shown' }, NOON)).toEqual({})
  })
})

describe('the address of a page of events', () => {
  it.each([
    ['/audit', eventAddress(false)],
    ['/audit?of=everybody', eventAddress(true)],
    ['/audit?name=a%26b&marker=m', eventAddress(false, { name: 'a&b' }, { marker: 'm' })],
    ['/audit?of=everybody&user=alice', eventAddress(true, { user: 'alice' })],
    ['/audit?oldest=1&before=m', eventAddress(false, {}, { isOldestFirst: true, before: 'm' })],
    ['/audit/download?format=csv&name=x', eventFileAddress('csv', false, { name: 'x' }, { marker: 'm' })],
  ])('is %s', (expected, address) => expect(address).toBe(expected))

  it('parses to the same filter', () => {
    const filter = { name: 'a&b', errors: 'only', from: '2026-01-15T12:00' }
    const { searchParams } = new URL(eventAddress(true, filter), 'http://localhost')
    expect(filterOf(Object.fromEntries(searchParams))).toEqual(filter)
    const place = { isOldestFirst: true, marker: 'm', before: undefined, open: 'request' }
    const next = new URL(eventAddress(true, filter, place), 'http://localhost')
    expect(eventPlaceOf(Object.fromEntries(next.searchParams))).toEqual(place)
  })
})

describe('an event as a page shows it', () => {
  const event = {
    ...{ EventId: 'id', EventName: 'ListUsers', EventTime: NOON, EventSource: 'iam.amazonaws.com', Username: 'alice' },
    ...{ ReadOnly: true, EntryPoint: 'api', SourceIp: '127.0.0.1', Outcome: 'Success', Mfa: 'absent' as const },
    CloudTrailEvent: '{}',
  }
  const shown = {
    ...{ id: 'id', name: 'ListUsers', at: NOON.getTime(), user: 'alice', entryPoint: 'API', sourceIp: '127.0.0.1' },
    ...{ mfa: 'Absent', isReadOnly: true },
  }

  it('has no error if it succeeded, and no verdict if no policy was evaluated', () => {
    expect(eventView(event)).toEqual(shown)
  })

  it('has both if a policy refused it', () => {
    const refused = { ...event, Outcome: 'AccessDenied', Decision: 'implicitDeny' }
    expect(eventView(refused)).toEqual({
      ...{ ...shown, error: 'AccessDenied', verdict: 'implicit-deny' },
      reason: 'A needed Allow is missing',
    })
  })

  it.each([
    ['Denied by NoMfa of Guard', 'explicitDeny', { PolicyName: 'Guard', StatementIndex: 1, StatementId: 'NoMfa' }],
    ['Denied by statement 2 of Guard', 'explicitDeny', { PolicyName: 'Guard', StatementIndex: 1 }],
    ['A needed Allow is missing', 'implicitDeny', undefined],
    [undefined, 'explicitDeny', undefined],
    [undefined, 'allow', undefined],
    [undefined, 'serviceRule', undefined],
  ])('gives the reason %s for %s', (reason, Decision, DeniedBy) => {
    expect(eventView({ ...event, Decision, DeniedBy }).reason).toBe(reason)
  })

  it.each([
    ['Users page, 51 reads', '/users'],
    ['Users page, 51 reads', '/users/alice/permissions'],
    ['Home page, 51 reads', '/'],
    ['/decisions page, 51 reads', '/decisions'],
    ['A page, 51 reads', undefined],
  ])('is, for several reads, %s', (title, Page) => {
    const view = { RequestId: 'request', Reads: 51, Refused: 0 }
    expect(eventView({ ...event, Page, PageView: view }).view).toEqual({ requestId: 'request', title })
    expect(eventView({ ...event, Page, PageView: { ...view, Refused: 3 } }).view?.refused).toBe('3 of 51 reads refused')
  })

  it('names the device that a sign-in used', () => {
    const { device } = eventView({ ...event, MFAIdentifier: 'arn:aws:iam::111122223333:mfa/alice-phone' })
    expect(device).toBe('alice-phone')
  })

  it.each([
    ['Virtual MFA', 'Authenticator app'],
    ['U2F MFA', 'Passkey or security key'],
    ['Hardware MFA', 'Hardware TOTP token'],
    ['Multiple MFA Devices', 'Several devices'],
  ])('tells the type of what CloudTrail calls %s', (MfaType, type) => {
    expect(eventView({ ...event, MfaType }).deviceType).toBe(type)
  })

  it('says so if the name was not stored', () => {
    const { user } = eventView({ ...event, Username: 'HIDDEN_DUE_TO_SECURITY_REASONS' })
    expect(user).toBe('Unknown name')
  })
})
