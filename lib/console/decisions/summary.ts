import type { Verdict } from '@/components/iam/trace-view'
import type { ConditionTrace, StatementTrace, Trace } from '@/lib/policy'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { LAYER_NAMES, statementAnchor } from './phases'

/** The reason for the verdict, in one or two sentences. */
export function summaryOf(trace: Trace, verdict: Verdict, message: string | undefined): Sentence {
  const { action } = trace.request
  if (verdict === 'service-rule') {
    return [
      'The policies allow ',
      { code: action },
      ', but a rule of the service refuses it, whatever the policies say. ',
      message ?? '',
    ]
  }
  if (trace.reason === 'error') {
    return 'The policies could not be evaluated to the end. What cannot be evaluated is refused.'
  }
  if (trace.reason === 'root' || (verdict === 'allowed' && trace.request.principalArn.endsWith(':root'))) {
    return 'The root user of the account needs no Allow: identity policies do not apply to it.'
  }
  const found = decidingStatement(trace)
  if (!found) {
    if (verdict === 'allowed') return [{ code: action }, ' needs no Allow, and no statement denies it.']
    if (trace.reason === 'boundary' || trace.reason === 'session' || trace.reason === 'scp' || trace.reason === 'rcp') {
      const limit = LAYER_NAMES[trace.reason]
      return [`The ${limit} does not allow `, { code: action }, ' on this resource, and no policy gives more than it.']
    }
    if (trace.reason === 'resource')
      return ['The policy of the resource does not allow ', { code: action }, ', and it must.']
    return [
      'No statement of the policies in force allows ',
      { code: action },
      ' on this resource. Without an Allow, everything is refused.',
    ]
  }
  const { statement, policyId, policyName } = found
  const name: Piece = {
    link: statement.sid || `${statement.index + 1}`,
    href: `#${statementAnchor(policyId, statement.index)}`,
  }
  if (statement.effect === 'Allow')
    return ['Statement ', name, ` of policy ${policyName} allows it, and no statement denies it.`]
  return [
    'Statement ',
    name,
    ` of policy ${policyName} refuses `,
    ...denyScope(statement, action),
    ...conditions(statement),
  ]
}

function denyScope(statement: StatementTrace, action: string): Piece[] {
  const isListed = statement.elements.some(({ element }) => element === 'NotAction')
  return isListed ? ['every action outside its list; ', { code: action }, ' is not on it'] : [{ code: action }]
}

function conditions({ conditions }: StatementTrace): Piece[] {
  if (conditions.length === 0) return ['.']
  const mfa = conditions.find(isForWantOfMfa)
  if (mfa) {
    const value: Piece[] = mfa.state === 'absent' ? [{ absent: true }] : [{ code: mfa.requestValues.join(', ') }]
    return [' while the request is not MFA-authenticated. Here ', { code: mfa.key }, ' is ', ...value, '.']
  }
  return [
    ' while its condition holds: ',
    ...conditions.flatMap((one, index) => [index > 0 ? ', and ' : '', ...shown(one)]),
    '.',
  ]
}

// The usual wording. Any other is shown unchanged.
function isForWantOfMfa({ key, operator, policyValues }: ConditionTrace): boolean {
  const isMfa = key.toLowerCase() === 'aws:multifactorauthpresent'
  return isMfa && operator.startsWith('Bool') && policyValues.every(({ source }) => source.toLowerCase() === 'false')
}

function shown({ operator, key, state, requestValues }: ConditionTrace): Piece[] {
  const value: Piece = state === 'absent' ? { absent: true } : { code: requestValues.join(', ') }
  return [{ code: `${operator} ${key}` }, ' with the value ', value]
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
