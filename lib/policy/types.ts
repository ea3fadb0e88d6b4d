/**
 * The types of the engine. A compiled policy is plain data: it survives JSON and holds no functions, so other code can
 * reason about all requests from these values alone.
 */

import type { Said } from './sentences/said'

export type Effect = 'Allow' | 'Deny'

/** Where a document is used. This decides which elements the grammar requires and which it forbids. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp'

/** A document without Version has `2008-10-17`: the user guide, "Version", gives both the same behaviour. */
export type Version = '2008-10-17' | '2012-10-17'

/** Lines and columns count from one; columns count UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }
export type Span = { readonly start: Position; readonly end: Position }

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'variable'; readonly key: string; readonly name: string; readonly fallback: string | undefined }

/**
 * A parsed pattern. `head` is the literal text before the first wildcard or variable. `shape` is the cheapest way to
 * match: `literal` is only a head, `prefix` is a head and a final star, `template` holds variables.
 */
export type Pattern = {
  readonly source: string
  readonly shape: 'any' | 'literal' | 'prefix' | 'glob' | 'template'
  readonly head: string
  readonly tokens: readonly Token[]
}

export type ArnParts = readonly [Pattern, Pattern, Pattern, Pattern, Pattern, Pattern]

/**
 * An ARN pattern, split at its first five colons and completed to six parts. `prefix` is the text of the literal parts
 * at the beginning, each with its colon; `prefixParts` is their number, at most five.
 */
export type ArnPattern = {
  readonly source: string
  readonly parts: ArnParts
  readonly prefix: string
  readonly prefixParts: number
}

export type ResourcePattern =
  | { readonly kind: 'everything'; readonly source: string }
  | { readonly kind: 'arn'; readonly source: string; readonly arn: ArnPattern }

export type PrincipalEntry = {
  readonly type: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'
  readonly value: string
  /**
   * `account` is an account id or the ARN of its root user; `unique-id` is the id of a user or role, such as AIDA...;
   * `id` is an ARN, a service name, a provider or a canonical id.
   */
  readonly form: 'everyone' | 'account' | 'unique-id' | 'id'
  /** For `account`: the twelve digits. For the others: the same as `value`. */
  readonly id: string
}

type SetOperator = 'ForAllValues' | 'ForAnyValue'

export type OperatorName =
  | 'StringEquals'
  | 'StringNotEquals'
  | 'StringEqualsIgnoreCase'
  | 'StringNotEqualsIgnoreCase'
  | 'StringLike'
  | 'StringNotLike'
  | 'NumericEquals'
  | 'NumericNotEquals'
  | 'NumericLessThan'
  | 'NumericLessThanEquals'
  | 'NumericGreaterThan'
  | 'NumericGreaterThanEquals'
  | 'DateEquals'
  | 'DateNotEquals'
  | 'DateLessThan'
  | 'DateLessThanEquals'
  | 'DateGreaterThan'
  | 'DateGreaterThanEquals'
  | 'Bool'
  | 'BinaryEquals'
  | 'IpAddress'
  | 'NotIpAddress'
  | 'ArnEquals'
  | 'ArnLike'
  | 'ArnNotEquals'
  | 'ArnNotLike'
  | 'Null'

/** A condition value of the policy, read once for its operator. */
export type Operand =
  | { readonly kind: 'text'; readonly source: string; readonly pattern: Pattern }
  | { readonly kind: 'number'; readonly source: string; readonly decimal: Decimal }
  | { readonly kind: 'date'; readonly source: string; readonly instant: number }
  | { readonly kind: 'bool'; readonly source: string; readonly truth: boolean }
  | { readonly kind: 'bytes'; readonly source: string; readonly hex: string }
  | { readonly kind: 'range'; readonly source: string; readonly range: IpRange }
  | { readonly kind: 'arn'; readonly source: string; readonly arn: ArnPattern }
  | { readonly kind: 'unreadable'; readonly source: string; readonly why: Unreadable }

export type Unreadable =
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-boolean'
  | 'not-base64'
  | 'not-an-address'
  | 'not-an-arn'

/** Exact decimal: no rounding, so 9007199254740993 is not 9007199254740992. */
export type Decimal = { readonly negative: boolean; readonly whole: string; readonly fraction: string }

/** Words of sixteen bits: two for IPv4, eight for IPv6. Bits after `prefixLength` are already zero. */
export type IpRange = { readonly words: readonly number[]; readonly prefixLength: number }

