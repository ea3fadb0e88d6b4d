import type { FindingView } from '@/components/iam/finding-view'
import type { TraceView, Verdict } from '@/components/iam/trace-view'
import { traceOfSimulated, verdictOf } from '@/lib/console/decisions/simulated-trace'
import {
  type Budget,
  decide,
  explain,
  MAX_STEPS,
  newBudget,
  type Request,
  type UnknownAction,
  unknownAction,
  validate,
  whatIf,
} from '@/lib/policy'
import { writeCheck } from '@/lib/simulator/check-file'
import { contextEntries } from '@/lib/simulator/context-entries'
import { keyOfDraft } from '@/lib/simulator/draft'
import { PRESETS, type PresetId } from '@/lib/simulator/presets'
import { isSameKey } from '@/lib/simulator/scenario'
import { scenarioOf } from '@/lib/simulator/scenario-of'
import { findingWords } from '@/lib/texts/findings'
import { playgroundTexts } from '@/lib/texts/playground'
import { simulatorTexts } from '@/lib/texts/simulator'
import { traceTexts } from '@/lib/texts/trace'
import { checkFor } from './check'
import { type GivenPolicy, givenIn, givenPolicySet } from './given'
import { contextOfInquiry, draftOfInquiry, type Inquiry, isAskable, withSession } from './inquiry'

const texts = playgroundTexts.answer

/** What is wrong with a field of an inquiry, by its name. */
type FieldProblem = { field: string; message: string }

/** The verdict in each kind of session, the chosen one among them. */
export type SessionVerdict = { session: PresetId; verdict: Verdict }

/** The answer to an inquiry: plain data, so that it survives `postMessage`. */
export type Reply = {
  /** What the validator says about each policy, by its field. */
  findings: Readonly<Record<string, readonly FindingView[]>>
  problems: readonly FieldProblem[]
  /** Undefined if there are problems. */
  decided?: {
    trace: TraceView
    sessions: readonly SessionVerdict[]
    /** The inquiry with its decision, as a file for `npm run check:policies`. */
    check: string
    /** AWS has no such action. */
    unknown?: UnknownAction
  }
}

/** Answers an inquiry. Pure: it runs in a worker of the browser, and in tests. Never throws for the content of a field. */
export function replyTo(inquiry: Inquiry): Reply {
  const given = givenIn(inquiry)
  const findings = findingsOf(given, newBudget(MAX_STEPS))
  const problems = problemsOf(inquiry, given, findings)
  if (problems.length > 0) return { findings, problems }
  return { findings, problems, decided: decidedOf(inquiry, given) }
}

function findingsOf(given: readonly GivenPolicy[], budget: Budget): Reply['findings'] {
  return Object.fromEntries(
    given.map(({ field, text, kind }) => {
      const lines = text.split('\n')
      const views = validate(text, { kind }, budget).map((finding): FindingView => {
        const { kind: gravity, code, line, column } = finding
        const excerpt = (lines[line - 1] ?? '').trim().slice(0, 120)
        return { kind: gravity, code, ...findingWords(finding), line, column, excerpt }
      })
      return [field, views]
    }),
  )
}

/** The fields of the simulator's draft, by their names here. */
const FIELDS: Readonly<Record<string, string>> = { actions: 'action', resources: 'resource', caller: 'principal' }

function problemsOf(inquiry: Inquiry, given: readonly GivenPolicy[], findings: Reply['findings']): FieldProblem[] {
  const malformed = given.flatMap(({ field, name }) => {
    const fault = findings[field]?.find(({ code }) => code === 'malformed')
    if (!fault) return []
    const { line, column, message } = fault
    return [{ field, message: simulatorTexts.policy.malformed(name, line, column, message) }]
  })
  const completed = scenarioOf(draftOfInquiry(inquiry))
  const ofFields = completed.ok
    ? severalIn(completed.scenario.actions.length, completed.scenario.resources.length)
    : completed.problems.map(({ field, message }) => ({ field: FIELDS[field] ?? field, message }))
  const ofPrincipal = isAskable(inquiry.principal) ? [] : [{ field: 'principal', message: texts.noPrincipal }]
  const isTold = ({ field }: FieldProblem) => field !== 'principal'
  return [...ofPrincipal, ...ofFields.filter(isTold), ...malformed]
}

function severalIn(actions: number, resources: number): FieldProblem[] {
  return [
    ...(actions > 1 ? [{ field: 'action', message: texts.oneAction }] : []),
    ...(resources > 1 ? [{ field: 'resource', message: texts.oneResource }] : []),
  ]
}

function decidedOf(inquiry: Inquiry, given: readonly GivenPolicy[]): NonNullable<Reply['decided']> {
  const budget = newBudget()
  const set = givenPolicySet(inquiry)
  const request = requestOf(inquiry)
  const trace = explain(set, request, budget)
  const verdict = verdictOf(trace.outcome)
  const isRefused = verdict !== 'allowed'
  const unknown = unknownAction(request.action, budget)
  return {
    trace: traceOfSimulated({
      trace,
      changes: isRefused ? whatIf(set, request, budget) : { changes: [], isWhole: true },
      at: 0,
      sources: sourcesOf(inquiry),
      provenance: {
        gathered: texts.gathered(given.map(({ name }) => name)),
        noteOf: (_, layer) => (layer === 'identity' ? texts.identity : traceTexts.layers[layer]),
      },
    }),
    sessions: PRESETS.map(({ id }) => ({
      session: id,
      // The keys of the chosen session may have been changed by hand.
      verdict: id === inquiry.session ? verdict : verdictOf(decide(set, requestOf(withSession(inquiry, id))).outcome),
    })),
    check: writeCheck(checkFor(inquiry, given, trace.outcome)),
    ...(unknown && { unknown }),
  }
}

function requestOf(inquiry: Inquiry): Request {
  const context = contextEntries(contextOfInquiry(inquiry)).map(
    ({ ContextKeyName, ContextKeyType, ContextKeyValues }) =>
      [ContextKeyName, ContextKeyType.endsWith('List') ? ContextKeyValues : (ContextKeyValues[0] ?? '')] as const,
  )
  return {
    action: inquiry.action.trim(),
    resource: inquiry.resource.trim() || '*',
    principalArn: inquiry.principal.trim(),
    context: new Map<string, string | string[]>(context),
  }
}

function sourcesOf(inquiry: Inquiry): ReadonlyMap<string, string> {
  const stated = inquiry.keys.map(keyOfDraft)
  return new Map(
    contextOfInquiry(inquiry).map(({ name }) => {
      const isStated = stated.some((key) => isSameKey(key.name, name))
      return [name.toLowerCase(), isStated ? texts.fromKeys : texts.fromPrincipal]
    }),
  )
}
