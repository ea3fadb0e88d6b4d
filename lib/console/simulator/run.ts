import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { unknownAction } from '@/lib/policy'
import { givenName } from '@/lib/simulator/given-names'
import { isSameKey, type Scenario } from '@/lib/simulator/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'
import { traceTexts } from '@/lib/texts/trace'
import type { Answer } from '../ask'
import { type Explanation, explained, simulated } from './asked'
import type { CellView, RunView } from './simulation-view'

const texts = simulatorTexts.results

/**
 * Runs a scenario. AWS's operation gives the results, and ours the deciding statement of each. An action that AWS does not
 * have is answered like any other, as AWS's policies match it, and marked.
 */
export async function runScenario(
  caller: Caller,
  scenario: Scenario,
  moment: Moment = newMoment(),
): Promise<Answer<RunView>> {
  const answer = await simulated(caller, scenario, moment)
  if (!answer.ok) return answer
  const explanation = await explained(caller, scenario, moment)
  if (!explanation.ok) return explanation
  const told = explanation.output.Answers
  const unknown = new Map(scenario.actions.map((action) => [action, unknownAction(action, moment.budget)]))
  // The explanation may end earlier: only explained results are shown.
  const cells = answer.output.EvaluationResults.slice(0, told.length).map((result, index): CellView => {
    const { EvalActionName, EvalResourceName = '*', EvalDecision, MissingContextValues = [] } = result
    return {
      action: EvalActionName,
      resource: EvalResourceName,
      verdict: VERDICTS[EvalDecision],
      ...becauseOf(told[index]),
      ...(unknown.get(EvalActionName) && { unknown: unknown.get(EvalActionName) }),
      // A key that the scenario sets to absent is not missing.
      missing: MissingContextValues.filter((key) => !scenario.context.some(({ name }) => isSameKey(name, key))),
    }
  })
  const asked = scenario.actions.length * Math.max(1, scenario.resources.length)
  return { ok: true, output: { cells, ...(cells.length < asked && { asked }) } }
}

const VERDICTS = { allowed: 'allowed', explicitDeny: 'explicit-deny', implicitDeny: 'implicit-deny' } as const

function becauseOf(told: Explanation['Answers'][number] | undefined): Pick<CellView, 'decidedBy' | 'reason'> {
  const statement = told?.DecidingStatement
  if (statement) {
    const { PolicyId, PolicyName, Sid, Number: number, Line: line } = statement
    return {
      decidedBy: {
        policy: givenName(PolicyId) ?? PolicyName,
        statement: Sid || texts.statement(number),
        ...(line !== undefined && { line }),
      },
    }
  }
  const { Reason: reason = '' } = told ?? {}
  if (reason === 'error') return { reason: texts.reasons.error }
  if (reason === 'root') return { reason: texts.reasons.root }
  const limit = Object.entries(traceTexts.layers).find(([layer]) => layer === reason && layer !== 'identity')?.[1]
  return { reason: limit === undefined ? texts.reasons.nothing : texts.reasons.layer(limit) }
}
