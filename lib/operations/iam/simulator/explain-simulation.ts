import type { PrepareWork } from '@/lib/gate/operation'
import { explain, whatIf } from '@/lib/policy'
import { boolean, type Infer, integer, list, optional, record, string } from '@/lib/shape/shape'
import { spanOf } from './findings'
import { decision, type SimulationInput } from './shapes'
import {
  answersTo,
  outcomeWord,
  questionsOf,
  type SimulatedAnswer,
  type SimulatedCall,
  type SimulationResult,
} from './simulate'

/** A decision with the statement behind it. */
export const explainedVerdict = {
  EvalDecision: decision,
  /** The layer that decided, as the engine calls it. */
  Reason: string({}),
  DecidingStatement: optional(
    record({
      PolicyId: string({}),
      PolicyName: string({}),
      Sid: optional(string({})),
      /** Counted from one, in the order of the policy. */
      Number: integer(),
      Line: optional(integer()),
    }),
  ),
}

const verdict = record(explainedVerdict)
export type ExplainedVerdict = Infer<typeof verdict>

/**
 * What an explained simulation has in addition to AWS's output: the statement behind each result, and the trace of one.
 */
export const explanation = {
  Answers: list(record({ EvalActionName: string({}), EvalResourceName: string({}), ...explainedVerdict })),
  /** The engine's trace and what would change the result, both as JSON, for the pair to trace. */
  Trace: optional(string({})),
  Changes: optional(string({})),
  IsTruncated: boolean,
  Marker: optional(string({})),
}

/**
 * Which pair to trace. It is evaluated among the others, because all actions together decide how a resource policy is
 * read.
 */
export const traced = optional(
  record({ ActionName: string({ min: 3, max: 128 }), ResourceArn: string({ min: 1, max: 2048 }) }),
)

type ExplanationInput = SimulationInput & { Traced?: { ActionName: string; ResourceArn: string } }

/** Has the pages and errors of `simulate`. `isWhole`: whether traces may be seen here. */
export async function explainSimulation(
  input: ExplanationInput,
  simulated: SimulationResult,
  isWhole: boolean,
  work: PrepareWork,
) {
  const { answers, paging } = await answersTo(input, simulated, work)
  const told = { Answers: answers.map(answerOf), ...paging }
  const { Traced } = input
  if (!isWhole || !Traced) return told
  return { ...told, ...(await traceOf(questionsOf(input, simulated)(Traced.ActionName, Traced.ResourceArn), work)) }
}

async function traceOf({ set, request }: SimulatedCall, { budget, rest }: PrepareWork) {
  await rest()
  const Trace = JSON.stringify(explain(set, request, budget))
  await rest()
  return { Trace, Changes: JSON.stringify(whatIf(set, request, budget)) }
}

const answerOf = (answer: SimulatedAnswer) => ({
  EvalActionName: answer.request.action,
  EvalResourceName: answer.request.resource,
  ...explainedAnswer(answer),
})

/** A decision with the statement behind it, and the line on which that begins. */
export function explainedAnswer({ set, decision }: Pick<SimulatedAnswer, 'set' | 'decision'>): ExplainedVerdict {
  const { deciding } = decision
  const line = deciding && spanOf(set, deciding)?.start.line
  return {
    EvalDecision: outcomeWord(decision),
    Reason: decision.reason,
    ...(deciding && {
      DecidingStatement: {
        PolicyId: deciding.policyId,
        PolicyName: deciding.policyName,
        ...(deciding.sid !== undefined && { Sid: deciding.sid }),
        Number: deciding.statementIndex + 1,
        ...(line !== undefined && { Line: line }),
      },
    }),
  }
}
