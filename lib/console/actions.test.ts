import { beforeEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { FactorDue } from '@/lib/gate/fresh-factor'
import { formAction, formCommand, publicAction, publicCommand } from './actions'
import type { FormState } from './form-state'
import { READY } from './form-state'

const given = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(given.headers), cookies: async () => new Map() }))
const { ARN } = vi.hoisted(() => ({ ARN: 'arn:aws:iam::123456789012:user/lab-admin' }))
vi.mock('./session', () => ({ demandSession: async () => ({ caller: { arn: ARN } }) }))
beforeEach(() => {
  given.headers = { 'sec-fetch-site': 'same-origin', origin: env().publicUrl }
})

/** A form as it is posted. */
function form(...members: readonly [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of members) data.append(name, value)
  return data
}

// The error for which Next sends 404, wherever an action throws it.
const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

/** Calls an action with arguments of wrong types, as anybody who knows its id can. */
const callWith = (action: unknown, ...args: unknown[]) =>
  Reflect.apply(action as () => Promise<unknown>, undefined, args)

const JUNK = [undefined, null, 'theme=dark', 5, {}, [], { getAll: () => ['dark'] }, new URLSearchParams('theme=dark')]

describe('an action that redirects', () => {
  const seen: string[] = []
  const choose = publicCommand(async (posted) => {
    seen.push(posted.text('theme'))
  })
  beforeEach(() => {
    seen.length = 0
  })

  it('gets the form', async () => {
    await choose(form(['theme', 'dark']))
    expect(seen).toEqual(['dark'])
  })

  it('responds 404 to a call without a form', async () => {
    for (const junk of JUNK) await expect(callWith(choose, junk), String(junk)).rejects.toMatchObject(NOT_FOUND)
    await expect(callWith(choose, READY, form(['theme', 'dark']))).rejects.toMatchObject(NOT_FOUND)
    expect(seen).toEqual([])
  })

  it('responds 404 to a member sent twice', async () => {
    await expect(choose(form(['theme', 'dark'], ['theme', 'light']))).rejects.toMatchObject(NOT_FOUND)
  })

  it('refuses a call from another site', async () => {
    given.headers = { 'sec-fetch-site': 'cross-site' }
    await expect(choose(form(['theme', 'dark']))).rejects.toMatchObject({ code: 'AccessDenied' })
    expect(seen).toEqual([])
  })

  it('hides no error of the server', async () => {
    const broken = publicCommand(async () => {
      throw new AwsError('ServiceUnavailable', 'The disk is full.')
    })
    await expect(broken(form())).rejects.toMatchObject({ code: 'ServiceUnavailable' })
  })
})

describe('an action that returns a state', () => {
  const say = publicAction(async (posted): Promise<FormState> => ({ ...READY, values: { name: posted.text('name') } }))

  it('gets the form', async () => {
    expect(await say(READY, form(['name', 'alice']))).toMatchObject({ status: 'ready', values: { name: 'alice' } })
  })

  it('responds 404 to a call without a form', async () => {
    for (const junk of JUNK) await expect(callWith(say, READY, junk), String(junk)).rejects.toMatchObject(NOT_FOUND)
    await expect(callWith(say, form(['name', 'alice']))).rejects.toMatchObject(NOT_FOUND)
  })

  it('says what is wrong with a member', async () => {
    const state = await say(READY, form(['name', 'alice'], ['name', 'bob']))
    expect(state).toMatchObject({ status: 'failed', code: 'ValidationError', errors: [{ field: 'name' }] })
  })
})

describe('an action whose call needs a code first', () => {
  const due = async () => {
    throw new FactorDue()
  }
  const backTo = () => '/users/bob/delete'
  // How Next redirects, wherever an action throws it.
  const asks = { digest: expect.stringContaining('/security-credentials/confirm?next=%2Fusers%2Fbob%2Fdelete') }

  it('leads to the page for it, and from there back', async () => {
    await expect(formAction('/users', due, { backTo })(READY, form())).rejects.toMatchObject(asks)
    await expect(formCommand('/users', due, { backTo })(form())).rejects.toMatchObject(asks)
  })

  it('leads back to its own page unless it names another', async () => {
    const own = { digest: expect.stringContaining('/security-credentials/confirm?next=%2Fusers;') }
    await expect(formCommand('/users', due)(form())).rejects.toMatchObject(own)
  })
})

describe('a form of a lab, where somebody wears one hat after the other', () => {
  const sent: string[] = []
  const save = formAction('/users', async () => {
    sent.push('saved')
    return READY
  })

  it('changes nothing when it was made for another person', async () => {
    const state = await save(READY, form(['made-for', ARN.replace('lab-admin', 'learner')]))
    expect(state).toMatchObject({ status: 'failed', code: 'AccessDenied' })
    expect(state.errors[0]?.message).toContain('The form was made for learner, and lab-admin acts now.')
    expect(sent).toEqual([])
  })

  it('is done when it was made for who acts', async () => {
    await save(READY, form(['made-for', ARN]))
    expect(sent).toEqual(['saved'])
  })
})
