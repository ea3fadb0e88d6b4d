import { expect, it } from 'vitest'
import { type LeftOut, leftOutIn } from '@/lib/values/left-out'
import { leftOutInEnglish } from '@/lib/worlds/import/import-world'
import { findingTextsDe } from './findings'
import { partsDe, reasonsDe, thingsDe } from './left-out'

const fault = { line: 5, column: 7, fault: { id: 'memberTwice', values: { name: 'Sid' } } } as const

/** Each reason once. */
const REASONS: { [Id in LeftOut['reason']['id']]: Extract<LeftOut['reason'], { id: Id }>['values'] } = {
  ...{
    twice: {},
    noDocument: {},
    noTrust: {},
    noProfiles: {},
    nameTaken: {},
    noneInForce: {},
    onePage: {},
    noAccount: {},
  },
  ...{
    noMember: { group: 'staff' },
    withoutPolicy: { policy: 'Own' },
    withoutBoundary: { arn: 'arn:aws:iam::1:policy/b' },
  },
  ...{ wrongMember: { member: 'path', rule: 'must be a path' }, cameAs: { path: '/aws-managed/' } },
  ...{ noPolicy: fault, wrongTrust: fault, noJson: { line: 5, column: 7 } },
}

const words = { things: thingsDe, parts: partsDe, reasons: reasonsDe }
const german = (leftOut: LeftOut) => leftOutIn(words, leftOut, ({ id, values }) => JSON.stringify([id, values]))

it.each(Object.entries(REASONS))('%s is said in German, with its values', (id, values) => {
  const leftOut = { thing: { kind: 'user', name: 'alice' }, reason: { id, values } } as LeftOut
  const { what, why } = german(leftOut)
  expect(what).toBe('Benutzer alice')
  expect(why).not.toBe(leftOutInEnglish(leftOut).why)
  const kept = Object.entries(values).filter(([name]) => name !== 'rule')
  for (const [, value] of kept) expect(why).toContain(typeof value === 'object' ? value.id : String(value))
})

it('the fault of a document is said by the sentences of the language', () => {
  const leftOut: LeftOut = {
    thing: { kind: 'policy', name: 'Own', part: { kind: 'version', name: 'v1' } },
    reason: { id: 'noPolicy', values: fault },
  }
  expect(
    leftOutIn(words, leftOut, (said) => (said.id === 'memberTwice' ? findingTextsDe.memberTwice(said.values) : '')),
  ).toEqual({
    what: 'Richtlinie Own, v1',
    why: 'Das ist keine Richtlinie. Zeile 5, Spalte 7: „Sid“ kommt zweimal vor.',
  })
})
