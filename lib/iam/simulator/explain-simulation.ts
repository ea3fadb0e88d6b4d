import { explain, whatIf } from '@/lib/policy'
import { boolean, integer, list, optional, record, string } from '@/lib/shape/shape'
import { spanOf } from './findings'
import { decision, type SimulationInput } from './shapes'
import { answersTo, type Simulated, type SimulatedAnswer, wordOf } from './simulate'

/** What is told of a simulation beyond what AWS tells: the statement behind each answer, and the trace of a single one. */
export const explanation = {
  Answers: list(
    record({
      EvalActionName: string({}),
      EvalResourceName: string({}),
      EvalDecision: decision,
      DecidingStatement: optional(
        record({
          PolicyId: string({}),
          PolicyName: string({}),
          Sid: optional(string({})),
          /** From one, in the order of the policy. */
          Number: integer(),
          Line: optional(integer()),
        }),
      ),
    }),
  ),
  /** The engine's trace and what would change the verdict, both as JSON: of one action on one resource alone. */
  Trace: optional(string({})),
  Changes: optional(string({})),
  IsTruncated: boolean,
  Marker: optional(string({})),
}

/** Walks as `simulate` does and throws as it does. `isWhole`: whether traces may be seen here. */
export function explainSimulation(input: SimulationInput, simulated: Simulated, isWhole: boolean) {
  const { answers, paging } = answersTo(input, simulated)
  const [only, ...more] = answers
  const isTraced = isWhole && only !== undefined && more.length === 0 && !paging.IsTruncated
  return {
    Answers: answers.map(answerOf),
    ...(isTraced && {
      Trace: JSON.stringify(explain(only.set, only.request)),
      Changes: JSON.stringify(whatIf(only.set, only.request)),
    }),
    ...paging,
  }
}

function answerOf({ set, request, decision }: SimulatedAnswer) {
  const { deciding } = decision
  const line = deciding && spanOf(set, deciding)?.start.line
  return {
    EvalActionName: request.action,
    EvalResourceName: request.resource,
    EvalDecision: wordOf(decision),
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
