import { describe, expect, it } from 'vitest'
import { bitOf, type Fact, factsOf, RULES, settle } from './rules'

const FACTS = factsOf(2 ** 22 - 1)
const DENIES = FACTS.filter((fact) => fact.endsWith('denies'))
/** Facts that only ever take permissions away. */
const LIMITS: readonly Fact[] = [
  'scp present',
  'rcp present',
  'boundary present',
  'session present',
  'resource required',
  'other account',
]

/** Every combination of facts would be four million; a fixed stride that shares no factor with it visits them evenly. */
function* someFacts(): Generator<number> {
  for (let i = 0, facts = 0; i < 60_000; i++) {
    yield facts
    facts = (facts + 1_234_577) % 2 ** 22
  }
}

describe('the rules', () => {
  it('are named once each', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('settle every combination of facts', () => {
    for (const facts of someFacts()) expect(settle(facts).id).toBeTruthy()
  })

  it('deny explicitly exactly when something denies', () => {
    const denies = DENIES.reduce((bits, fact) => bits | bitOf(fact), 0)
    for (const facts of someFacts()) expect(settle(facts).outcome === 'explicitDeny').toBe((facts & denies) !== 0)
  })

  it('allow no more when something that limits is added', () => {
    for (const facts of someFacts()) {
      if (settle(facts).outcome === 'allow') continue
      for (const limit of LIMITS) {
        // A session policy is a limit for everybody but the federated user, who has nothing without one.
        if (limit === 'session present' && (facts & bitOf('federated')) !== 0) continue
        expect(settle(facts | bitOf(limit)).outcome).not.toBe('allow')
      }
    }
  })

  it('allow nothing without an Allow, root excepted', () => {
    const sources = ['identity allows', 'resource grants', 'resource grants role', 'root'] as const
    const any = sources.reduce((bits, fact) => bits | bitOf(fact), 0)
    for (const facts of someFacts()) {
      // The last rule is reached only with a grant to the role: the rule on identity policies stands before it.
      if ((facts & any) === 0) expect(settle(facts).outcome).not.toBe('allow')
    }
  })
})
