import { describe, expect, it } from 'vitest'
import type { ComparedRow, ComparisonView } from '@/components/iam/comparison-view'
import type { Caller } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import type { AnyOperation } from '@/lib/gate/operation'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import {
  allowing,
  allowingWhere,
  anAccount,
  attach,
  aUser,
  detachAll,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import type { Sentence } from '@/lib/texts/sentence'
import { comparisonOf } from './compare'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  return { account, alice }
}

async function recorded(
  account: TestAccount,
  operation: AnyOperation,
  caller: Caller,
  input: object = {},
  now: Date = NOON,
) {
  await call(operation, caller, input, now).catch(() => undefined)
  return call(GetDecision, withoutMfa(account.root), { Id: (await trailOf(account)).at(-1)?.id })
}

/** A sentence as plain text, with `(absent)` for the drawn value. */
function said(sentence: Sentence): string {
  return [sentence]
    .flat()
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('code' in piece) return piece.code
      return 'link' in piece ? piece.link : '(absent)'
    })
    .join('')
}

const different = (rows: readonly ComparedRow[]) =>
  rows.filter(({ differs }) => differs).map(({ name, first, second }) => [name, said(first), said(second)])
const statementIn = ({ statements }: ComparisonView, sid: string) => statements.find((one) => one.sid === sid)

const DENY = 'DenyAllExceptListedIfNoMFA'
const MFA = 'aws:MultiFactorAuthPresent'
const device = { UserName: 'alice', SerialNumber: 'arn:aws:iam::111111111111:mfa/alice' }

describe('the same request without and with MFA', () => {
  async function compared() {
    const { account, alice } = await scene()
    const first = await recorded(account, DeactivateMFADevice, withoutMfa(alice), device)
    const second = await recorded(account, DeactivateMFADevice, withMfa(alice), device)
    return { first, second, view: comparisonOf(first, second) }
  }

  it('shows both verdicts, each linking to its own trace', async () => {
    const { first, second, view } = await compared()
    expect(view.first).toMatchObject({ verdict: 'explicit-deny', href: `/decisions/${first.Id}` })
    expect(view.second).toMatchObject({ verdict: 'allowed', href: `/decisions/${second.Id}` })
    const links = [view.first.summary].flat().filter((piece) => typeof piece === 'object' && 'href' in piece)
    expect(links).toEqual([
      { link: DENY, href: expect.stringMatching(`^/decisions/${first.Id}#statement-SelfManageMFA-`) },
    ])
  })

  it('finds the same facts of the request, except the device and the keys of MFA', async () => {
    const { view } = await compared()
    expect(different(view.request)).toEqual([['MFA device', 'None', 'used']])
    expect(different(view.keys)).toEqual([
      [MFA, 'false', 'true'],
      ['aws:MultiFactorAuthAge', '(absent)', '300'],
    ])
    expect(different(view.policies)).toEqual([])
  })

  it('shows what became of each statement, and which element made the difference', async () => {
    const { view } = await compared()
    const deny = statementIn(view, DENY)
    expect(deny).toMatchObject({ first: 'decides', second: 'does-not-apply', differs: true, effect: 'Deny' })
    expect(different(deny?.elements ?? [])).toEqual([
      [
        `BoolIfExists ${MFA}`,
        '"false": True. A value of the policy equals that of the request.',
        '"true": False. No value of the policy equals that of the request.',
      ],
    ])
    expect(statementIn(view, 'AllowManageOwnUserMFA')).toMatchObject({ first: 'outranked', second: 'decides' })
    expect(statementIn(view, 'AllowViewAccountInfo')).toMatchObject({ differs: false })
    expect(
      view.statements
        .map(({ sid }) => sid)
        .slice(0, 2)
        .sort(),
    ).toEqual(['AllowManageOwnUserMFA', DENY])
  })
})

it('finds no difference between a decision and itself', async () => {
  const { account, alice } = await scene()
  const one = await recorded(account, ListUsers, withoutMfa(alice))
  const view = comparisonOf(one, one)
  expect(view.statements).toHaveLength(4)
  for (const rows of [view.request, view.keys, view.policies, view.statements])
    expect(rows.filter(({ differs }) => differs)).toEqual([])
})

