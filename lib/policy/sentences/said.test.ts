import { expect, it } from 'vitest'
import { newBudget, validate } from '../index'
import { EXAMPLES } from './finding-examples'
import { FINDING_NAMES } from './names'
import { inEnglish } from './said'

it.each(Object.entries(EXAMPLES))('the engine says %s, and its message is that sentence', (id, example) => {
  const findings = validate(example.text, example.options, newBudget(example.steps))
  const found = findings.filter(({ said }) => said.id === id)
  expect(findings.map(({ said }) => said.id)).toContain(id)
  for (const { message, said } of found) expect(message).toBe(inEnglish(said))
})

it('a code is the name in small letters', () => {
  for (const [code, name] of Object.entries(FINDING_NAMES)) expect(code).toBe(name.toLowerCase().replaceAll(' ', '-'))
})
