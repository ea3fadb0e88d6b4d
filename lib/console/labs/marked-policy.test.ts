import { describe, expect, it } from 'vitest'
import type { MarkedLines } from '@/components/console/lab-views'
import { policyView } from './marked-policy'

const DENY = { Sid: 'Wall', Effect: 'Deny', NotAction: ['iam:GetUser'], Resource: '*' }
const KEY = 'aws:MultiFactorAuthPresent'

/** The policy for a lab about the statement `Wall` and the key. */
const view = (Statement: unknown, conditionKey: string | undefined = KEY) =>
  policyView('P', JSON.stringify({ Version: '2012-10-17', Statement }), { statements: ['Wall'], conditionKey })

const textOf = (lines: MarkedLines | undefined) => lines?.map(({ text }) => text).join('\n')
const markedIn = (lines: MarkedLines | undefined) => textOf(lines?.filter(({ isMarked }) => isMarked))

describe('a policy on the page of a lab', () => {
  const condition = { BoolIfExists: { [KEY]: 'false' } }
  const wall = { ...DENY, Condition: condition }

  it('marks the condition that the lab is about, with its operator', () => {
    const { statements } = view([{ Sid: 'Other', Effect: 'Allow', Action: '*', Resource: '*' }, wall])
    expect(statements.map(({ sid }) => sid)).toEqual(['Wall'])
    expect(markedIn(statements[0]?.lines)).toBe(
      ['    "BoolIfExists": {', `      "${KEY}": "false"`, '    }'].join('\n'),
    )
  })

  it('shows a statement as if it stood alone, in a list or by itself', () => {
    const expected = JSON.stringify(wall, null, 2)
    expect(textOf(view([wall, { ...DENY, Sid: 'Last' }]).statements[0]?.lines)).toBe(expected)
    expect(textOf(view(wall).statements[0]?.lines)).toBe(expected)
  })

  it('marks a key alone where its operator has others, in any case, and a list of values as a whole', () => {
    const two = { Bool: { 'aws:SecureTransport': 'true', 'AWS:multifactorauthpresent': ['false', 'true'] } }
    const [statement] = view([{ ...DENY, Condition: two }]).statements
    expect(markedIn(statement?.lines)).toBe(
      ['      "AWS:multifactorauthpresent": [', '        "false",', '        "true"', '      ]'].join('\n'),
    )
  })

  it('marks the statement in the whole policy', () => {
    const { document } = view([{ ...DENY, Sid: 'Last' }, wall])
    expect(markedIn(document)).toBe(
      JSON.stringify([wall], null, 2).split('\n').slice(1, -1).join('\n').replaceAll(/^/gm, '  '),
    )
  })

  it('marks nothing that is not there', () => {
    expect(markedIn(view([DENY]).statements[0]?.lines)).toBe('')
    expect(
      markedIn(
        policyView('P', JSON.stringify({ Version: '2012-10-17', Statement: [wall] }), { statements: ['Wall'] })
          .statements[0]?.lines,
      ),
    ).toBe('')
    expect(view([{ ...wall, Sid: 'Elsewhere' }])).toMatchObject({ statements: [] })
  })
})
