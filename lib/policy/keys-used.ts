import { contextOf, NO_CONTEXT } from './context'
import { shelfOf } from './prepare'
import { type Budget, MAX_STEPS, OutOfSteps, payFrom, startWork } from './steps'
import type { Pattern, Policy, PolicySet, Request, Statement } from './types'

/** One use of a context key by a statement. */
type KeyUse = { readonly key: string; readonly name: string; readonly as: 'condition' | 'variable' }

/**
 * The context keys that a policy uses in conditions and variables, each once and in the spelling of its first use: the
 * result of GetContextKeysForCustomPolicy.
 */
export function contextKeysOf(policy: Policy): string[] {
  const keys = new Map<string, string>()
  for (const use of policy.statements.flatMap(keyUsesOf)) if (!keys.has(use.name)) keys.set(use.name, use.key)
  return [...keys.values()]
}

/**
 * The context keys that the request lacks and that a statement about its action uses: MissingContextValues of the
 * simulator. Differs from AWS: keys of statements about other actions are left out. Returns none if finding the
 * statements takes more steps than a decision may: then the decision has failed too.
 */
export function missingContextKeys(
  set: PolicySet,
  { action, context }: Pick<Request, 'action' | 'context'>,
  budget?: Budget,
): string[] {
  const { entries } = contextOf(context)
  const uses = statementsAbout(set, action, budget).flatMap(keyUsesOf)
  const missing = new Map(uses.flatMap(({ name, key }) => (entries.has(name) ? [] : [[name, key] as const])))
  return [...missing.values()]
}

function statementsAbout(set: PolicySet, action: string, budget: Budget | undefined): readonly Statement[] {
  const work = startWork(NO_CONTEXT, MAX_STEPS, budget)
  try {
    return shelfOf(set, action, work).candidates.map(({ statement }) => statement)
  } catch (thrown) {
    if (thrown instanceof OutOfSteps) return []
    throw thrown
  } finally {
    payFrom(budget, work)
  }
}

export function keyUsesOf(statement: Statement): readonly KeyUse[] {
  const inConditions = statement.conditions.map(({ key, name }): KeyUse => ({ key, name, as: 'condition' }))
  return [...inConditions, ...patternsOf(statement).flatMap(variablesOf)]
}

/** All patterns of the statement that may hold variables. */
function patternsOf(statement: Statement): readonly Pattern[] {
  const resources = (statement.resource?.patterns ?? []).flatMap((pattern) =>
    pattern.kind === 'arn' ? pattern.arn.parts : [],
  )
  const values = statement.conditions.flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === 'text' ? [value.pattern] : value.kind === 'arn' ? value.arn.parts : [])),
  )
  return [...resources, ...values]
}

/** The well-formed variables; others have no key. */
function variablesOf(pattern: Pattern): readonly KeyUse[] {
  return pattern.tokens.flatMap((token) =>
    token.kind === 'variable' && token.name !== ''
      ? [{ key: token.key, name: token.name, as: 'variable' as const }]
      : [],
  )
}
