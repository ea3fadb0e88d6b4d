import { switchesIn } from '@/lib/account-switches'
import { append, appendAll } from '@/lib/audit/append'
import type { Caller } from '@/lib/auth/caller'
import { accountClock, type Clock, clockSetting, type Sources, systemSources } from '@/lib/clock'
import { changedMeanwhile } from '@/lib/db/outage'
import { inTransaction, isUniqueViolation, type Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { Account } from '@/lib/generated/sqlite/client'
import { log } from '@/lib/log'
import { measured } from '@/lib/meter'
import { countFailure } from '@/lib/notices/failures'
import { tell } from '@/lib/notices/tell'
import { parse } from '@/lib/shape/parse'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { waitFor } from '@/lib/waits'
import { authorize, ruled } from './authorize'
import { deedOf, type GateCall, isReading, newCall } from './call'
import { decisionOf, recordOf } from './call-record'
import { atOwnCost, demandAllowance } from './cost'
import { FaultDue, isFaultDue, takeFault } from './faults'
import type { Grant } from './grant'
import type { AnyOperation, Claim, Operation, RequestContext, Step } from './operation'
import { type Moment, newMoment, type Standing, standingAt, standingOf } from './standing'

/**
 * Runs one operation for one caller: parse, authorize, run, record, in one transaction. There is no other way to run one.
 * Calls of one request may share a `moment`. Throws AwsError when the input, the policies or the operation refuse the
 * call. Every error it throws has been recorded, except ServiceFailure when recording fails.
 *
 * In training, switches of the account can make it fail before it has done anything, and make its answer late.
 */
export function perform<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  operation: Operation<I, O, Reserved, Prepared>,
  caller: Caller,
  raw: unknown,
  sources: Sources = systemSources,
  moment: Moment = newMoment(),
): Promise<Infer<O>> {
  return carryOut(newCall(operation, caller, raw, sources, moment), operation, sources)
}

async function carryOut<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  call: GateCall,
  operation: Operation<I, O, Reserved, Prepared>,
  sources: Sources,
): Promise<Infer<O>> {
  const { caller, raw, moment } = call
  try {
    const input = parse(operation.input, raw, { echoes: echoes(operation) })
    const { attest, reserve, prepare } = operation
    call.proven = attest && (await proofOf(call, input, attest, sources))
    const step: Step<Infer<I>> = (part) =>
      inTransaction(caller.account, async (store) => part(await granted(store, call, operation, input, sources)))
    // Kept whatever happens next: a failed try must count too.
    const reserved = reserve && (await step(reserve))
    const prepared =
      prepare &&
      // `reserved` is undefined only where the operation has no `reserve`.
      (await atOwnCost(call, moment.budget, (work) => prepare(input, reserved as Reserved, { ...work, step })))
    const end = await inTransaction(caller.account, async (store): Promise<End<Infer<O>>> => {
      const { grant, refusal } = await judged(store, call, operation, input, sources)
      if (refusal) {
        // Nothing has changed yet, so there is nothing to roll back.
        await recordError(store, call, refusal)
        return { error: refusal }
      }
      const result = await operation.run(grant, prepared as Prepared)
      const told = await operation.tells?.(grant, result)
      if (told) await tell(store, deedOf(call), told)
      call.notes = operation.notes?.(result)
      await record(store, call, 'Success')
      return { output: result, completed: meanwhile(operation.complete, result) }
    })
    call.isRecorded = 'error' in end
    if ('error' in end) throw end.error
    const output = end.completed ? await end.completed : end.output
    if (call.latency > 0) await beLate(call, sources)
    return output
  } catch (thrown) {
    const fault = thrown instanceof FaultDue ? await faultOf(call).catch(AwsError.from) : undefined
    // Other calls have taken the failures meanwhile.
    if (thrown instanceof FaultDue && !fault) return carryOut(call, operation, sources)
    // Whoever looked for the name or key found it free: another account has taken it since (decision 0049).
    const error = fault ?? AwsError.from(isUniqueViolation(thrown) ? changedMeanwhile(thrown) : thrown)
    if (error.status >= 500 && !fault)
      log().error({ requestId: caller.request.requestId, action: operation.action, err: thrown }, 'unexpected')
    if (call.judgement) ruled(error, caller, call.judgement, call.id, call.at)
    call.error = error
    if (!call.isRecorded) await recordFailure(call, error, sources)
    if (call.latency > 0) await beLate(call, sources)
    throw error
  } finally {
    measureCall(call)
  }
}

/** The error with which a switch of the account lets a call fail, counted and recorded; undefined when none is left. */
async function faultOf(call: GateCall): Promise<AwsError | undefined> {
  const { account } = call.caller
  const taken = await inTransaction(account, async (store) => {
    const fault = await takeFault(store, account, call.operation.action)
    if (fault) await recordError(store, call, fault)
    return fault
  })
  call.isRecorded = taken !== undefined
  return taken
}

