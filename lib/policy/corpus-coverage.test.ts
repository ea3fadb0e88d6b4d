import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPERATORS, parseOperator } from './operators/table'
import type { OperatorName } from './types'

type Statement = { Effect: string; Condition?: Record<string, Record<string, unknown>> }
type Document = { Statement: Statement | Statement[] }
type Case = {
  id: string
  policies: Record<string, unknown>
  request: { context: Record<string, string | string[]> }
  source?: string
}

const folder = new URL('./corpus/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('seed-policy'))
const corpus = files.map((file) => {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return { file, cases }
})
const own = corpus.filter(({ file }) => file !== 'sample.json').flatMap(({ cases }) => cases)
const all = corpus.flatMap(({ cases }) => cases)

describe('the corpus', () => {
  it('has more than three hundred cases of ours, with unique ids', () => {
    expect(own.length).toBeGreaterThan(300)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  // A page of AWS with its statement in our words, or a note that AWS does not say and this is our choice.
  const CITATION =
    /^(?:AWS IAM User Guide, ".+": .+\.|AWS CreatePolicy, recorded: .+\.|AWS does not say; this engine.+: .+\.)$/

  it('cites a source for each case', () => {
    expect(own.filter(({ source }) => !CITATION.test(source ?? '')).map(({ id }) => id)).toEqual([])
  })

  it('keeps the sources of the sample it was started with', () => {
    const sample = corpus.find(({ file }) => file === 'sample.json')?.cases ?? []
    expect(sample).toHaveLength(60)
    expect(sample.every(({ source }) => /^(?:AWS IAM User Guide, "|property of )/.test(source ?? ''))).toBe(true)
  })
})

/** One use of an operator in a case. */
type Asked = { base: OperatorName; effect: string; written: unknown; given: string | string[] | undefined }

const SITUATIONS: Readonly<Record<string, (asked: Asked) => boolean>> = {
  present: ({ given }) => typeof given === 'string',
  absent: ({ given }) => given === undefined,
  'an empty list in the policy': ({ written }) => Array.isArray(written) && written.length === 0,
  'an empty list in the request': ({ given }) => Array.isArray(given) && given.length === 0,
  'several values in the policy': ({ written }) => Array.isArray(written) && written.length > 1,
  'several values in the request': ({ given }) => Array.isArray(given) && given.length > 1,
  'the wrong type': isOfWrongType,
}

/** Reports whether the operator cannot read a value. String operators read every text, so theirs is not a text. */
function isOfWrongType({ base, written, given }: Asked): boolean {
  const operator = OPERATORS[base]
  const inPolicy = [written].flat()
  if (operator.family === 'string') return inPolicy.some((value) => typeof value !== 'string')
  // Null does not compare the request's value.
  const texts = operator.family === 'null' ? inPolicy : [...inPolicy, ...(given === undefined ? [] : [given].flat())]
  return texts.some((text) => operator.read(String(text), false).kind === 'unreadable')
}

describe('every operator has cases', () => {
  const asked = all.flatMap(askedBy)

  it.each(Object.keys(OPERATORS))('%s: for every situation', (name) => {
    const own = asked.filter(({ base }) => base === name)
    const missing = Object.entries(SITUATIONS).filter(([, fits]) => !own.some(fits))
    expect(missing.map(([situation]) => situation)).toEqual([])
  })

  it.each(Object.keys(OPERATORS))('%s: for Allow and for Deny if the value has the wrong type', (name) => {
    const wrong = asked.filter((one) => one.base === name && isOfWrongType(one))
    expect(new Set(wrong.map(({ effect }) => effect))).toEqual(new Set(['Allow', 'Deny']))
  })
})

function askedBy({ policies, request }: Case): Asked[] {
  const given = new Map(Object.entries(request.context).map(([key, value]) => [key.toLowerCase(), value]))
  return documentsOf(policies)
    .flatMap(({ Statement }) => [Statement].flat())
    .flatMap(({ Effect, Condition }) =>
      Object.entries(Condition ?? {}).flatMap(([operator, keys]) => {
        const base = parseOperator(operator)?.base
        if (base === undefined) return []
        return Object.entries(keys).map(([key, written]) => {
          return { base, effect: Effect, written, given: given.get(key.toLowerCase()) }
        })
      }),
    )
}

/** Collects documents from single values, lists, and lists of levels. */
function documentsOf(policies: unknown): Document[] {
  if (isDocument(policies)) return [policies]
  return typeof policies === 'object' && policies !== null ? Object.values(policies).flatMap(documentsOf) : []
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'Statement' in value
}
