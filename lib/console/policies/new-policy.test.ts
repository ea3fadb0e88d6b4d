import { expect, it } from 'vitest'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { newPolicyProblems, readNewPolicy } from './new-policy'

const read = (fields: Readonly<Record<string, readonly string[]>>) => readNewPolicy((field) => fields[field] ?? [])

it('A new policy is read from the fields of its form', () => {
  const fields = { name: [' ForceMFA '], document: [SEED_POLICY.document], key: ['', 'Team'], value: ['x', 'blue'] }
  expect(read(fields)).toEqual({
    ...{ name: 'ForceMFA', path: '/', description: '', document: SEED_POLICY.document },
    tags: [{ Key: 'Team', Value: 'blue' }],
  })
  expect(newPolicyProblems(read(fields))).toEqual([])
})

it('What is wrong is said at its field', () => {
  const wrong = (fields: Readonly<Record<string, readonly string[]>>) =>
    newPolicyProblems(read(fields)).map(({ field }) => field)
  expect(wrong({})).toEqual(['name', 'document'])
  const document = [SEED_POLICY.document]
  expect(wrong({ name: ['two words'], document })).toEqual(['name'])
  expect(wrong({ name: ['a'.repeat(129)], document })).toEqual(['name'])
  expect(wrong({ name: ['a'], path: ['no'], description: ['👍'], document })).toEqual(['path', 'description'])
})
