import type { RefusalView as DeniedView, RefusalKind } from '@/components/iam/refusal-view'
import { nameInArn } from '@/lib/arns'
import { accessDeniedTexts } from '@/lib/texts/access-denied'
import { nearestOf } from './decisions/near-miss'
import type { ErrorRefusal } from './error-view'

/** A refusal for the components. Nothing else turns outcome and layer into a kind. */
export function deniedView(refusal: ErrorRefusal): DeniedView {
  const { action, resource, principal, message, decisionId, at, policyName, statementId } = refusal
  return {
    kind: kindOf(refusal),
    action,
    resource,
    principal,
    userName: userNameOf(principal),
    message,
    decisionId,
    at,
    ...(policyName && { statement: { sid: statementId, policyName } }),
    ...nearMissOf(refusal),
    ...(refusal.kind === 'serviceRule' && { rule: accessDeniedTexts.rules[action] ?? message }),
  }
}

/** The statement that would have allowed the action, had the resource been another; of several, the nearest. */
function nearMissOf({ nearMisses = [], resource }: ErrorRefusal): Pick<DeniedView, 'nearMiss'> {
  const patterns = nearMisses.flatMap(({ patterns, ...statement }) => patterns.map((each) => ({ ...each, statement })))
  const nearest = nearestOf(patterns, resource)
  if (!nearest) return {}
  const { source, statement } = nearest.pattern
  return { nearMiss: { ...nearest.miss, statement, inPolicy: source } }
}

function kindOf({ kind, layer, forWantOfMfa }: ErrorRefusal): RefusalKind {
  if (kind === 'serviceRule') return 'service-rule'
  if (kind === 'explicitDeny') return forWantOfMfa ? 'explicit-mfa' : 'explicit'
  if (layer === 'boundary') return 'boundary'
  return layer === 'session' ? 'session' : 'implicit'
}

function userNameOf(principal: string): string {
  const [, roleSession] = /:assumed-role\/(.+)$/.exec(principal) ?? []
  if (roleSession !== undefined) return roleSession
  return principal.endsWith(':root') ? accessDeniedTexts.rootUser : nameInArn(principal)
}
