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

/** More requests that the policies must allow: another action on the same resource, or the same action on another. */
export type Further = readonly { action?: string; resource?: string }[]

/** What a request claims, and the store to check it in. `now` is by the account's clock, `publicUrl` our own origin. */
export type Claim<Input> = { input: Input; caller: Caller; store: Store; now: Date; publicUrl: string }

/** The engine steps that `prepare` may spend, and a pause in its work that lets other requests run. */
export type PrepareWork = { budget: Budget; rest(): Promise<void> }

/** Runs a short part of `prepare` in a transaction of its own, under the same authorization. It is kept whatever follows. */
export type Step<Input> = <T>(part: (grant: Grant<Input>) => Promise<T>) => Promise<T>

/** Context keys that one request adds to those of its caller, such as `aws:RequestTag/Team`. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/**
 * One operation of the service, as a value. The gate performs it, and nothing else can: `run` takes a Grant.
 *
 * `reserve` and `prepare` are for operations that must leave a trace even when they fail, or that compute for long.
 * `reserve` runs under the same authorization in a separate transaction, which is kept whatever happens next. `prepare`
 * runs between the transactions and sees no data but what `reserve` returned and what it reads step by step. Heavy use of
 * the engine and reading a whole account belong there, because other requests are served meanwhile.
 */
export type Operation<
  I extends RecordShape = RecordShape,
  O extends RecordShape = RecordShape,
  Reserved = unknown,
  Prepared = unknown,
> = {
  /** The name that policies use: `iam:EnableMFADevice`. */
  action: string
  access: 'Read' | 'List' | 'Write' | 'Permissions management' | 'Tagging'
  summary: string
  input: I
  output: O
  /**
   * `policies` (the default): needs an Allow. `deny-only`: needs no Allow, but an explicit Deny refuses it. `none`: no
   * policy can refuse it; the operation guards itself and says why. `traces`: as the visibility of traces says, for everyone in
   * the account or only for those whom the policies allow the action.
   */
  authorization?: 'policies' | 'deny-only' | 'none' | 'traces'
  /** The console requires a code not older than STEP_UP_MINUTES, once policies and `rule` allow the call (S-42). */
  freshFactor?: true
  /**
   * Limits how many costly calls a caller may make: more get `Throttling` (S-34). Operations with the same `of` share
   * one limit. A call costs one point when it is allowed, and more for the engine steps that its `prepare` spends.
   */
  cost?: Allowance & { readonly of: string }
  /** Successful reads of the product's own pages leave no record. Operations that AWS has always leave one. */
  unrecorded?: true
  /** Returns the ARN that policies must allow, or `*` for actions without a resource type. */
  resource(input: Infer<I>, caller: Caller, names: Names): string | Promise<string>
  /** Returns what else the policies must allow, such as `sts:TagSession` for tags, or a user's ARN after a move. */
  further?(input: Infer<I>, caller: Caller, names: Names): Further | Promise<Further>
  /** Returns what a refusal's message prints instead of the resource `*`, as AWS does. */
  deniedResource?(caller: Caller): string
  context?(input: Infer<I>, names: Names): RequestContext | Promise<RequestContext>
  /** Returns the resource's own policy, such as a role's trust policy, if it has one. */
  resourcePolicy?(input: Infer<I>, names: Names): Promise<PolicyInForce | undefined>
  /**
   * Checks a rule of the service apart from the policies, such as AWS's rule on second MFA devices. Called once the
   * policies allow, before anything runs; reads, and changes nothing. Throws the error of a call that breaks the rule.
   * Previews call it too, so no button offers what the rule refuses.
   */
  rule?(grant: Grant<Infer<I>>): Promise<void>
  /**
   * Proves a fact of the request, such as a one-time code, before the policies are evaluated. Returns the context keys
   * that follow from it, or the error that refuses the call. Runs in a separate transaction, which is kept either way,
   * and may read only what belongs to the caller: nothing is granted yet.
   */
  attest?(claim: Claim<Infer<I>>): Promise<RequestContext | AwsError>
  reserve?(grant: Grant<Infer<I>>): Promise<Reserved>
  prepare?(input: Infer<I>, reserved: Reserved, work: PrepareWork & { step: Step<Infer<I>> }): Promise<Prepared>
  run(grant: Grant<Infer<I>>, prepared: Prepared): Promise<Infer<O>>
  /** Completes what `run` returned, while the disk stores it: what takes time and no data, such as drawing a picture. */
  complete?(output: Infer<O>): Infer<O>
  /** Returns what the record of a successful call says besides its parameters. No secrets: everybody with the trail reads it. */
  notes?(output: Infer<O>): Readonly<Record<string, unknown>>
  /** Returns the notice for the user whose credentials `run` changed (S-44), or undefined when it changed none. */
  tells?(grant: Grant<Infer<I>>, output: Infer<O>): Promise<Telling | undefined>
}

/** Declares an operation. Returns `parts` unchanged; it exists so that their types are checked against each other. */
export function operation<I extends RecordShape, O extends RecordShape, Reserved = undefined, Prepared = undefined>(
  parts: Operation<I, O, Reserved, Prepared>,
): Operation<I, O, Reserved, Prepared> {
  return parts
}

/** Any operation, for code that reads only its facts: catalogue, docs, simulator. */
// biome-ignore lint/suspicious/noExplicitAny: no other type covers the parts of all operations
export type AnyOperation = Operation<any, any, any, any>
