import type { CounterfactualView, Verdict } from '@/components/iam/trace-view'
import type { Decision, WhatIf, WhatIfs } from '@/lib/policy'
import type { Piece } from '@/lib/texts/sentence'
import { traceTexts } from '@/lib/texts/trace'

const TEXTS = traceTexts.whatIf

/**
 * What would change a refusal, for its trace. The engine computed each by deciding a changed request. `advice` tells
 * how to get a session with MFA.
 */
export function counterfactualsOf(
  { changes, isWhole }: WhatIfs,
  hasMfa: boolean,
  advice: string = TEXTS.signInAgain,
): CounterfactualView[] {
  const views = changes.flatMap((change) => {
    if (change.change === 'with-mfa') return hasMfa ? [] : [withMfa(change.decision, advice)]
    return change.change === 'context-key' ? [flipped(change)] : [furtherAllow(change)]
  })
  return isWhole ? views : [...views, TEXTS.leftOut]
}

function withMfa(decision: Decision, advice: string): CounterfactualView {
  return {
    title: TEXTS.mfa,
    ...answered(decision),
    text: decision.outcome === 'allow' ? TEXTS.mfaAllows(by(decision), advice) : TEXTS.mfaIsNotEnough,
  }
}

function flipped({ key, from, to, decision }: Extract<WhatIf, { change: 'context-key' }>): CounterfactualView {
  return {
    title: TEXTS.flip,
    verdict: verdictOf(decision),
    answer: [{ code: key }],
    text: TEXTS.flipped(
      value(typeof from === 'object' ? (from?.join(', ') ?? null) : from),
      value(to),
      TEXTS.verdicts[decision.outcome],
    ),
  }
}

function furtherAllow({ statement, decision }: Extract<WhatIf, { change: 'further-allow' }>): CounterfactualView {
  return {
    title: TEXTS.furtherAllow,
    ...answered(decision),
    text:
      decision.outcome === 'allow' ? TEXTS.allowIsEnough(statement.Action, statement.Resource) : TEXTS.noAllowOutranks,
  }
}

function answered(decision: Decision): { verdict: Verdict; answer: string } {
  return { verdict: verdictOf(decision), answer: decision.outcome === 'allow' ? TEXTS.allowed : TEXTS.stillDenied }
}

function verdictOf({ outcome }: Decision): Verdict {
  if (outcome === 'allow') return 'allowed'
  return outcome === 'explicitDeny' ? 'explicit-deny' : 'implicit-deny'
}

function by({ deciding }: Decision): Piece[] {
  if (!deciding) return []
  return TEXTS.by(deciding.sid || TEXTS.nameless(deciding.statementIndex + 1), deciding.policyName)
}

const value = (text: string | null): Piece => (text === null ? { absent: true } : { code: `"${text}"` })
