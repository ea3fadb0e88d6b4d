import { beforeEach, expect, it, vi } from 'vitest'
import { chanceFrom } from '@/lib/ids'
import type { Answer } from './ask'
import { Form } from './form'
import { readGivenPassword } from './given-password'

const asked = vi.hoisted((): { answer: Answer<unknown> } => ({ answer: { ok: true, output: {} } }))
vi.mock('./ask', () => ({ ask: async () => asked.answer }))

const chance = chanceFrom('given passwords')

function sent(fields: Readonly<Record<string, string>>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return readGivenPassword(new Form(data), chance)
}

const rules = (MinimumPasswordLength: number) =>
  ({ ok: true, output: { PasswordPolicy: { MinimumPasswordLength } } }) as const

beforeEach(() => {
  asked.answer = rules(8)
})

it('takes a typed password as it is', async () => {
  expect(await sent({ kind: 'own', password: ' as typed ' })).toEqual({ password: ' as typed ', isGenerated: false })
})

it('refuses an empty one', async () => {
  expect(await sent({ kind: 'own', password: '' })).toMatchObject({ problem: { field: 'password' } })
})

it('generates one that is not typed, whatever was typed', async () => {
  const { password } = await sent({ kind: 'generated', password: 'typed' })
  expect(password).toHaveLength(20)
})

it.each([
  ['as long as the account demands', rules(64), 64],
  [
    'of the usual length where the rules may not be read',
    { ok: false, error: { code: 'AccessDenied', message: '', requestId: '' } } as const,
    20,
  ],
])('generates one %s', async (_, answer, length) => {
  asked.answer = answer
  expect((await sent({ kind: 'generated' })).password).toHaveLength(length)
})
