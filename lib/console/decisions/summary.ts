import type { Verdict } from '@/components/iam/trace-view'
import type { ConditionTrace, StatementTrace, Trace } from '@/lib/policy'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { traceTexts } from '@/lib/texts/trace'
import { statementAnchor } from './phases'

const TEXTS = traceTexts.summary

/** The reason for the verdict, in one or two sentences. */
export function summaryOf(trace: Trace, verdict: Verdict, message: string | undefined): Sentence {
  const { action } = trace.request
  if (verdict === 'service-rule') return TEXTS.rule(action, message ?? '')
  if (trace.reason === 'error') return TEXTS.error
  if (trace.reason === 'root' || (verdict === 'allowed' && trace.request.principalArn.endsWith(':root')))
    return TEXTS.root
  const found = decidingStatement(trace)
  if (!found) return withoutStatement(trace, verdict)
  const { statement, policyId, policyName } = found
  const name: Piece = {
    link: statement.sid || `${statement.index + 1}`,
    href: `#${statementAnchor(policyId, statement.index)}`,
  }
  if (statement.effect === 'Allow') return TEXTS.allows(name, policyName)
  return [...TEXTS.denies(name, policyName), ...denyScope(statement, action), ...conditions(statement)]
}

function withoutStatement({ reason, request: { action } }: Trace, verdict: Verdict): Sentence {
  if (verdict === 'allowed') return TEXTS.needsNone(action)
  if (reason === 'boundary' || reason === 'session' || reason === 'scp' || reason === 'rcp')
    return TEXTS.limit(traceTexts.layers[reason], action)
  return reason === 'resource' ? TEXTS.resource(action) : TEXTS.nothing(action)
}

function denyScope(statement: StatementTrace, action: string): Piece[] {
  const isListed = statement.elements.some(({ element }) => element === 'NotAction')
  return isListed ? TEXTS.everythingBut(action) : [{ code: action }]
}

function conditions({ conditions }: StatementTrace): Piece[] {
  if (conditions.length === 0) return ['.']
  const mfa = conditions.find(isForWantOfMfa)
  if (mfa) return TEXTS.withoutMfa(mfa.key, valueIn(mfa))
  return [
    TEXTS.condition,
    ...conditions.flatMap((one, index) => [
      index > 0 ? TEXTS.and : '',
      ...TEXTS.withValue(`${one.operator} ${one.key}`, valueIn(one)),
    ]),
    '.',
  ]
}

/** The value in the request; undefined if the key is absent. */
const valueIn = ({ state, requestValues }: ConditionTrace) =>
  state === 'absent' ? undefined : requestValues.join(', ')

// The usual wording. Any other is shown unchanged.
function isForWantOfMfa({ key, operator, policyValues }: ConditionTrace): boolean {
  const isMfa = key.toLowerCase() === 'aws:multifactorauthpresent'
  return isMfa && operator.startsWith('Bool') && policyValues.every(({ source }) => source.toLowerCase() === 'false')
}

function decidingStatement(trace: Trace) {
  for (const { policies } of trace.layers) {
    for (const { policyId, policyName, statements } of policies) {
      const statement = statements.find(({ decides }) => decides)
      if (statement) return { statement, policyId, policyName }
    }
  }
  return undefined
}
