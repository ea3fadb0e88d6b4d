import type { KindName } from '@/lib/mfa/kinds/kind'
import { KINDS } from '@/lib/mfa/kinds/kinds'

/** A principal that can have a password and long-term keys. For the root user `id` is the account id. */
export type Identity =
  | { kind: 'user'; account: string; id: string; name: string; path: string; arn: string }
  | { kind: 'root'; account: string; id: string; arn: string }

/** A role that somebody has assumed. `arn` is the session's: `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
export type RoleSession = {
  kind: 'role'
  account: string
  id: string
  name: string
  arn: string
  roleArn: string
  sessionName: string
}

/** The identity behind a request. */
export type Principal = Identity | RoleSession

/** The device that was used, and when; null without MFA. */
export type MfaProof = {
  serialNumber: string
  at: Date
  /** Known of a session, as long as its user has the device. */
  kind?: KindName
}

/** A policy that narrows one role session: passed as text, or named by its ARN. */
export type SessionPolicy = { id: string; name: string; digest: string }

/**
 * How the caller proved its identity. A console session and temporary credentials always know whether MFA was used; a
 * long-term key never does. Nor does a role session, where the code only served to assume the role.
 */
export type Credential =
  | {
      kind: 'session'
      sessionHash: string
      issuedAt: Date
      mfa: MfaProof | null
      /** The user has a device and gave no recent code: operations with `freshFactor` require one now (S-42). */
      isFactorDue?: boolean
    }
  | { kind: 'accessKey'; accessKeyId: string }
  | { kind: 'temporary'; accessKeyId: string; issuedAt: Date; expiresAt: Date; mfa: MfaProof | null }
  | RoleCredential

/** Temporary credentials of a role session, with what was passed when the role was assumed. */
export type RoleCredential = {
  kind: 'role'
  accessKeyId: string
  issuedAt: Date
  expiresAt: Date
  policies: readonly SessionPolicy[]
  tags: readonly { key: string; value: string; isTransitive: boolean }[]
  sourceIdentity: string | undefined
  /** The console session that has switched to the role; without it, the credentials signed a request. */
  sessionHash?: string
  /** The user of that session has to confirm first, as in a session of the user's own (S-42). */
  isFactorDue?: boolean
}

/** What the connection says about a request. */
export type RequestFacts = {
  requestId: string
  sourceIp: string
  userAgent: string
  secureTransport: boolean
  /** `operator`: a session that a test hook opened. */
  entryPoint: 'console' | 'api' | 'operator'
  /** The path of the page of the console. */
  page?: string
}

/**
 * An authenticated caller. Only `lib/auth` makes one: the private field rejects objects of the same shape, and the
 * layer test keeps other folders from importing this class as a value.
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

  /** The key that signed the request, if one did. */
  get accessKeyId(): string | undefined {
    return this.credential.kind === 'session' ? undefined : this.credential.accessKeyId
  }

  /** The console session, also of a user who has switched to a role there. */
  get sessionHash(): string | undefined {
    return 'sessionHash' in this.credential ? this.credential.sessionHash : undefined
  }

  /** `true`, `false`, or undefined when the request does not say: the document's policy depends on the difference. */
  get mfaPresent(): boolean | undefined {
    return this.#isProven && 'mfa' in this.credential ? this.credential.mfa !== null : undefined
  }

  /** The MFA device that was used, under the names of CloudTrail's sign-in events. */
  get mfaDevice(): { MFAIdentifier: string; MfaType?: string } | undefined {
    const mfa = 'mfa' in this.credential ? this.credential.mfa : null
    if (!mfa) return undefined
    return { MFAIdentifier: mfa.serialNumber, ...(mfa.kind && { MfaType: KINDS[mfa.kind].mfaType }) }
  }
}
