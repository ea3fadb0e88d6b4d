import { describe, expect, it } from 'vitest'
import { bitOf, type Fact, factsOf, RULES, settle } from './rules'

const FACTS = factsOf(2 ** 22 - 1)
const DENIES = FACTS.filter((fact) => fact.endsWith('denies'))
/** Facts that can only remove permissions. */
const LIMITS: readonly Fact[] = [
  'scp present',
  'rcp present',
  'boundary present',
  'session present',
  'resource required',
  'other account',
]

/**
 * There are four million combinations of facts; a fixed stride that shares no factor with that number samples them
 * evenly.
 */
function* someFacts(): Generator<number> {
  for (let i = 0, facts = 0; i < 20_000; i++) {
    yield facts
    facts = (facts + 1_234_577) % 2 ** 22
  }
}

describe('the rules', () => {
  it('have unique names', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('decide every combination of facts', () => {
    expect(() => [...someFacts()].map(settle)).not.toThrow()
  })

  it('deny explicitly if and only if something denies', () => {
    const denies = DENIES.reduce((bits, fact) => bits | bitOf(fact), 0)
    const wrong = [...someFacts()].filter(
      (facts) => (settle(facts).outcome === 'explicitDeny') !== ((facts & denies) !== 0),
    )
    expect(wrong).toEqual([])
  })

  it('allow no more if a limit is added', () => {
    const widens = (facts: number, limit: Fact) =>
      // A session policy is a limit for everybody but the federated user, who has no permissions without one.
      !(limit === 'session present' && (facts & bitOf('federated')) !== 0) &&
      settle(facts).outcome !== 'allow' &&
      settle(facts | bitOf(limit)).outcome === 'allow'
    expect([...someFacts()].filter((facts) => LIMITS.some((limit) => widens(facts, limit)))).toEqual([])
  })

  it('allow nothing without an Allow, except to root', () => {
    const sources = ['identity allows', 'resource grants', 'resource grants role', 'root'] as const
    const any = sources.reduce((bits, fact) => bits | bitOf(fact), 0)
    const unfounded = [...someFacts()].filter((facts) => (facts & any) === 0 && settle(facts).outcome === 'allow')
    expect(unfounded).toEqual([])
  })
})
