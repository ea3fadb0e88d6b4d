import type { Decision, Reason } from './types'

/** What the message contains besides the decision. */
export type MessageSubject = { readonly principalArn: string; readonly action: string; readonly resource: string }

/**
 * Returns the text of AWS's AccessDenied error (user guide, "Troubleshoot access denied error messages"). It names one
 * policy type, never how many policies deny; after an explicit deny of a managed policy comes its ARN. `resource` is what
 * the service prints, which for a list operation may be an ARN although the decision was made on `*`.
 */
export function accessDeniedMessage(decision: Decision, { principalArn, action, resource }: MessageSubject): string {
  return `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} ${causeOf(decision, action)}`
}

const NAMES: Readonly<Record<Reason, { readonly deny: string; readonly allow: string }>> = {
  identity: { deny: 'an identity-based policy', allow: 'identity-based policy' },
  boundary: { deny: 'a permissions boundary', allow: 'permissions boundary' },
  session: { deny: 'a session policy', allow: 'session policy' },
  resource: { deny: 'a resource-based policy', allow: 'resource-based policy' },
  scp: { deny: 'a service control policy', allow: 'service control policy' },
  rcp: { deny: 'a resource control policy', allow: 'resource control policy' },
  root: { deny: 'an identity-based policy', allow: 'identity-based policy' },
  // A fault discloses nothing: its message is that of a missing Allow.
  error: { deny: 'an identity-based policy', allow: 'identity-based policy' },
}

const TRUST = { deny: 'the role trust policy', allow: 'role trust policy' }

function causeOf(decision: Decision, action: string): string {
  const trust = decision.rule === 'resource-must-allow' || decision.deciding?.policyType === 'trust'
  const names = trust ? TRUST : NAMES[decision.reason]
  if (decision.outcome !== 'explicitDeny') return `because no ${names.allow} allows the ${action} action`
  return `with an explicit deny in ${names.deny}${policyArn(decision)}`
}

/** The message names only managed policies, because only they have an ARN. */
function policyArn({ deciding }: Decision): string {
  return deciding?.policyId.startsWith('arn:') ? `: ${deciding.policyId}` : ''
}
