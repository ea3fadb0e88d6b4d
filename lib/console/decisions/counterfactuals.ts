import type { CounterfactualView, Verdict } from '@/components/iam/trace-view'
import type { Decision, WhatIf, WhatIfs } from '@/lib/policy'
import type { Piece } from '@/lib/texts/sentence'

/**
 * What would change a refusal, for its trace. The engine computed each by deciding a changed request. `advice` tells
 * how to get a session with MFA.
 */
export function counterfactualsOf(
  { changes, isWhole }: WhatIfs,
  hasMfa: boolean,
  advice = 'Sign in again with your device, then repeat it.',
): CounterfactualView[] {
  const views = changes.flatMap((change) => {
    if (change.change === 'with-mfa') return hasMfa ? [] : [withMfa(change.decision, advice)]
    return change.change === 'context-key' ? [flipped(change)] : [furtherAllow(change)]
  })
  return isWhole ? views : [...views, LEFT_OUT]
}

const LEFT_OUT: CounterfactualView = {
  title: 'What was not tried',
  answer: 'More changes',
  text: ['There is more to try here than one request may. Other changes could change the verdict, too.'],
}

function withMfa(decision: Decision, advice: string): CounterfactualView {
  return {
    title: 'The same request with MFA',
    ...answered(decision),
    text:
      decision.outcome === 'allow'
        ? ['Allowed ', ...by(decision), `. ${advice}`]
        : ['Signing in with MFA alone does not open it.'],
  }
}

function flipped({ key, from, to, decision }: Extract<WhatIf, { change: 'context-key' }>): CounterfactualView {
  return {
    title: 'The condition that flips',
    verdict: verdictOf(decision),
    answer: [{ code: key }],
    text: [
      'From ',
      value(typeof from === 'object' ? (from?.join(', ') ?? null) : from),
      ' to ',
      value(to),
      '. The verdict is then: ',
      WORDS[decision.outcome],
      '.',
    ],
  }
}

function furtherAllow({ statement, decision }: Extract<WhatIf, { change: 'further-allow' }>): CounterfactualView {
  return {
    title: 'A further Allow statement',
    ...answered(decision),
    text:
      decision.outcome === 'allow'
        ? ['Allowing ', { code: statement.Action }, ' on ', { code: statement.Resource }, ' would be enough.']
        : ['No Allow outranks an explicit deny.'],
  }
}

const WORDS = { allow: 'allowed', explicitDeny: 'explicitly denied', implicitDeny: 'implicitly denied' } as const

function answered(decision: Decision): { verdict: Verdict; answer: string } {
  return { verdict: verdictOf(decision), answer: decision.outcome === 'allow' ? 'Allowed' : 'Still denied' }
}

function verdictOf({ outcome }: Decision): Verdict {
  if (outcome === 'allow') return 'allowed'
  return outcome === 'explicitDeny' ? 'explicit-deny' : 'implicit-deny'
}

function by({ deciding }: Decision): Piece[] {
  if (!deciding) return []
  const name = deciding.sid || `statement ${deciding.statementIndex + 1}`
  return ['by ', { code: name }, ` of ${deciding.policyName}`]
}

const value = (text: string | null): Piece => (text === null ? { absent: true } : { code: `"${text}"` })
