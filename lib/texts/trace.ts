import { count } from './count'
import { localized } from './localized'
import { ofPolicy } from './of-policy'
import type { Piece, Sentence } from './sentence'

const ABSENT = { absent: true } as const

/** The trace of a decision: why a request was allowed or refused. */
export const traceTexts = localized('traceTexts', {
  title: 'Decision trace',
  decision: 'Decision',
  notFound: 'The address may be mistyped, or the decision has been archived. Your operator has the archived ones.',

  preview: {
    title: 'Decision preview',
    lead: 'What the policies would decide now. Nothing was done, and nothing was recorded.',
  },

  actions: {
    simulate: 'Open in simulator',
    more: 'More',
    compare: 'Compare with another decision',
    event: 'Show the event',
    copyMessage: 'Copy API message',
    copyJson: 'Copy as JSON',
    copyDecisionId: 'Copy decision ID',
    copyRequestId: 'Copy request ID',
  },

  summary: {
    rule: (action: string, message: string): Sentence => [
      'The policies allow ',
      { code: action },
      ', but a service rule refuses it, and no policy can change that. ',
      message,
    ],
    error: 'A policy could not be evaluated, so the request is denied.',
    root: 'Identity policies do not apply to the root user, so it needs no Allow.',
    untold: 'The request was allowed.',
    needsNone: (action: string): Sentence => [{ code: action }, ' needs no Allow, and no statement denies it.'],
    limit: (limit: string, action: string): Sentence => [
      `The ${limit} does not allow `,
      { code: action },
      ' on this resource, so no other policy can.',
    ],
    resource: (action: string): Sentence => ['The resource policy must allow ', { code: action }, ', and it does not.'],
    nothing: (action: string): Sentence => [
      'No statement allows ',
      { code: action },
      ' on this resource. Without an Allow, everything is denied.',
    ],
    allows: (statement: Piece, policy: string): Sentence => [
      'Statement ',
      statement,
      ` ${ofPolicy(policy)} allows it, and no statement denies it.`,
    ],
    denies: (statement: Piece, policy: string): Piece[] => ['Statement ', statement, ` ${ofPolicy(policy)} denies `],
    everythingBut: (action: string): Piece[] => ['every action outside its list; ', { code: action }, ' is not on it'],
    withoutMfa: (key: string, value: string | undefined): Piece[] => [
      ' while the request is not MFA-authenticated. Here ',
      { code: key },
      ' is ',
      value === undefined ? ABSENT : { code: value },
      '.',
    ],
    condition: ' while its condition holds: ',
    and: ', and ',
    withValue: (test: string, value: string | undefined): Piece[] => [
      { code: test },
      ' with the value ',
      value === undefined ? ABSENT : { code: value },
    ],
  },

  request: {
    title: 'Request',
    principal: 'Principal',
    action: 'Action',
    resource: 'Resource',
    accessKey: 'Access key',
    entryPoint: 'Entry point',
    mfaDevice: 'MFA device',
    sourceIp: 'Source IP',
    time: 'Time',
    testClock: 'Test clock',
    entryPoints: {
      ...{ api: 'API', console: 'Console', operator: 'Operator' },
      ...{ none: 'Not performed', simulated: 'Simulated' },
    },
  },

  keys: {
    title: 'Context keys',
    note: 'As they were when the request was evaluated',
    caption: 'Context keys of the request',
    others: (others: number) => `${count(others, 'more key')} that no statement uses`,
    othersCaption: 'Context keys that no statement uses',
    columns: { key: 'Key', state: 'State', value: 'Value', source: 'Source', usedBy: 'Used by' },
    present: 'present',
    none: 'none',
    emptyList: 'empty list',
    empty: 'empty',
    unused: 'No statement',
    statement: (policy: string, place: number) => `${policy}, statement ${place}`,
    sources: {
      principal: 'Principal',
      session: 'Session',
      connection: 'Connection',
      clock: 'Account clock',
      request: 'Request parameters',
    },
  },

  evaluation: {
    title: 'Evaluation',
    counts: (policies: number, statements: number) =>
      `${count(policies, 'policy', 'policies')}, ${count(statements, 'statement')}`,
    expand: 'Expand all',
    collapse: 'Collapse all',
    decided: 'Decided here',
    parts: { action: 'Action', resource: 'Resource', condition: 'Condition' },
    noCondition: 'No condition',
    matches: ' matches',
    doesNotMatch: ' does not match',
    nearMiss: 'Near miss',
    outcomes: {
      decides: 'Decides',
      applies: 'Applies',
      outranked: 'Overridden',
      'does-not-apply': 'Does not apply',
    },
    unnamed: (place: number) => `Statement ${place}`,
    columns: { element: 'Element', policy: 'In the policy', request: 'In the request', result: 'Result' },
    none: 'none',
    means: 'means',
  },

  layers: {
    scp: 'service control policy',
    rcp: 'resource control policy',
    resource: 'resource policy',
    identity: 'identity policy',
    boundary: 'permissions boundary',
    session: 'session policy',
  },

  held: {
    root: 'the root user',
    inline: (who: string) => `inline policy of ${who}`,
    groupInline: (group: string) => `inline policy of group ${group}`,
    attached: (who: string) => `attached to ${who}`,
    group: (name: string) => `group ${name}`,
  },

  phases: {
    gather: 'Gather policies',
    denies: 'Explicit denies',
    limits: 'Boundary, session and organisation layers',
    allows: 'Allows',
    default: 'Default',
    rootHasNone: 'Identity policies do not apply to the root user.',
    noPolicy: (who: string) => `No policy is attached to ${who}.`,
    inForce: (who: string, policies: string) => `In force for ${who}: ${policies}.`,
    origins: {
      managed: (n: number) =>
        n === 1 ? 'one managed policy, attached directly' : `${n} managed policies, attached directly`,
      inline: (n: number) => (n === 1 ? 'one inline policy' : `${n} inline policies`),
      group: (n: number) => (n === 1 ? 'one policy from a group' : `${n} policies from groups`),
      boundary: (n: number) => (n === 1 ? 'one permissions boundary' : `${n} permissions boundaries`),
      session: (n: number) => (n === 1 ? 'one session policy' : `${n} session policies`),
      trust: (n: number) => (n === 1 ? 'one role trust policy' : `${n} role trust policies`),
    },
    noLimit: 'None is set for this principal.',
    limited: 'These limit what the policies may allow.',
    limitDecides: (limit: string) => `The ${limit} does not allow the request, so no other policy can.`,
    noDeny: 'No policy has a Deny statement.',
    denyIdle: (all: number) =>
      all === 1
        ? 'There is one Deny statement. It does not apply to this request.'
        : `There are ${all} Deny statements. None applies to this request.`,
    denyApplies: (all: number, applying: number) =>
      all === 1
        ? 'There is one Deny statement, and it applies. No Allow can change that.'
        : `There are ${all} Deny statements. ${applying} of them ${applying === 1 ? 'applies' : 'apply'}, and no Allow can change that.`,
    outranked: (applying: number) => {
      if (applying === 0) return 'Not decisive: the request is already denied. No statement would allow it either.'
      if (applying === 1)
        return 'Not decisive: one statement would allow the request, but an explicit deny overrides it.'
      return `Not decisive: ${applying} statements would allow the request, but an explicit deny overrides them.`
    },
    rootNeedsNone: 'The root user needs none.',
    allowed: (applying: number) => {
      if (applying === 0) return 'No Allow statement applies to this request.'
      if (applying === 1) return 'One Allow statement applies.'
      return `${applying} Allow statements apply; one is enough.`
    },
    refused: 'No statement allows the request, so it is denied.',
    notReached: 'Not reached.',
  },

  elements: {
    noValue: 'no value for its variable',
    things: { action: 'action', resource: 'resource', principal: 'principal' },
    matches: 'Matches.',
    doesNotMatch: 'Does not match.',
    outsideList: (thing: string, lines: number) =>
      lines === 1 ? `The ${thing} is not the one listed.` : `The ${thing} is not one of the ${lines} listed.`,
    exempt: (thing: string) => `The ${thing} is listed, so the statement does not apply to it.`,
    noResourceType: 'The action has no resource type, so only "*" matches.',
    unresolved: 'A policy variable has no value in this request.',
    more: (part: string): Sentence => ['The request also has ', { code: part }, '.'],
    less: (part: string): Sentence => ['The request lacks ', { code: part }, '.'],
    instead: (policy: string, request: string): Sentence => [
      'The request has ',
      { code: request },
      ' instead of ',
      { code: policy },
      '.',
    ],
    true: 'True.',
    false: 'False.',
    /** The reasons of the engine. */
    why: {
      'value-matched': 'A value of the policy equals that of the request.',
      'no-value-matched': 'No value of the policy equals that of the request.',
      'key-absent': 'The key is absent, so an operator without IfExists is false.',
      'negated-absent': 'The key is absent, so it is not equal to anything.',
      'if-exists-absent': 'IfExists: the key is absent, so the condition is true.',
      'for-all-absent': 'ForAllValues: there are no values, so none fails.',
      'for-any-absent': 'ForAnyValue: there are no values, so none matches.',
      'null-true': 'The key is absent or present, as the policy requires.',
      'null-false': 'The key is not absent or present, as the policy requires.',
      'null-for-all': 'Null with ForAllValues is always true.',
      'null-for-any': 'Null with ForAnyValue is never true.',
      'list-without-set-operator': 'The request has a list of values, but the operator compares a single value.',
      'empty-policy-list': 'The policy lists no value.',
      'empty-request-list': 'The request lists no value.',
      'not-a-number': 'A value is not a number.',
      'not-a-date': 'A value is not a date.',
      'not-a-boolean': 'A value is neither true nor false.',
      'not-base64': 'A value is not base64.',
      'not-an-address': 'A value is not an IP address or range.',
      'not-an-arn': 'A value is not an ARN.',
    },
  },

  whatIf: {
    title: 'What would change the verdict',
    note: 'Computed by evaluating the same request again',
    allowed: 'Allowed',
    stillDenied: 'Still denied',
    leftOut: {
      title: 'What was not tried',
      answer: 'More changes',
      text: 'There were too many changes to try in one request. Others could change the verdict, too.',
    },
    mfa: 'The same request with MFA',
    mfaAllows: (by: readonly Piece[], advice: string): Piece[] => ['Allowed ', ...by, `. ${advice}`],
    mfaIsNotEnough: 'Signing in with MFA is not enough.',
    signInAgain: 'Sign in with MFA, then try again.',
    chooseMfa: 'Choose a session with MFA to see it.',
    flip: 'The condition that decides',
    flipped: (from: Piece, to: Piece, verdict: string): Piece[] => [
      'From ',
      from,
      ' to ',
      to,
      `. The verdict is then: ${verdict}.`,
    ],
    verdicts: { allow: 'allowed', explicitDeny: 'explicitly denied', implicitDeny: 'implicitly denied' },
    furtherAllow: 'One more Allow statement',
    allowIsEnough: (action: string, resource: string): Piece[] => [
      'Allowing ',
      { code: action },
      ' on ',
      { code: resource },
      ' would be enough.',
    ],
    noAllowOutranks: 'An Allow cannot override an explicit deny.',
    by: (statement: string, policy: string): Piece[] => ['by ', { code: statement }, ` of ${policy}`],
    nameless: (place: number) => `statement ${place}`,
  },
})