describe('different requests', () => {
  it('compares actions, kinds of credentials, and a key that one of them lacks', async () => {
    const { account, alice } = await scene()
    const first = await recorded(account, ListUsers, withoutMfa(alice))
    const second = await recorded(account, ListVirtualMFADevices, withKey(alice))
    const view = comparisonOf(first, second)
    expect(different(view.request)).toEqual([
      ['Action', 'iam:ListUsers', 'iam:ListVirtualMFADevices'],
      ['Access key', 'None', 'AKIATESTTESTTESTTEST'],
      ['Entry point', 'Console', 'API'],
    ])
    expect(different(view.keys)).toContainEqual([MFA, 'false', '(absent)'])
    const action = different(statementIn(view, 'AllowViewAccountInfo')?.elements ?? [])
    expect(action[0]?.slice(0, 2)).toEqual([
      'Action',
      'iam:ListUsers: Does not match. The action is not the one listed.',
    ])
  })

  it('shows a policy that was added, and one that was removed', async () => {
    const { account, alice } = await scene()
    const first = await recorded(account, ListUsers, withMfa(alice))
    await detachAll(alice)
    await attach(alice, { ...allowing('iam:ListUsers'), name: 'Reader' })
    const view = comparisonOf(first, await recorded(account, ListUsers, withMfa(alice)))
    expect(different(view.policies)).toEqual([
      ['SelfManageMFA', 'v1, attached', 'Not in force'],
      ['Reader', 'Not in force', 'v1, attached'],
    ])
    expect(statementIn(view, DENY)).toMatchObject({ second: 'not-in-force' })
    expect(different(statementIn(view, DENY)?.elements ?? [])[0]).toEqual([
      'NotAction',
      'iam:ListUsers: Matches. The action is not one of the 7 listed.',
      'Not in the statement',
    ])
  })

  it('matches a statement by its Sid after the policy was edited, and shows its present text', async () => {
    const { account, alice } = await scene()
    const first = await recorded(account, ListVirtualMFADevices, withMfa(alice))
    const edited = SEED_POLICY.document.replace('iam:ListVirtualMFADevices', 'iam:ListVirtual*')
    await attach(alice, { ...SEED_POLICY, document: edited })
    const view = comparisonOf(first, await recorded(account, ListVirtualMFADevices, withMfa(alice)))
    expect(view.policies).toMatchObject([{ name: 'SelfManageMFA', differs: true }])
    expect(view.statements).toHaveLength(4)
    expect(different(statementIn(view, 'AllowViewAccountInfo')?.elements ?? [])).toEqual([
      [
        'Action',
        'iam:ListVirtualMFADevices against iam:ListVirtualMFADevices: Matches.',
        'iam:ListVirtualMFADevices against iam:ListVirtual*: Matches.',
      ],
    ])
  })
})

it('compares only verdict and request where only messages may be seen', async () => {
  const { account, alice } = await scene()
  const { Context, Policies, Documents, ...head } = await recorded(account, ListUsers, withoutMfa(alice))
  const view = comparisonOf(head, head)
  expect(view).toMatchObject({ isMessageOnly: true, keys: [], policies: [], statements: [] })
  expect(view.request).toHaveLength(8)
  expect(said(view.first.summary)).toContain('explicit deny')
})

describe('the clock keys of the same request a minute later', () => {
  const CLOCK_KEYS = ['aws:CurrentTime', 'aws:EpochTime']

  async function different(policy: typeof SEED_POLICY): Promise<string[]> {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [policy] })
    const first = await recorded(account, ListUsers, withMfa(alice))
    const second = await recorded(account, ListUsers, withMfa(alice), {}, later(NOON, 60))
    const rows = comparisonOf(first, second).keys.filter(({ name }) => CLOCK_KEYS.includes(name))
    expect(rows.map(({ name }) => name).sort()).toEqual(CLOCK_KEYS)
    return rows.flatMap(({ name, differs }) => (differs ? [name] : []))
  }

  it('are no difference if no condition reads them', async () => {
    expect(await different(SEED_POLICY)).toEqual([])
  })

  it('are a difference where a condition reads them', async () => {
    const untilNoon = { DateLessThan: { 'aws:CurrentTime': NOON.toISOString() } }
    expect(await different(allowingWhere(untilNoon, 'iam:ListUsers'))).toEqual(['aws:CurrentTime'])
  })
})
