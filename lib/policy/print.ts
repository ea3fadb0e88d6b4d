import type { Policy, PrincipalEntry, ResourcePattern, Statement } from './types'

/**
 * Prints a policy as a document, indented by two spaces. Parsing it again gives the same policy, except for the places in
 * the text. A list of one is printed as its value, and values of conditions as texts; both mean the same to IAM.
 */
export function print(policy: Policy): string {
  return JSON.stringify(documentOf(policy), null, 2)
}

/**
 * A key for the meaning of a policy or statement: the same for any layout, order of members and lists, Sids and Ids. For
 * caches and comparisons.
 */
export function contentKey(subject: Policy | Statement): string {
  if ('statements' in subject) {
    return JSON.stringify([subject.version, ...canonical(subject.statements.map(contentKey))])
  }
  const { effect, action, resource } = subject
  return JSON.stringify([
    effect,
    action.negated,
    canonical(action.patterns.map(({ source }) => source.toLowerCase())),
    resource && [resource.negated, canonical(resource.patterns.map(sourceOf))],
    principalKey(subject),
    conditionKey(subject),
  ])
}

/** The same for statements with the same principals; undefined without principals. */
export function principalKey({ principal }: Statement): string | undefined {
  if (principal === undefined) return undefined
  return JSON.stringify([
    principal.negated,
    canonical(principal.entries.map(({ type, value }) => JSON.stringify([type, value]))),
  ])
}

/** The same for statements with the same conditions. */
export function conditionKey({ conditions }: Statement): string {
  const atoms = conditions.map(({ operator, name, values }) =>
    JSON.stringify([operator, name, canonical(values.map(({ source }) => source))]),
  )
  return JSON.stringify(canonical(atoms))
}

/** Lists of the language are sets: order and repetition do not matter. */
function canonical(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}

function documentOf(policy: Policy): object {
  return {
    ...(policy.versionWritten ? { Version: policy.version } : {}),
    ...(policy.id === undefined ? {} : { Id: policy.id }),
    Statement: policy.statements.map(statementOf),
  }
}

function statementOf({ sid, effect, action, resource, principal, conditions }: Statement): object {
  return {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: effect,
    ...(principal && { [principal.negated ? 'NotPrincipal' : 'Principal']: principalOf(principal.entries) }),
    [action.negated ? 'NotAction' : 'Action']: oneOrMany(action.patterns.map(({ source }) => source)),
    ...(resource && { [resource.negated ? 'NotResource' : 'Resource']: oneOrMany(resource.patterns.map(sourceOf)) }),
    ...(conditions.length === 0 ? {} : { Condition: conditionOf(conditions) }),
  }
}

/** `fromEntries` defines members, so even a key called `__proto__` stays a key. */
function conditionOf(conditions: Statement['conditions']): object {
  const operators = new Map<string, [string, unknown][]>()
  for (const { operator, key, values } of conditions) {
    const keys = operators.get(operator) ?? []
    keys.push([key, oneOrMany(values.map(({ source }) => source))])
    operators.set(operator, keys)
  }
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]))
}

function principalOf(entries: readonly PrincipalEntry[]): unknown {
  const types = [...new Set(entries.map(({ type }) => type))]
  return Object.fromEntries(
    types.map((type) => [type, oneOrMany(entries.filter((entry) => entry.type === type).map(({ value }) => value))]),
  )
}

function sourceOf(pattern: ResourcePattern): string {
  return pattern.source
}

function oneOrMany(texts: readonly string[]): string | readonly string[] {
  const [only] = texts
  return texts.length === 1 && only !== undefined ? only : texts
}
