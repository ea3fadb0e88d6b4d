import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability'
import type { Outcome } from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'
import type { GrantRule } from './grants'
import type { BenchQuestion } from './questions'

/*
 * CASL has neither variables nor NotAction: each user gets separate rules, and the denied actions are a fixed list.
 * Whatever a condition reads has to be part of the subject. The last matching rule decides, so denials come last.
 */
type Thing = { readonly arn: string; readonly mfa: string | undefined }
type Ability = MongoAbility<[string, 'Thing' | Thing]>
type Rule = RawRuleOf<Ability>

/** CASL on the document's policy: one ability per user, looked up before the measurement. */
export function caslOnSeed(questions: readonly BenchQuestion[]): Contestant {
  const abilities = new Map(questions.map(({ username }) => [username, abilityOf(seedRules(username))]))
  const asked = questions.map((question) => {
    const ability = abilities.get(question.username)
    if (ability === undefined) throw new Error(`There is no ability for ${question.username}.`)
    return { ability, action: question.action, thing: thingOf(question) }
  })
  return {
    name: 'CASL',
    round: () => {
      let allowed = 0
      for (const { ability, action, thing } of asked) if (ask(ability, action, thing) === 'allow') allowed++
      return allowed
    },
    ask: (place) => {
      const { ability, action, thing } = atInstant(asked, place)
      return ask(ability, action, thing)
    },
  }
}

/** CASL on statements of the growing policies. */
export function caslOnGrants(rules: readonly GrantRule[], questions: readonly BenchQuestion[]): Contestant {
  const ability = abilityOf(grantRulesOf(rules))
  const asked = questions.map((question) => ({ action: question.action, thing: thingOf(question) }))
  return {
    name: 'CASL',
    round: () => {
      let allowed = 0
      for (const { action, thing } of asked) if (ask(ability, action, thing) === 'allow') allowed++
      return allowed
    },
    ask: (place) => {
      const { action, thing } = atInstant(asked, place)
      return ask(ability, action, thing)
    },
  }
}

/** CASL on one rule for resources that match a pattern, which CASL expresses as a regular expression. */
export function caslOnPattern(expression: string, questions: readonly BenchQuestion[]): Contestant {
  const ability = abilityOf([{ action: 's3:GetObject', subject: 'Thing', conditions: { arn: { $regex: expression } } }])
  const things = questions.map(thingOf)
  return {
    name: 'CASL',
    round: () => things.filter((thing) => ask(ability, 's3:GetObject', thing) === 'allow').length,
    ask: (place) => ask(ability, 's3:GetObject', atInstant(things, place)),
  }
}

/** From the text of the rules to the first decision on the document's policy, for one user. */
export function caslFirstDecision(question: BenchQuestion): () => Outcome {
  const text = JSON.stringify(seedRules(question.username))
  return () => ask(abilityOf(JSON.parse(text) as Rule[]), question.action, thingOf(question))
}

/** Reads statements of the growing policies, up to the first decision. */
export function caslPrepare(rules: readonly GrantRule[], question: BenchQuestion): Outcome {
  return ask(abilityOf(grantRulesOf(rules)), question.action, thingOf(question))
}

function ask(ability: Ability, action: string, thing: Thing): Outcome {
  const rule = ability.relevantRuleFor(action, thing)
  if (rule === null) return 'implicitDeny'
  return rule.inverted ? 'explicitDeny' : 'allow'
}

function thingOf({ resource, mfa }: BenchQuestion): Thing {
  return { arn: resource, mfa }
}

function abilityOf(rules: Rule[]): Ability {
  return createMongoAbility<Ability>(rules, { detectSubjectType: () => 'Thing' })
}

const OWN = [
  ...['iam:DeactivateMFADevice', 'iam:EnableMFADevice', 'iam:GetUser', 'iam:GetMFADevice', 'iam:ListMFADevices'],
  'iam:ResyncMFADevice',
]
const DENIED = [
  ...['iam:DeactivateMFADevice', 'iam:GetMFADevice', 'iam:ChangePassword', 'iam:ListUsers'],
  'iam:DeleteVirtualMFADevice',
]
const WITHOUT_MFA = { mfa: { $ne: 'true' } }

function seedRules(username: string): Rule[] {
  const subject = 'Thing'
  return [
    { action: 'iam:ListVirtualMFADevices', subject },
    { action: 'iam:CreateVirtualMFADevice', subject, conditions: { arn: { $regex: '^arn:aws:iam::[^:]*:mfa/' } } },
    { action: OWN, subject, conditions: { arn: { $regex: `^arn:aws:iam::[^:]*:user/${username}$` } } },
    { action: DENIED, subject, inverted: true, conditions: WITHOUT_MFA },
  ]
}

function grantRulesOf(rules: readonly GrantRule[]): Rule[] {
  const written = rules.map(({ effect, actions, head }): Rule => {
    const arn = { $regex: `^${head}` }
    return effect === 'Allow'
      ? { action: [...actions], subject: 'Thing', conditions: { arn } }
      : { action: [...actions], subject: 'Thing', inverted: true, conditions: { arn, ...WITHOUT_MFA } }
  })
  return written.sort((a, b) => Number(a.inverted ?? false) - Number(b.inverted ?? false))
}
