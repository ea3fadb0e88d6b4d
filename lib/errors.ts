/** HTTP status by error code. The codes are AWS's own, as in the API references of IAM and STS. */
const STATUS = {
  AccessDenied: 403,
  ConcurrentModification: 409,
  DeleteConflict: 409,
  DuplicateCertificate: 409,
  DuplicateSSHPublicKey: 400,
  EntityAlreadyExists: 409,
  EntityTemporarilyUnmodifiable: 409,
  ExpiredToken: 403,
  IncompleteSignature: 400,
  InvalidAction: 400,
  InvalidAuthenticationCode: 403,
  InvalidCertificate: 400,
  InvalidClientTokenId: 403,
  InvalidInput: 400,
  InvalidParameterValue: 400,
  InvalidPublicKey: 400,
  InvalidUserType: 400,
  LimitExceeded: 409,
  MalformedCertificate: 400,
  MalformedPolicyDocument: 400,
  MalformedQueryString: 404,
  /** Differs from AWS: this code and MisdirectedRequest are ours. */
  MethodNotAllowed: 405,
  MisdirectedRequest: 421,
  MissingAction: 400,
  MissingAuthenticationToken: 403,
  NoSuchEntity: 404,
  PackedPolicyTooLarge: 400,
  PasswordPolicyViolation: 400,
  ReportExpired: 410,
  ReportNotPresent: 410,
  RequestEntityTooLarge: 413,
  ServiceFailure: 500,
  ServiceUnavailable: 503,
  SignatureDoesNotMatch: 403,
  Throttling: 400,
  UnrecognizedPublicKeyEncoding: 400,
  ValidationError: 400,
} as const

export type ErrorCode = keyof typeof STATUS

/**
 * Why a request was refused, for whoever shows the refusal. `kind` is a policy's outcome with the layer it came from,
 * or `serviceRule`: a rule of the service that no policy can change.
 */
export type Refusal = {
  decisionId: string
  kind: 'explicitDeny' | 'implicitDeny' | 'serviceRule'
  layer: string
  /** A Deny whose condition is about `aws:MultiFactorAuthPresent`, in a request that does not carry `true`. */
  forWantOfMfa: boolean
  principal: string
  action: string
  resource: string
  policyName?: string
  policyArn?: string
  statementId?: string
  at: Date
}

/** An answer that is an error. The message is for the caller; the cause is for the log and never leaves. */
export class AwsError extends Error {
  override readonly name = 'AwsError'
  readonly code: ErrorCode
  /** Set by the gate on a refusal. */
  refusal?: Refusal
  /** Names a field where one is at fault, as the operation's input spells it. */
  readonly field?: string
  /** A rule of the service, apart from policies, refuses a request that the policies allow. */
  readonly isServiceRule: boolean
  /** What the request was to prove and did not: several such failures are told to the person (S-44). */
  readonly failedProof: 'password' | 'code' | undefined
  /** The message as an audit record may hold it: another one where it repeats what may be secret. */
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
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.field = options.field
    this.isServiceRule = options.isServiceRule ?? false
    this.recorded = options.recorded ?? message
    this.failedProof = options.failedProof
  }

  get status(): number {
    return STATUS[this.code]
  }

  /** Anything thrown, as an answer: what is not an AwsError is a bug and becomes ServiceFailure without a detail. */
  static from(thrown: unknown): AwsError {
    if (thrown instanceof AwsError) return thrown
    return new AwsError('ServiceFailure', 'The request processing has failed because of an unknown error.', {
      cause: thrown,
    })
  }
}
