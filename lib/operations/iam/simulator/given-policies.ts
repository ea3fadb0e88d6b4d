import { AwsError } from '@/lib/errors'
import { compile, contextKeysOf, type NamedPolicy, type PolicyKind, type PolicyType, type Problem } from '@/lib/policy'

/** How texts are used: what the grammar requires of them, and in which layer the engine evaluates them. */
type Use = { kind: PolicyKind; type: PolicyType }

/**
 * The texts of one parameter as policies, named `PolicyInputList.1` and so on, as at AWS. Throws InvalidInput for the
 * first text that is not a policy.
 */
export const givenPolicies = (parameter: string, texts: readonly string[] | undefined, use: Use): NamedPolicy[] =>
  (texts ?? []).map((text, index) => givenPolicy(`${parameter}.${index + 1}`, text, use))

/** One text as a policy. Throws InvalidInput. */
export function givenPolicy(name: string, text: string, { kind, type }: Use): NamedPolicy {
  const compiled = compile(text, { kind })
  if (compiled.ok) return { id: name, name, type, policy: compiled.policy }
  const [problem] = compiled.problems
  const message = problem ? sentence(name, problem) : `${name} is not a policy.`
  throw new AwsError('InvalidInput', message, { field: name.split('.')[0] })
}

/** The texts of PolicyInputList as identity policies. Throws InvalidInput. */
export const givenIdentityPolicies = (texts: readonly string[] | undefined) =>
  givenPolicies('PolicyInputList', texts, { kind: 'identity', type: 'inline' })

/** The context keys that the policies use, each once and in the spelling of its first use. */
export function contextKeysOfAll(policies: readonly NamedPolicy[]): string[] {
  const keys = new Map<string, string>()
  for (const key of policies.flatMap(({ policy }) => contextKeysOf(policy))) {
    if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key)
  }
  return [...keys.values()]
}

// AWS's message, with the place, which AWS does not return.
const sentence = (name: string, { message, line, column }: Problem) =>
  `${shorten(message)} (${name}, line ${line}, column ${column})`

// The message may quote a text of any length.
const shorten = (message: string) => (message.length > 500 ? `${message.slice(0, 500)}…` : message)
