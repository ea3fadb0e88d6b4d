import { describe, expect, it } from 'vitest'
import { newBudget, type Said, validate } from '@/lib/policy'
import { EXAMPLES } from '@/lib/policy/sentences/finding-examples'
import { inEnglish, worded } from '@/lib/policy/sentences/said'
import { findingTextsDe } from './findings'

/** What is not translated: values, and what the documents themselves have. */
const valuesOf = ({ values }: Said) =>
  Object.values<string | readonly string[] | undefined>(values).flatMap((value) => value ?? [])
const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number)

/** Words that no German sentence has. */
const ENGLISH = /\b(the|is|are|this|has|have|with|without|and|not|no|of|Did|you|here|only|There)\b/

describe.each(Object.entries(EXAMPLES))('the German of %s', (id, { text, options, steps }) => {
  const found = validate(text, options, newBudget(steps)).filter(({ said }) => said.id === id)

  it.each(found)('"$message" has every value and is no English', ({ said, message }) => {
    const german = worded(findingTextsDe, said)
    const values = valuesOf(said).filter((value) => inEnglish(said).includes(value))
    for (const value of values) expect(german).toContain(value)
    for (const number of numbersIn(message).filter((one) => one !== '2008')) expect(german).toContain(number)
    expect(german).not.toBe(message)
    expect(values.reduce((rest, value) => rest.replaceAll(value, ''), german)).not.toMatch(ENGLISH)
  })
})
