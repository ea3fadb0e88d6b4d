import type { Layer, Outcome, Reason } from './types'

/**
 * How the layers combine, as data. User guide, "Policy evaluation logic": any Deny wins; organisation policies, boundary
 * and session policies only narrow; a resource policy may grant by itself within the account; root needs no Allow.
 */
export type Fact =
  | `${Layer} denies`
  | `${Layer} allows`
  | 'scp present'
  | 'rcp present'
  | 'boundary present'
  | 'session present'
  /** The resource policy allows and names the caller itself or everyone. */
  | 'resource grants'
  /** The resource policy allows and names the caller's role. */
  | 'resource grants role'
  /** Role trust policies: the resource policy must allow, whatever the others say. */
  | 'resource required'
  | 'root'
  | 'federated'
  | 'other account'

export type Rule = {
  readonly id: string
  readonly if: readonly Fact[]
  readonly unless: readonly Fact[]
  readonly outcome: Outcome
  readonly by: Reason
}

/** The first rule whose `if` facts all hold, and none of its `unless` facts, decides the request. */
export const RULES = [
  { id: 'scp-denies', if: ['scp denies'], unless: [], outcome: 'explicitDeny', by: 'scp' },
  { id: 'rcp-denies', if: ['rcp denies'], unless: [], outcome: 'explicitDeny', by: 'rcp' },
  { id: 'resource-denies', if: ['resource denies'], unless: [], outcome: 'explicitDeny', by: 'resource' },
  { id: 'identity-denies', if: ['identity denies'], unless: [], outcome: 'explicitDeny', by: 'identity' },
  { id: 'boundary-denies', if: ['boundary denies'], unless: [], outcome: 'explicitDeny', by: 'boundary' },
  { id: 'session-denies', if: ['session denies'], unless: [], outcome: 'explicitDeny', by: 'session' },

  { id: 'scp-does-not-allow', if: ['scp present'], unless: ['scp allows'], outcome: 'implicitDeny', by: 'scp' },
  { id: 'rcp-does-not-allow', if: ['rcp present'], unless: ['rcp allows'], outcome: 'implicitDeny', by: 'rcp' },
  {
    id: 'other-account-does-not-allow',
    if: ['other account'],
    unless: ['resource allows'],
    outcome: 'implicitDeny',
    by: 'resource',
  },
  {
    id: 'resource-must-allow',
    if: ['resource required'],
    unless: ['resource allows'],
    outcome: 'implicitDeny',
    by: 'resource',
  },
  { id: 'root-needs-no-allow', if: ['root'], unless: [], outcome: 'allow', by: 'root' },
  { id: 'resource-grants', if: ['resource grants'], unless: ['other account'], outcome: 'allow', by: 'resource' },

  {
    id: 'other-account-needs-identity',
    if: ['other account'],
    unless: ['identity allows'],
    outcome: 'implicitDeny',
    by: 'identity',
  },
  {
    id: 'identity-does-not-allow',
    if: [],
    unless: ['identity allows', 'resource grants role'],
    outcome: 'implicitDeny',
    by: 'identity',
  },
  {
    id: 'boundary-does-not-allow',
    if: ['boundary present'],
    unless: ['boundary allows'],
    outcome: 'implicitDeny',
    by: 'boundary',
  },
  {
    id: 'session-does-not-allow',
    if: ['session present'],
    unless: ['session allows'],
    outcome: 'implicitDeny',
    by: 'session',
  },
  {
    id: 'federated-without-session',
    if: ['federated'],
    unless: ['session present'],
    outcome: 'implicitDeny',
    by: 'session',
  },

  { id: 'identity-allows', if: ['identity allows'], unless: [], outcome: 'allow', by: 'identity' },
  { id: 'resource-grants-role', if: [], unless: [], outcome: 'allow', by: 'resource' },
] as const satisfies readonly Rule[]

/** A set of facts as bits. */
export type Facts = number

const FACTS: readonly Fact[] = [
  'scp denies',
  'scp allows',
  'scp present',
  'rcp denies',
  'rcp allows',
  'rcp present',
  'resource denies',
  'resource allows',
  'resource grants',
  'resource grants role',
  'resource required',
  'identity denies',
  'identity allows',
  'boundary denies',
  'boundary allows',
  'boundary present',
  'session denies',
  'session allows',
  'session present',
  'root',
  'federated',
  'other account',
]

export function bitOf(fact: Fact): Facts {
  return 1 << FACTS.indexOf(fact)
}

/** The names of the facts in a set. */
export function factsOf(facts: Facts): readonly Fact[] {
  const known = words.get(facts)
  if (known !== undefined) return known
  const named = FACTS.filter((_, bit) => (facts & (1 << bit)) !== 0)
  words.set(facts, named)
  return named
}

const words = new Map<Facts, readonly Fact[]>()

function bitsOf(facts: readonly Fact[]): Facts {
  return facts.reduce((bits, fact) => bits | bitOf(fact), 0)
}

const MASKS = RULES.map((rule) => ({ rule, needs: bitsOf(rule.if), forbids: bitsOf(rule.unless) }))

const settled = new Map<Facts, Rule>()

/** The rule that decides a request with these facts. The last rule has no conditions, so there always is one. */
export function settle(facts: Facts): Rule {
  const known = settled.get(facts)
  if (known !== undefined) return known
  const found = MASKS.find(({ needs, forbids }) => (facts & needs) === needs && (facts & forbids) === 0)
  if (found === undefined) throw new Error('no rule settles these facts')
  settled.set(facts, found.rule)
  return found.rule
}