/** One operator on one key with its list of values. */
export type ConditionAtom = {
  /** As written, for example `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  readonly base: OperatorName
  readonly set: SetOperator | undefined
  readonly ifExists: boolean
  readonly key: string
  /** The key in lower case: key names are case-insensitive (user guide, "Condition"). */
  readonly name: string
  readonly values: readonly Operand[]
  readonly span: Span
}

export type Statement = {
  readonly index: number
  readonly sid: string | undefined
  readonly effect: Effect
  /** Lower-case patterns; `source` keeps what was written. */
  readonly action: { readonly negated: boolean; readonly patterns: readonly Pattern[] }
  /** Undefined in a role trust policy, which has no resource element. */
  readonly resource: { readonly negated: boolean; readonly patterns: readonly ResourcePattern[] } | undefined
  readonly principal: { readonly negated: boolean; readonly entries: readonly PrincipalEntry[] } | undefined
  readonly conditions: readonly ConditionAtom[]
  readonly span: Span
}

export type Policy = {
  readonly kind: PolicyKind
  readonly version: Version
  /** False when the document left Version out. */
  readonly versionWritten: boolean
  readonly id: string | undefined
  readonly statements: readonly Statement[]
}

/** Why a document was refused: AWS's message, our explanation in English and as data, and the place. */
export type Problem = {
  readonly code: 'MalformedPolicyDocument'
  readonly message: string
  readonly detail: string
  readonly said: Said
  readonly line: number
  readonly column: number
  /** The place in the document, for example `Statement[0].Action[2]`. */
  readonly path: string
}

export type Request = {
  /** `service:Name`, in any case. */
  readonly action: string
  /** One ARN, or `*` for an action without resource types. */
  readonly resource: string
  /** User, role session, federated user or root ARN; for a service or an identity provider its name. */
  readonly principalArn: string
  readonly context: ContextSource
}

export type ContextValue = string | readonly string[]
export type ContextEntry = { readonly key: string; readonly value: ContextValue }

/** Keys in lower case. Made by `contextOf`. A missing key is absent, which is not the same as empty. */
export type Context = { readonly kind: 'context'; readonly entries: ReadonlyMap<string, ContextEntry> }
export type ContextSource =
  | Context
  | ReadonlyMap<string, ContextValue>
  | Readonly<Record<string, ContextValue | undefined>>

export type PolicyType =
  | 'managed'
  | 'aws-managed'
  | 'inline'
  | 'group'
  | 'group-managed'
  | 'group-inline'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'trust'
  | 'scp'
  | 'rcp'

/** A policy with the name that messages and pages show. */
export type NamedPolicy = {
  /** The ARN of a managed policy; any stable name for the others. */
  readonly id: string
  readonly name: string
  readonly type: PolicyType
  readonly policy: Policy
}

/** All policies that apply to one request. */
export type PolicySet = {
  /** Inline and managed policies of the user or role and of the user's groups. */
  readonly identity: readonly NamedPolicy[]
  readonly boundary?: NamedPolicy | undefined
  /** Session policies. Leave out when none was passed; an empty list counts as none. */
  readonly session?: readonly NamedPolicy[] | undefined
  /** The policy on the resource; type `trust` means that it must allow by itself. */
  readonly resource?: NamedPolicy | undefined
  /** One list per level: root, each organisational unit, account. */
  readonly scps?: readonly (readonly NamedPolicy[])[] | undefined
  readonly rcps?: readonly (readonly NamedPolicy[])[] | undefined
  /** True for the root user of the account. */
  readonly isRoot?: boolean | undefined
  /** The account that owns the resource. Left out: the same account as the principal's. */
  readonly resourceAccount?: string | undefined
}

export type Layer = 'scp' | 'rcp' | 'resource' | 'identity' | 'boundary' | 'session'

export type Outcome = 'allow' | 'explicitDeny' | 'implicitDeny'

/** The layer that decided the request. `error` is a fault in evaluation, which always denies. */
export type Reason = Layer | 'root' | 'error'

/** A statement, identified so that a person can find it. */
export type StatementRef = {
  readonly policyId: string
  readonly policyName: string
  readonly policyType: PolicyType
  readonly sid: string | undefined
  readonly statementIndex: number
  readonly effect: Effect
}

export type Decision = {
  readonly outcome: Outcome
  readonly reason: Reason
  /** The rule of rules.ts that decided; `fault` if the reason is `error`. */
  readonly rule: string
  /** The statement that decided; undefined for an implicit deny and for root. */
  readonly deciding: StatementRef | undefined
  /** Every statement that applies to the request, layer by layer. */
  readonly matched: readonly StatementRef[]
}
