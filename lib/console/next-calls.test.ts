import { describe, expect, it } from 'vitest'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { ADMINISTRATOR, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { performEach, resultOfEach } from './each-call'
import { Form } from './form'
import { again, readNextCalls, restOf, withUndo } from './next-calls'

ownDatabase()

const PAGE = '/users/alice/permissions'
const input = { UserName: 'alice', PolicyArn: ADMINISTRATOR }
const attach = { operation: AttachUserPolicy, input, on: 'alice' }
const SUCCESS = { tone: 'success', title: 'Done' } as const

async function anAdmin(...denied: string[]) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  return withMfa(await aUser(account, 'admin', { policies }))
}

function posted(fields: Readonly<Record<string, string>> = {}): Form {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return new Form(data)
}

describe('the way back', () => {
  it('is offered beside a success, and its form says what to call', async () => {
    const { next } = await withUndo(SUCCESS, await anAdmin(), PAGE, [{ operation: DetachUserPolicy, input }])
    expect(next?.verb).toBe('Undo')
    expect(readNextCalls(posted(next?.fields))).toEqual({
      ...{ kind: 'undo', page: PAGE },
      calls: [{ operation: DetachUserPolicy, input, on: '' }],
    })
  })

  it('is not offered where one of its calls would be refused, nor beside a failure', async () => {
    const question = { operation: DetachUserPolicy, input }
    expect(await withUndo(SUCCESS, await anAdmin('iam:DetachUserPolicy'), PAGE, [question])).toEqual(SUCCESS)
    const failure = { tone: 'danger', title: 'Nothing was changed' } as const
    expect(await withUndo(failure, await anAdmin(), PAGE, [question])).toEqual(failure)
    expect(await withUndo(SUCCESS, await anAdmin(), PAGE, [])).toEqual(SUCCESS)
  })
})

describe('what failed', () => {
  it('is offered again', () => {
    expect(again(PAGE, [])).toBeUndefined()
    expect(again(PAGE, [attach])?.verb).toBe('Try again')
    const next = again(PAGE, [attach, attach, attach])
    expect(next?.verb).toBe('Try the 3 again')
    expect(readNextCalls(posted(next?.fields)).calls).toEqual([attach, attach, attach])
  })

  it('is offered without the call that takes a password', () => {
    const profile = {
      on: 'alice',
      call: { operation: CreateLoginProfile, input: { UserName: 'alice', Password: 'x' } },
    }
    expect(restOf(PAGE, [profile])).toBeUndefined()
    const next = restOf(PAGE, [profile, { on: 'alice', call: { operation: AttachUserPolicy, input } }])
    expect(next?.verb).toBe('Try the rest')
    expect(JSON.stringify(next)).not.toContain('Password')
  })
})

describe('a form that no result offers', () => {
  const calls = JSON.stringify([{ action: 'iam:AttachUserPolicy', input, on: '' }])
  it.each([
    ['another kind', { kind: 'both', calls }],
    ['no calls', { kind: 'undo', calls: '[]' }],
    ['no list', { kind: 'undo', calls: '{' }],
    ['another operation', { kind: 'undo', calls: '[{"action":"iam:DeleteUser","input":{},"on":""}]' }],
    ['no input', { kind: 'undo', calls: '[{"action":"iam:AttachUserPolicy","input":[],"on":""}]' }],
    [
      'too many calls',
      { kind: 'again', calls: JSON.stringify(Array.from({ length: 251 }, () => JSON.parse(calls)[0])) },
    ],
  ])('is refused: %s', (_, fields) => {
    expect(() => readNextCalls(posted({ page: PAGE, ...fields }))).toThrow(
      expect.objectContaining({ code: 'ValidationError' }),
    )
  })

  it('leads to a page of the console', () => {
    expect(readNextCalls(posted({ kind: 'undo', calls, page: 'https://elsewhere.example/' })).page).toBe('/')
  })
})

describe('one call for each of twelve users', () => {
  it('reports only the three that failed, one line for each cause, and they can be tried again', async () => {
    const account = await anAccount()
    const names = Array.from({ length: 11 }, (_, index) => `user-${index}`)
    for (const name of names) await aUser(account, name)
    const kept = ['user-3', 'user-7'].map((name) => `arn:aws:iam::${account.id}:user/${name}`)
    const policies = [ADMINISTRATOR, denying('iam:AttachUserPolicy', kept)]
    const admin = withMfa(await aUser(account, 'admin', { policies }))
    const calls = [...names, 'nobody'].map((UserName) => ({
      ...{ operation: AttachUserPolicy, input: { UserName, PolicyArn: ADMINISTRATOR } },
      on: UserName,
    }))
    const failed = await performEach(admin, calls)
    const texts = { done: 'All', partly: (done: number, all: number) => `${done} of ${all}` }
    expect(resultOfEach(calls, failed, texts)).toMatchObject({
      ...{ tone: 'danger', title: '9 of 12' },
      calls: [
        { action: 'iam:AttachUserPolicy', on: 'user-3 and user-7', outcome: 'denied' },
        { action: 'iam:AttachUserPolicy', on: 'nobody', outcome: 'failed' },
      ],
    })
    const left = failed.map(({ call }) => call)
    expect(left.map(({ on }) => on)).toEqual(['user-3', 'user-7', 'nobody'])
    expect(resultOfEach(left, await performEach(admin, left), texts).title).toBe('Nothing was changed')
    expect(resultOfEach(calls, [], texts)).toEqual({ tone: 'success', title: 'All' })
  })
})