/** Waits as the account's switch says, outside of every transaction. The reads of one page wait once, together. */
async function beLate(call: GateCall, { wait = waitFor }: Sources): Promise<void> {
  const { latency, operation, moment } = call
  measureCall(call)
  if (!isReading(operation)) return wait(latency)
  moment.lateness ??= wait(latency)
  await moment.lateness
}

/** How the last transaction of a call ended. */
type End<Output> = { output: Output; completed: Promise<Output> | undefined } | { error: AwsError }

/**
 * Completes an output while the disk stores the transaction, which may still fail: then nobody is told. Undefined without
 * anything to complete.
 */
function meanwhile<Output>(complete: ((output: Output) => Output) | undefined, output: Output) {
  if (!complete) return undefined
  // By the next turn of the event loop, the disk has begun.
  const completed = new Promise<void>((resolve) => setImmediate(resolve)).then(() => complete(output))
  completed.catch(() => {})
  return completed
}

/** The result of one of several reads. */
type ReadResult<Output> = { output: Output } | { error: AwsError }

/**
 * Runs one read for several inputs, such as the rows of a page. See `performAll`.
 */
export async function performReads<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  operation: Operation<I, O, Reserved, Prepared>,
  caller: Caller,
  raws: readonly unknown[],
  sources: Sources = systemSources,
  moment: Moment = newMoment(),
): Promise<ReadResult<Infer<O>>[]> {
  if (!isPlainRead(operation)) throw new Error(`${operation.action} is more than a read.`)
  const reads = raws.map((raw) => ({ operation, raw }))
  return (await performAll(reads, caller, sources, moment)) as ReadResult<Infer<O>>[]
}

/** Whether an operation only reads, so that it can share a transaction with others. */
export function isPlainRead(operation: AnyOperation): boolean {
  const { attest, reserve, prepare, complete, tells, cost, freshFactor } = operation
  return isReading(operation) && !(attest || reserve || prepare || complete || tells || cost || freshFactor)
}

/**
 * Runs several reads of one caller, such as those of the panels of a page, in one transaction. Authorizes and records each
 * like `perform`; a refused one does not affect the others. Returns the results in the order of the reads. Rejects
 * operations that change something or do more than read.
 */
export async function performAll(
  reads: readonly { operation: AnyOperation; raw: unknown }[],
  caller: Caller,
  sources: Sources = systemSources,
  moment: Moment = newMoment(),
): Promise<ReadResult<unknown>[]> {
  const wrong = reads.find(({ operation }) => !isPlainRead(operation))
  if (wrong) throw new Error(`${wrong.operation.action} is more than a read.`)
  const calls = reads.map(({ operation, raw }) => newCall(operation, caller, raw, sources, moment))
  try {
    const ended = await inTransaction(caller.account, async (store) => {
      // Loaded before the calls, each of which would otherwise load it.
      const { now, switches } = await standingAt(moment, store, caller, sources.clock)
      // Each counts down by itself.
      if (reads.some(({ operation }) => isFaultDue(switches, operation.action))) throw new FaultDue()
      for (const call of calls) call.latency = switches.latency
      // In parallel: look-ups by key in one tick become one query (Prisma's documentation, "findUnique batching").
      const ended = await Promise.all(calls.map((call) => readOne(store, { ...call, at: now }, sources)))
      // By one statement, in their order.
      await appendAll(
        store,
        caller.account,
        ended.flatMap(({ call, read }) => recordOf(call, ...endOf(read)) ?? []),
      )
      return ended
    })
    for (const { call } of ended) measureCall(call)
    const [first] = ended
    if (first && first.call.latency > 0) await beLate(first.call, sources)
    return ended.map(({ read }) => read)
  } catch {
    // Nothing was stored, and it is unknown which of them failed. So each is called alone, and one failure affects one
    // read.
    const alone: ReadResult<unknown>[] = []
    for (const { operation, raw } of reads) alone.push(await settled(perform(operation, caller, raw, sources, moment)))
    return alone
  }
}

async function readOne(
  store: Store,
  call: GateCall,
  sources: Sources,
): Promise<{ call: GateCall; read: ReadResult<unknown> }> {
  const { operation, caller, raw } = call
  try {
    const input = parse(operation.input, raw, { echoes: echoes(operation) })
    const grant = await granted(store, call, operation, input, sources)
    return { call, read: { output: await operation.run(grant, undefined) } }
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || thrown.status >= 500) throw thrown
    if (call.judgement) ruled(thrown, caller, call.judgement, call.id, call.at)
    call.error = thrown
    return { call, read: { error: thrown } }
  }
}

