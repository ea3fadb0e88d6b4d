/** The identity behind a request. For the root user `id` is the account id. */
export type Principal =
  | { kind: 'user'; account: string; id: string; name: string; path: string; arn: string }
  | { kind: 'root'; account: string; id: string; arn: string }

/** How the caller proved who it is. A console session always knows whether MFA was used; a long-term key never does. */
export type Credential =
  | { kind: 'session'; sessionHash: string; issuedAt: Date; mfa: { serialNumber: string; at: Date } | null }
  | { kind: 'accessKey'; accessKeyId: string }

/** What the connection tells of a request. */
export type RequestFacts = {
  requestId: string
  sourceIp: string
  userAgent: string
  secureTransport: boolean
  entryPoint: 'console' | 'api'
}

/**
 * Who asks, proven. Only `lib/auth` makes one: the private field keeps every other object from fitting, and the layer
 * test keeps other folders from importing this class as a value.
 */
export class Caller {
  readonly #isProven = true
  readonly principal: Principal
  readonly credential: Credential
  readonly request: RequestFacts

  constructor(principal: Principal, credential: Credential, request: RequestFacts) {
    this.principal = principal
    this.credential = credential
    this.request = request
  }

  get account(): string {
    return this.principal.account
  }

  get arn(): string {
    return this.principal.arn
  }

  /** `true`, `false`, or undefined where a request carries no such fact: the heart of the document. */
  get mfaPresent(): boolean | undefined {
    return this.#isProven && this.credential.kind === 'session' ? this.credential.mfa !== null : undefined
  }
}
