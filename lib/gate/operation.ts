import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { AwsError } from '@/lib/errors'
import type { Allowance } from '@/lib/gate/limits'
import type { Telling } from '@/lib/notices/tell'
import type { Budget } from '@/lib/policy'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import type { Grant } from './grant'
import type { Names } from './names'
import type { PolicyInForce } from './policies-in-force'

/** More questions to the policies: another action on the same resource, or the same action on another. */
export type Further = readonly { action?: string; resource?: string }[]

/** What a request claims, and where that can be looked up. `now` is by the account's clock. */
export type Claim<Input> = { input: Input; caller: Caller; store: Store; now: Date }

/** What work between the transactions may take, and a rest from it, so that others are served. */
export type PrepareWork = { budget: Budget; rest(): Promise<void> }

/** Context keys that one request adds to those of its caller, such as `aws:RequestTag/Team`. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/**
 * One operation of the service, as a value. The gate performs it, and nothing else can: `run` takes a Grant.
 *
 * `reserve` and `prepare` serve operations that must leave a trace even when they fail, or that need slow arithmetic:
 * `reserve` runs under the same authorization in a transaction of its own, kept whatever happens next; `prepare` runs
 * between the transactions and sees no data but what `reserve` handed it. Whatever takes the engine much work belongs
 * there: others are served meanwhile.
 */
export type Operation<
  I extends RecordShape = RecordShape,
  O extends RecordShape = RecordShape,
  Reserved = unknown,
  Prepared = unknown,
> = {
  /** As policies name it: `iam:EnableMFADevice`. */
  action: string
  access: 'Read' | 'List' | 'Write' | 'Permissions management' | 'Tagging'
  summary: string
  input: I
  output: O
  /**
   * `policies` (the default): an Allow is needed. `deny-only`: needs no Allow, an explicit Deny is honoured.
   * `none`: no policy is asked; the operation guards itself and says why. `traces`: as TRACE_VISIBILITY says, everyone
   * of the account or only those whom the policies allow the action.
   */
  authorization?: 'policies' | 'deny-only' | 'none' | 'traces'
  /** Whether the console wants a code that is not older than STEP_UP_MINUTES, once policies and `rule` allow (S-42). */
  freshFactor?: true
  /**
   * What makes a call costly, where it is, and how many a caller may have: `Throttling` refuses more (S-34). Operations
   * with the same `of` share. A call costs one point when it is allowed, and what its `prepare` spends of the engine's steps.
   */
  cost?: Allowance & { readonly of: string }
  /** Reads of the product's own pages leave no record; whatever AWS knows as an operation does. */
  unrecorded?: true
  /** The ARN that policies must allow, or `*` for actions without a resource type. */
  resource(input: Infer<I>, caller: Caller, names: Names): string | Promise<string>
  /** What else the policies must allow, such as `sts:TagSession` for tags, or the ARN that a user moves to. */
  further?(input: Infer<I>, caller: Caller, names: Names): Further | Promise<Further>
  /** What the message of a refusal prints where the resource is `*`, as AWS prints it. */
  deniedResource?(caller: Caller): string
  context?(input: Infer<I>, names: Names): RequestContext | Promise<RequestContext>
  /** The policy of the resource itself, such as a role's trust policy, where it has one. */
  resourcePolicy?(input: Infer<I>, names: Names): Promise<PolicyInForce | undefined>
  /**
   * A rule of the service beside the policies, which can be checked before anything runs: AWS's rule on second MFA
   * devices is one. Called once the policies allow; reads, and changes nothing. Throws the error of a call that breaks
   * the rule. Previews call it too, so no button offers what the rule refuses.
   */
  rule?(grant: Grant<Infer<I>>): Promise<void>
  /**
   * Proves a fact of the request before the policies are asked, such as a one-time code, and answers the context keys
   * it amounts to, or the error that refuses it. Runs in a transaction of its own, kept whatever it answers, and may look
   * at nothing but what is the caller's own: nothing is granted yet.
   */
  attest?(claim: Claim<Infer<I>>): Promise<RequestContext | AwsError>
  reserve?(grant: Grant<Infer<I>>): Promise<Reserved>
  prepare?(input: Infer<I>, reserved: Reserved, work: PrepareWork): Promise<Prepared>
  run(grant: Grant<Infer<I>>, prepared: Prepared): Promise<Infer<O>>
  /** What the person is told whose credentials `run` changed (S-44); undefined where it changed none. */
  tells?(grant: Grant<Infer<I>>, output: Infer<O>): Promise<Telling | undefined>
}

/** Declares an operation. What comes out is what went in: the point is that its parts are typed against each other. */
export function operation<I extends RecordShape, O extends RecordShape, Reserved = undefined, Prepared = undefined>(
  parts: Operation<I, O, Reserved, Prepared>,
): Operation<I, O, Reserved, Prepared> {
  return parts
}

/** Any operation, where only its facts matter: catalogue, docs, simulator. */
// biome-ignore lint/suspicious/noExplicitAny: the parts of different operations have no common type but this
export type AnyOperation = Operation<any, any, any, any>
