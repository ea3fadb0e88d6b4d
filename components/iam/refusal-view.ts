/** Of which kind a refusal is. The kinds differ in what helps against them. */
export type RefusalKind = 'explicit-mfa' | 'explicit' | 'implicit' | 'boundary' | 'session' | 'service-rule'

/** A refusal as a panel shows it: plain data, put together where the refusal is known. */
export type RefusalView = {
  kind: RefusalKind
  /** Such as `iam:ListAccessKeys`. */
  action: string
  /** An ARN, or `*`. */
  resource: string
  /** The ARN of who asked. */
  principal: string
  /** The name of who asked, as it stands in sentences. */
  userName?: string
  /** The API's own message, word for word. */
  message: string
  decisionId?: string
  /** When it was decided, in milliseconds since 1970. */
  at?: number
  /** The statement that decided, if the account discloses it. */
  statement?: { sid?: string; policyName: string; policyHref?: string }
  /** The rule in a sentence, for a refusal by the service itself. */
  rule?: string
}
