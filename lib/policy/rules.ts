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
  /** Role trust policies and the like: the resource policy must allow, whatever the others say. */
  | 'resource required'
  | 'root'
  | 'federated'
  | 'other account'

export type Rule = {
  readonly id: string
  readonly if: readonly Fact[]
  readonly unless: readonly Fact[]
  readonly then: Outcome
  readonly by: Reason
}

/** The first rule whose `if` facts all hold, and none of its `unless` facts, settles the request. */
export const RULES = [
  { id: 'scp-denies', if: ['scp denies'], unless: [], then: 'explicitDeny', by: 'scp' },
  { id: 'rcp-denies', if: ['rcp denies'], unless: [], then: 'explicitDeny', by: 'rcp' },
  { id: 'resource-denies', if: ['resource denies'], unless: [], then: 'explicitDeny', by: 'resource' },
  { id: 'identity-denies', if: ['identity denies'], unless: [], then: 'explicitDeny', by: 'identity' },
  { id: 'boundary-denies', if: ['boundary denies'], unless: [], then: 'explicitDeny', by: 'boundary' },
  { id: 'session-denies', if: ['session denies'], unless: [], then: 'explicitDeny', by: 'session' },

  { id: 'scp-does-not-allow', if: ['scp present'], unless: ['scp allows'], then: 'implicitDeny', by: 'scp' },
  { id: 'rcp-does-not-allow', if: ['rcp present'], unless: ['rcp allows'], then: 'implicitDeny', by: 'rcp' },
  {
    id: 'other-account-does-not-allow',
    if: ['other account'],
    unless: ['resource allows'],
    then: 'implicitDeny',
    by: 'resource',
  },
  {
    id: 'resource-must-allow',
    if: ['resource required'],
    unless: ['resource allows'],
    then: 'implicitDeny',
    by: 'resource',
  },
  { id: 'root-needs-no-allow', if: ['root'], unless: [], then: 'allow', by: 'root' },
  { id: 'resource-grants', if: ['resource grants'], unless: ['other account'], then: 'allow', by: 'resource' },

  {
    id: 'other-account-needs-identity',
    if: ['other account'],
    unless: ['identity allows'],
    then: 'implicitDeny',
    by: 'identity',
  },
  {
    id: 'identity-does-not-allow',
    if: [],
    unless: ['identity allows', 'resource grants role'],
    then: 'implicitDeny',
    by: 'identity',
  },
  {
    id: 'boundary-does-not-allow',
    if: ['boundary present'],
    unless: ['boundary allows'],
    then: 'implicitDeny',
    by: 'boundary',
  },
  {
    id: 'session-does-not-allow',
    if: ['session present'],
    unless: ['session allows'],
    then: 'implicitDeny',
    by: 'session',
  },
  {
    id: 'federated-without-session',
    if: ['federated'],
    unless: ['session present'],
    then: 'implicitDeny',
    by: 'session',
  },

  { id: 'identity-allows', if: ['identity allows'], unless: [], then: 'allow', by: 'identity' },
  { id: 'resource-grants-role', if: [], unless: [], then: 'allow', by: 'resource' },
] as const satisfies readonly Rule[]

export type RuleId = (typeof RULES)[number]['id']

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

/** The facts of a set in words. */
export function factsOf(facts: Facts): readonly Fact[] {
  return FACTS.filter((fact) => (facts & bitOf(fact)) !== 0)
}

function bitsOf(facts: readonly Fact[]): Facts {
  return facts.reduce((bits, fact) => bits | bitOf(fact), 0)
}

const MASKS = RULES.map((rule) => ({ rule, needs: bitsOf(rule.if), forbids: bitsOf(rule.unless) }))

/** The rule that settles a request with these facts. The last rule has no conditions, so there always is one. */
export function settle(facts: Facts): Rule {
  for (const { rule, needs, forbids } of MASKS) {
    if ((facts & needs) === needs && (facts & forbids) === 0) return rule
  }
  throw new Error('no rule settles these facts')
}
