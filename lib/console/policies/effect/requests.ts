import { mfaArn, userArn } from '@/lib/arns'
import { catalogue } from '@/lib/operations/catalogue'
import { actionsOf, compile, type Statement } from '@/lib/policy'

/** Whose user, device or policy a request is about. */
type EffectPlace = 'self' | 'other' | 'device' | 'policy' | 'everything'

/** A request of the sample: an action, and what it is on: a place, or an ARN that a document names. */
export type EffectRequest = { action: string; on: EffectPlace | { arn: string } }

/**
 * What users do in the console with their own credentials and with those of others, and what administrators do: the sample
 * that shows what a change comes to. An answer about one's own user tells little about that on others, so some are asked on both.
 */
const SAMPLE: readonly (readonly [action: string, ...on: EffectPlace[]])[] = [
  ['iam:GetUser', 'self', 'other'],
  ['iam:ListMFADevices', 'self', 'other'],
  ['iam:ListVirtualMFADevices', 'everything'],
  ['iam:GetMFADevice', 'self'],
  ['iam:CreateVirtualMFADevice', 'device'],
  ['iam:DeleteVirtualMFADevice', 'device'],
  ['iam:EnableMFADevice', 'self', 'other'],
  ['iam:ResyncMFADevice', 'self'],
  ['iam:DeactivateMFADevice', 'self', 'other'],
  ['sts:GetSessionToken', 'everything'],
  ['iam:GetAccountPasswordPolicy', 'everything'],
  ['iam:ChangePassword', 'self'],
  ['iam:ListAccessKeys', 'self', 'other'],
  ['iam:GetAccessKeyLastUsed', 'self'],
  ['iam:CreateAccessKey', 'self', 'other'],
  ['iam:UpdateAccessKey', 'self'],
  ['iam:DeleteAccessKey', 'self'],
  ['iam:ListSigningCertificates', 'self'],
  ['iam:ListSSHPublicKeys', 'self'],
  ['iam:ListServiceSpecificCredentials', 'self'],
  ['iam:ListUsers', 'everything'],
  ['iam:CreateUser', 'other'],
  ['iam:GetLoginProfile', 'other'],
  ['iam:UpdateLoginProfile', 'other'],
  ['iam:ListGroupsForUser', 'self'],
  ['iam:ListAttachedUserPolicies', 'self'],
  ['iam:ListUserPolicies', 'self'],
  ['iam:AttachUserPolicy', 'self'],
  ['iam:PutUserPolicy', 'self'],
  ['iam:ListGroups', 'everything'],
  ['iam:ListPolicies', 'everything'],
  ['iam:GetPolicyVersion', 'policy'],
  ['iam:ListEntitiesForPolicy', 'policy'],
  ['iam:CreatePolicyVersion', 'policy'],
  ['iam:SetDefaultPolicyVersion', 'policy'],
  ['iam:GetAccountSummary', 'everything'],
  ['iam:UpdateAccountPasswordPolicy', 'everything'],
  ['iam:GetCredentialReport', 'everything'],
  ['cloudtrail:LookupEvents', 'everything'],
]

/** More requests than this make a page that nobody reads. */
const MOST_REQUESTS = 150

/**
 * The requests to ask before and after a change: the sample, and every action that one of the documents names in full, on
 * what it acts on. Each once. A text that is no policy adds none.
 */
export function effectRequests(documents: readonly string[]): EffectRequest[] {
  const sample = SAMPLE.flatMap(([action, ...places]) => places.map((on): EffectRequest => ({ action, on })))
  const named = documents.flatMap(statementsIn).flatMap(namedRequests)
  const once = new Map([...sample, ...named].map((request) => [requestKey(request), request]))
  return [...once.values()].slice(0, MOST_REQUESTS)
}

const requestKey = ({ action, on }: EffectRequest) => `${action.toLowerCase()} ${typeof on === 'string' ? on : on.arn}`

function statementsIn(document: string): readonly Statement[] {
  const compiled = compile(document, { kind: 'identity' })
  return compiled.ok ? compiled.policy.statements : []
}

/** An action that does not exist grants nothing and closes nothing, so it is not asked. */
function namedRequests({ action, resource }: Statement): EffectRequest[] {
  return action.patterns
    .filter(({ shape }) => shape === 'literal')
    .flatMap(({ source }): EffectRequest[] => {
      const [service = '', name = ''] = source.split(':')
      const known = actionsOf(service)?.get(name.toLowerCase())
      if (!known) return []
      const asked = `${service.toLowerCase()}:${known.name}`
      if (known.wildcardOnly) return [{ action: asked, on: 'everything' }]
      const places = (known.resources ?? []).flatMap((start) => PLACES[start] ?? [])
      if (places.length > 0) return places.map((on) => ({ action: asked, on }))
      return samplesOf(resource).map((on) => ({ action: asked, on }))
    })
}

const PLACES: Readonly<Record<string, EffectPlace>> = { 'user/': 'self', 'mfa/': 'device', 'policy/': 'policy' }

/** ARNs that the resources of a statement match; one with a variable depends on who asks, and is left out. */
function samplesOf(resource: Statement['resource']): EffectRequest['on'][] {
  if (!resource || resource.negated) return ['everything']
  return resource.patterns
    .filter(({ source }) => !source.includes('${'))
    .map(({ source }) => (source === '*' ? 'everything' : { arn: source.replaceAll('*', 'any').replaceAll('?', 'a') }))
}

/** Whose requests they are, and what is near: the account, another user, the policy that changes. */
type EffectScene = { account: string; subject: string; name: string; other: string; policy: string }

/** The ARN that a request of a subject is on. */
export function resourceOf({ on }: EffectRequest, { account, subject, name, other, policy }: EffectScene): string {
  if (typeof on !== 'string') return on.arn
  return { self: subject, other, device: mfaArn(account, '/', name), policy, everything: '*' }[on]
}

/** A user who is none of the subjects, to stand for another one. */
export const someOtherUser = (account: string) => userArn(account, '/', 'somebody-else')

const ACCESS = new Map(Object.values(catalogue).map(({ action, access }) => [action, access as string]))

/** Whether an action changes something: by the catalogue of operations, else by its name. */
export function isWrite(action: string): boolean {
  const access = ACCESS.get(action)
  if (access !== undefined) return access !== 'Read' && access !== 'List'
  return !/^[^:]+:(Get|List|Describe|Lookup|Simulate|Validate|Head|Batch[GC])/.test(action)
}
