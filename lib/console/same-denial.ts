import type { ErrorRefusal } from './error-view'

/**
 * Whether two refusals have one cause, so that a page explains it once: one statement denies both, or nothing allows
 * either. What would allow one of them on another resource is worth telling by itself.
 */
export function isSameDenial(one: ErrorRefusal | undefined, other: ErrorRefusal): boolean {
  if (one?.kind !== other.kind || one.layer !== other.layer) return false
  if (other.kind === 'implicitDeny') return !hasNearMiss(one) && !hasNearMiss(other)
  if (other.kind !== 'explicitDeny') return false
  return (
    one.policyName === other.policyName &&
    one.statementId === other.statementId &&
    one.forWantOfMfa === other.forWantOfMfa
  )
}

const hasNearMiss = ({ nearMisses = [] }: ErrorRefusal) => nearMisses.length > 0
