import type { LeftOut } from '@/lib/values/left-out'

/** HTTP status and meaning by error code. The codes are AWS's own, as in the API references of IAM and STS. */
export const ERRORS = {
  AccessDenied: { status: 403, meaning: 'The policies, or a rule of the service, refuse the request.' },
  ConcurrentModification: {
    status: 409,
    meaning: 'Another request changed the same thing at the same time. Try again.',
  },
  DeleteConflict: { status: 409, meaning: 'Something still depends on what is to be deleted.' },
  DuplicateCertificate: { status: 409, meaning: 'The certificate is there already.' },
  DuplicateSSHPublicKey: { status: 400, meaning: 'The user has this SSH public key already.' },
  EntityAlreadyExists: { status: 409, meaning: 'The name is taken.' },
  EntityTemporarilyUnmodifiable: {
    status: 409,
    meaning: 'It was created a moment ago and cannot be changed yet. Try again.',
  },
  ExpiredToken: { status: 403, meaning: 'The temporary credentials have expired.' },
  IncompleteSignature: { status: 400, meaning: 'The signature lacks a part, or a part is malformed.' },
  InvalidAction: { status: 400, meaning: 'The API has no such action or version.' },
  InvalidAuthenticationCode: { status: 403, meaning: 'The codes are not two new, consecutive codes of the device.' },
  InvalidCertificate: { status: 400, meaning: 'The certificate cannot be used.' },
  InvalidClientTokenId: { status: 403, meaning: 'There is no such access key, or it is not active.' },
  InvalidInput: { status: 400, meaning: 'A value is well-formed but not possible here.' },
  InvalidParameterValue: { status: 400, meaning: 'The value of a parameter is not valid.' },
  InvalidPublicKey: { status: 400, meaning: 'The public key is malformed.' },
  InvalidUserType: { status: 400, meaning: 'The operation is not for this kind of caller.' },
  LimitExceeded: { status: 409, meaning: 'The request would exceed a quota of the account.' },
  MalformedCertificate: { status: 400, meaning: 'The certificate cannot be read.' },
  MalformedPolicyDocument: { status: 400, meaning: 'The policy document is not valid.' },
  MalformedQueryString: { status: 404, meaning: 'The query string cannot be read.' },
  // Differs from AWS: this code and MisdirectedRequest are ours.
  MethodNotAllowed: { status: 405, meaning: 'The API does not take this HTTP method. Differs from AWS: of ours.' },
  MisdirectedRequest: { status: 421, meaning: 'The request is for another host. Differs from AWS: of ours.' },
  MissingAction: { status: 400, meaning: 'The request names no action.' },
  MissingAuthenticationToken: { status: 403, meaning: 'The request is not signed.' },
  NoSuchEntity: { status: 404, meaning: 'What the request names does not exist.' },
  PackedPolicyTooLarge: { status: 400, meaning: 'Session policies and tags together are too large.' },
  PasswordPolicyViolation: { status: 400, meaning: 'The password does not meet the rules of the account.' },
  ReportExpired: { status: 410, meaning: 'The credential report is too old. Generate another one.' },
  ReportNotPresent: { status: 410, meaning: 'There is no credential report. Generate one.' },
  RequestEntityTooLarge: { status: 413, meaning: 'The request is too large.' },
  ServiceFailure: { status: 500, meaning: 'The service failed. The log has the cause.' },
  ServiceUnavailable: { status: 503, meaning: 'The service cannot take the request now. Try again.' },
  SignatureDoesNotMatch: { status: 403, meaning: 'The signature is not that of the request and the key.' },
  Throttling: { status: 400, meaning: 'Too many requests. Try again later.' },
  UnrecognizedPublicKeyEncoding: { status: 400, meaning: 'The encoding of the public key is not supported.' },
  ValidationError: { status: 400, meaning: 'A parameter is missing, or does not have the form that it must have.' },
} as const

export type ErrorCode = keyof typeof ERRORS

/**
 * Why a request was refused, for showing the refusal. `kind` is the outcome of the policies with the deciding layer, or
 * `serviceRule`: a rule of the service that no policy can change.
 */
export type Refusal = {
  decisionId: string
  kind: 'explicitDeny' | 'implicitDeny' | 'serviceRule'
  layer: string
  /** A Deny with a condition on `aws:MultiFactorAuthPresent`, in a request where the key is not `true`. */
  forWantOfMfa: boolean
  principal: string
  action: string
  resource: string
  policyName?: string
  policyArn?: string
  statementId?: string
  at: Date
  /** Statements that would have allowed the action on another resource. A page asks; a program is not told. */
  nearMisses?: () => readonly MissedStatement[]
}

type MissedStatement = {
  policyName: string
  sid: string | undefined
  /** As written, and with variables filled in: null if one has no value. */
  patterns: readonly { source: string; resolved: string | null }[]
}

/**
 * Why two codes were refused: they are codes of the device in reverse order, or consecutive but spent, or neither. Both
 * codes together determine it, so nobody learns whether a single code was right.
 */
export type CodePairFault = 'swapped' | 'spent' | 'wrong'

/** An error for the caller. The message is for the caller; the cause goes to the log only. */
export class AwsError extends Error {
  override readonly name = 'AwsError'
  readonly code: ErrorCode
  /** Set by the gate on a refusal. */
  refusal?: Refusal
  /** The field at fault, if any, as the operation's input spells it. */
  readonly field?: string
  /** A rule of the service refuses a request that the policies allow. */
  readonly isServiceRule: boolean
  /** What the request failed to prove. The user is notified of several such failures (S-44). */
  readonly failedProof: 'password' | 'code' | undefined
  /** What was wrong with two codes. For the product's own pages only: no API response and no record contains it. */
  readonly codePairFault: CodePairFault | undefined
  /** Why nothing of some files can be imported, for a page to say in its language. The message says it in English. */
  readonly leftOut: LeftOut | undefined
  /** The message for the audit record. It differs if the message repeats something that may be secret. */
  readonly recorded: string

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      cause?: unknown
      field?: string
      isServiceRule?: true
      recorded?: string
      failedProof?: 'password' | 'code'
      codePairFault?: CodePairFault
      leftOut?: LeftOut | undefined
    } = {},
  ) {
    // Nobody reads where a refusal was made, and finding that out takes longer than a decision: a page foresees a dozen.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(message, { cause: options.cause })
    Error.stackTraceLimit = stackTraceLimit
    this.code = code
    this.field = options.field
    this.isServiceRule = options.isServiceRule ?? false
    this.recorded = options.recorded ?? message
    this.failedProof = options.failedProof
    this.codePairFault = options.codePairFault
    this.leftOut = options.leftOut
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  /** Turns anything thrown into an AwsError. What was not one is a bug and becomes ServiceFailure without detail. */
  static from(thrown: unknown): AwsError {
    if (thrown instanceof AwsError) return thrown
    return new AwsError('ServiceFailure', 'The request processing has failed because of an unknown error.', {
      cause: thrown,
    })
  }
}
