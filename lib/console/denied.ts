import type { RefusalView as DeniedView, RefusalKind } from '@/components/iam/refusal-view'
import { nameInArn } from '@/lib/arns'
import { env } from '@/lib/env'
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
    // If only the message may be seen, it tells as much as AWS does.
    ...(policyName && env().traceVisibility !== 'message-only' && { statement: { sid: statementId, policyName } }),
    ...(refusal.kind === 'serviceRule' && { rule: RULES[action] ?? message }),
  }
}

function kindOf({ kind, layer, forWantOfMfa }: ErrorRefusal): RefusalKind {
  if (kind === 'serviceRule') return 'service-rule'
  if (kind === 'explicitDeny') return forWantOfMfa ? 'explicit-mfa' : 'explicit'
  if (layer === 'boundary') return 'boundary'
  return layer === 'session' ? 'session' : 'implicit'
}

const RULES: Readonly<Record<string, string>> = {
  'iam:EnableMFADevice': 'A user who has a device must sign in with it before a second one can be assigned.',
  'iam:DeactivateMFADevice': 'A user who has a device must sign in with it before one can be removed.',
}

function userNameOf(principal: string): string {
  const name = nameInArn(principal)
  return principal.endsWith(':root') ? 'the root user' : name
}