/** Whether messages about wrong input repeat it, as those of STS do. */
const echoes = ({ action }: AnyOperation) => action.startsWith('sts:')

const endOf = (read: ReadResult<unknown>): [string, AwsError?] =>
  'error' in read ? [read.error.code, read.error] : ['Success']

async function settled<T>(performed: Promise<T>): Promise<ReadResult<T>> {
  try {
    return { output: await performed }
  } catch (thrown) {
    return { error: AwsError.from(thrown) }
  }
}

async function proofOf<Input>(
  call: GateCall,
  input: Input,
  attest: (claim: Claim<Input>) => Promise<RequestContext | AwsError>,
  { clock }: Sources,
): Promise<RequestContext> {
  const proof = await inTransaction(call.caller.account, async (store) => {
    const { now } = noted(call, await standingOf(store, call.caller, clock))
    return attest({ input, caller: call.caller, store, now, publicUrl: env().publicUrl })
  })
  if (proof instanceof AwsError) throw proof
  return proof
}

/** Notes what a call takes from its account. Throws FaultDue at its beginning if a switch of the account lets it fail. */
function noted(call: GateCall, standing: Standing): Standing {
  const { now, switches } = standing
  call.at = now
  call.latency = switches.latency
  const isBeginning = !call.isPastFaults
  // What has begun goes on to its end, and the attempt after this one begins without failing.
  call.isPastFaults = true
  if (isBeginning && isFaultDue(switches, call.operation.action)) throw new FaultDue()
  return standing
}

/** Authorizes a call within the transaction that will carry it out. Throws the error that refuses it. */
async function granted<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  ...asked: Parameters<typeof judged<I, O, Reserved, Prepared>>
): Promise<Grant<Infer<I>>> {
  const { grant, refusal } = await judged(...asked)
  if (refusal) throw refusal
  return grant
}

/** The same, but returns the refusal of policies and service rules, so that the transaction can go on. */
async function judged<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  store: Store,
  call: GateCall,
  operation: Operation<I, O, Reserved, Prepared>,
  input: Infer<I>,
  { clock, chance }: Sources,
): Promise<{ grant: Grant<Infer<I>>; refusal?: undefined } | { refusal: AwsError; grant?: undefined }> {
  const { id, caller, proven, moment } = call
  const standing = noted(
    call,
    isReading(operation) ? await standingAt(moment, store, caller, clock) : await standingOf(store, caller, clock),
  )
  const asked = { id, operation, input, caller, proven, budget: moment.budget, chance }
  const { judgement, refusal, grant } = await authorize(store, standing, asked)
  call.judgement = judgement
  if (refusal) return { refusal }
  if (!call.isPaid) demandAllowance(call)
  call.isPaid = true
  return { grant }
}

/** Records a call that failed. Throws ServiceFailure when recording fails: every response has a record. */
async function recordFailure(call: GateCall, error: AwsError, { clock }: Sources): Promise<void> {
  try {
    await inTransaction(call.caller.account, async (store) => {
      const account = await store.account.findUnique({ where: { id: call.caller.account } })
      // A deleted account has no trail to write to.
      if (!account) return
      // A call whose input did not parse has not read the account's clock and switches yet.
      if (!call.isPastFaults) await noteUnread(store, call, account, clock)
      await recordError(store, call, error)
    })
  } catch (thrown) {
    log().error({ requestId: call.caller.request.requestId, action: call.operation.action, err: thrown }, 'unrecorded')
    call.error = AwsError.from(thrown)
    throw call.error
  }
}

async function noteUnread(store: Store, call: GateCall, account: Account, clock: Clock): Promise<void> {
  call.at = accountClock(clockSetting(account), clock).now()
  const switches = await store.accountSwitches.findUnique({ where: { account: account.id } })
  if (switches) call.latency = switchesIn(switches).latency
}

async function recordError(store: Store, call: GateCall, error: AwsError): Promise<void> {
  await record(store, call, error.code, error)
  const { principal } = call.caller
  // Sessions of a role belong to different people.
  if (!error.failedProof || principal.kind === 'role') return
  await countFailure(store, deedOf(call), { principal, kind: error.failedProof })
}

/** Measures a call once: what it took, without the wait that a switch adds. */
function measureCall(call: GateCall): void {
  if (call.isMeasured) return
  call.isMeasured = true
  const { operation, caller, error, began } = call
  const answer = error?.code ?? 'Success'
  const seconds = (performance.now() - began) / 1000
  const { entryPoint } = caller.request
  measured({ of: 'call', operation: operation.action, answer, entryPoint, decision: decisionOf(call, error), seconds })
}

async function record(store: Store, call: GateCall, outcome: string, error?: AwsError): Promise<void> {
  const made = recordOf(call, outcome, error)
  if (made) await append(store, made)
}
