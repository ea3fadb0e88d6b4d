import { contextOf, NO_CONTEXT } from './context'
import { shelfOf } from './prepare'
import { type Budget, MAX_STEPS, OutOfSteps, payFrom, startWork } from './steps'
import type { Pattern, Policy, PolicySet, Request, Statement } from './types'

/** One use of a context key by a statement. */
export type KeyUse = { readonly key: string; readonly name: string; readonly as: 'condition' | 'variable' }

/**
 * The context keys a policy asks for, in conditions and in variables, each once and in the spelling of its first use. What
 * GetContextKeysForCustomPolicy answers.
 */
export function contextKeysOf(policy: Policy): string[] {
  const keys = new Map<string, string>()
  for (const use of policy.statements.flatMap(keyUsesOf)) if (!keys.has(use.name)) keys.set(use.name, use.key)
  return [...keys.values()]
}

/**
 * The context keys that the request lacks and that a statement about its action asks for: what the simulator answers as
 * MissingContextValues. Differs from AWS: keys of statements about other actions are left out. None where finding those
 * statements takes more work than a decision may: the decision has then failed, too.
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

/** Every pattern of the statement that may hold variables. */
function patternsOf(statement: Statement): readonly Pattern[] {
  const resources = (statement.resource?.patterns ?? []).flatMap((pattern) =>
    pattern.kind === 'arn' ? pattern.arn.parts : [],
  )
  const values = statement.conditions.flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === 'text' ? [value.pattern] : value.kind === 'arn' ? value.arn.parts : [])),
  )
  return [...resources, ...values]
}

/** Variables that keep the form; those that do not have no key to ask for. */
function variablesOf(pattern: Pattern): readonly KeyUse[] {
  return pattern.tokens.flatMap((token) =>
    token.kind === 'variable' && token.name !== ''
      ? [{ key: token.key, name: token.name, as: 'variable' as const }]
      : [],
  )
}
