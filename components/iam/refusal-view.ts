import type { NearMissView } from './trace-view'

/** The kind of a refusal. It decides which remedy is shown. */
export type RefusalKind = 'explicit-mfa' | 'explicit' | 'implicit' | 'boundary' | 'session' | 'service-rule'

/** A refusal as a panel shows it: plain data, built where the refusal is known. */
export type RefusalView = {
  kind: RefusalKind
  /** Such as `iam:ListAccessKeys`. */
  action: string
  /** An ARN, or `*`. */
  resource: string
  /** The ARN of the caller. */
  principal: string
  /** The caller's name, for use in sentences. */
  userName?: string
  /** The API's own message, word for word. */
  message: string
  decisionId?: string
  /** The time of the decision, in milliseconds since 1970. */
  at?: number
  /** The statement that decided, if the reader may know it. */
  statement?: { sid?: string; policyName: string }
  /** The statement that comes nearest to allowing it, if the reader may know it. `inPolicy` is the pattern as written. */
  nearMiss?: NearMissView & { statement: { sid: string | undefined; policyName: string }; inPolicy: string }
  /** The rule in a sentence, for a refusal by the service itself. */
  rule?: string
}
