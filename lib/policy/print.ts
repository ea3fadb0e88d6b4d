import type { Policy, PrincipalEntry, ResourcePattern, Statement } from './types'

/**
 * Policy -> document, two blanks per level. Parsing it again gives the same policy but for the places in the text. Lists of
 * one are printed as the bare value, and values of conditions as texts; both mean the same to IAM.
 */
export function print(policy: Policy): string {
  return JSON.stringify(documentOf(policy), null, 2)
}

/**
 * A key for what a policy or statement says: equal for equal content, whatever the layout, the order of members and lists,
 * Sids and Ids. Made for caches and comparisons.
 */
export function contentKey(subject: Policy | Statement): string {
  if ('statements' in subject) {
    return JSON.stringify([subject.version, ...subject.statements.map(contentKey).sort()])
  }
  const { effect, action, resource, principal, conditions } = subject
  return JSON.stringify([
    effect,
    action.negated,
    action.patterns.map(({ source }) => source.toLowerCase()).sort(),
    resource && [resource.negated, resource.patterns.map(({ source }) => source).sort()],
    principal && [principal.negated, principal.entries.map(({ type, value }) => `${type} ${value}`).sort()],
    conditions.map((c) => JSON.stringify([c.operator, c.name, c.values.map(({ source }) => source).sort()])).sort(),
  ])
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

/** `fromEntries` defines members, so that even a key called `__proto__` comes out as a key. */
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
