import {
  isAuthorized,
  type PolicySet,
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs'
import type { Outcome } from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'
import type { GrantRule } from './grants'
import type { BenchQuestion } from './questions'

/*
 * Cedar's patterns are literals and cannot express `user/${aws:username}`: we parse the ARN before the measurement, and
 * test whether the resource is the principal. Cedar reads the policies once, and the requests are prepared.
 */

const EXEMPT = [
  ...['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:GetUser', 'iam:ListMFADevices'],
  ...['iam:ListVirtualMFADevices', 'iam:ResyncMFADevice', 'sts:GetSessionToken'],
]
const OWN = [
  ...['iam:DeactivateMFADevice', 'iam:EnableMFADevice', 'iam:GetUser', 'iam:GetMFADevice', 'iam:ListMFADevices'],
  'iam:ResyncMFADevice',
]
const WITHOUT_MFA = 'unless { context has mfa && context.mfa }'

const SEED = `
permit(principal, action == Action::"iam:ListVirtualMFADevices", resource);
permit(principal, action == Action::"iam:CreateVirtualMFADevice", resource is MfaDevice);
permit(principal, action in ${actions(OWN)}, resource) when { resource == principal };
forbid(principal, action, resource) when { !(${actions(EXEMPT)}.contains(action)) } ${WITHOUT_MFA};`

/** Cedar on the document's policy. */
export function cedarOnSeed(questions: readonly BenchQuestion[]): Contestant {
  return cedar('seed', SEED, questions)
}

/** Cedar on statements of the growing policies. */
export function cedarOnGrants(rules: readonly GrantRule[], questions: readonly BenchQuestion[]): Contestant {
  return cedar('grants', grantsText(rules), questions)
}

/** Cedar on one permit for resources that match a pattern of stars and letters. */
export function cedarOnPattern(pattern: string, questions: readonly BenchQuestion[]): Contestant {
  return cedar('pattern', `permit(principal, action, resource) when { context.arn like "${pattern}" };`, questions)
}

/** From text to the first decision on the document's policy, in one call of Cedar. */
export function cedarFirstDecision(question: BenchQuestion): Outcome {
  const { preparsedPolicySetId: _, ...call } = callOf('', question)
  return outcomeOf(isAuthorized({ ...call, policies: { staticPolicies: SEED } as PolicySet }))
}

/** Reads statements of the growing policies, up to the first decision. */
export function cedarPrepare(rules: readonly GrantRule[], question: BenchQuestion): Outcome {
  parse('prepared', grantsText(rules))
  return outcomeOf(statefulIsAuthorized(callOf('prepared', question)))
}

function cedar(id: string, text: string, questions: readonly BenchQuestion[]): Contestant {
  parse(id, text)
  const calls = questions.map((question) => callOf(id, question))
  return {
    name: 'Cedar (WebAssembly)',
    round: () => {
      let allowed = 0
      for (const call of calls) if (outcomeOf(statefulIsAuthorized(call)) === 'allow') allowed++
      return allowed
    },
    ask: (place) => outcomeOf(statefulIsAuthorized(atInstant(calls, place))),
  }
}

function parse(id: string, text: string): void {
  const parsed = preparsePolicySet(id, { staticPolicies: text })
  if (parsed.type === 'failure') throw new Error(`Cedar cannot read this: ${parsed.errors[0]?.message}`)
}

function callOf(preparsedPolicySetId: string, question: BenchQuestion): StatefulAuthorizationCall {
  const { action, username, resource, mfa } = question
  const type = resource.includes(':user/') ? 'User' : resource.includes(':mfa/') ? 'MfaDevice' : 'Thing'
  return {
    principal: { type: 'User', id: username },
    action: { type: 'Action', id: action },
    resource: { type, id: resource.slice(resource.lastIndexOf('/') + 1) },
    context: { arn: resource, ...(mfa !== undefined && { mfa: mfa === 'true' }) },
    preparsedPolicySetId,
    entities: [],
  }
}

function outcomeOf(answer: ReturnType<typeof isAuthorized>): Outcome {
  if (answer.type === 'failure') throw new Error(`Cedar gives no answer: ${answer.errors[0]?.message}`)
  const { decision, diagnostics } = answer.response
  if (diagnostics.errors.length > 0) throw new Error(`Cedar skipped ${diagnostics.errors[0]?.policyId}.`)
  if (decision === 'allow') return 'allow'
  return diagnostics.reason.length > 0 ? 'explicitDeny' : 'implicitDeny'
}

function grantsText(rules: readonly GrantRule[]): string {
  return rules
    .map(({ effect, actions: names, head }) => {
      const when = `(principal, action in ${actions(names)}, resource) when { context.arn like "${head}*" }`
      return effect === 'Allow' ? `permit${when};` : `forbid${when} ${WITHOUT_MFA};`
    })
    .join('\n')
}

function actions(names: readonly string[]): string {
  return `[${names.map((name) => `Action::"${name}"`).join(', ')}]`
}
