import { type Enforcer, newEnforcer, newModelFromString } from 'casbin'
import type { Outcome } from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'
import { matches } from './floor'
import type { GrantRule } from './grants'
import type { BenchQuestion } from './questions'

/*
 * Casbin has the table of rules and the rule that a deny wins. Matching of actions, resources and conditions are
 * functions of the host, so they are ours and as fast as those of the floor.
 */
const MODEL = `
[request_definition]
r = act, res, name, mfa
[policy_definition]
p = acts, res, cond, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = covers(p.acts, r.act) && matches(p.res, r.res, r.name) && holds(p.cond, r.mfa)`

type Row = [acts: string, res: string, cond: string, eft: 'allow' | 'deny']

const SEED: Row[] = [
  ['iam:ListVirtualMFADevices', '*', '', 'allow'],
  ['iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/*', '', 'allow'],
  [
    'iam:DeactivateMFADevice|iam:EnableMFADevice|iam:GetUser|iam:GetMFADevice|iam:ListMFADevices|iam:ResyncMFADevice',
    'arn:aws:iam::*:user/${aws:username}',
    '',
    'allow',
  ],
  [
    '!iam:CreateVirtualMFADevice|iam:EnableMFADevice|iam:GetUser|iam:ListMFADevices|iam:ListVirtualMFADevices|iam:ResyncMFADevice|sts:GetSessionToken',
    '*',
    'without MFA',
    'deny',
  ],
]

/** Casbin on the document's policy. */
export async function casbinOnSeed(questions: readonly BenchQuestion[]): Promise<Contestant> {
  return contestant(await enforcer(SEED), questions)
}

/** Casbin on statements of the growing policies. */
export async function casbinOnGrants(
  rules: readonly GrantRule[],
  questions: readonly BenchQuestion[],
): Promise<Contestant> {
  return contestant(await enforcer(rowsOf(rules)), questions)
}

/** From rules to the first decision on the document's policy. */
export async function casbinFirstDecision(question: BenchQuestion): Promise<Outcome> {
  return ask(await enforcer(SEED), requestOf(question))
}

/** Reads statements of the growing policies, up to the first decision. */
export async function casbinPrepare(rules: readonly GrantRule[], question: BenchQuestion): Promise<Outcome> {
  return ask(await enforcer(rowsOf(rules)), requestOf(question))
}

function contestant(rules: Enforcer, questions: readonly BenchQuestion[]): Contestant {
  const requests = questions.map(requestOf)
  return {
    name: 'casbin',
    round: () => {
      let allowed = 0
      for (const request of requests) if (ask(rules, request) === 'allow') allowed++
      return allowed
    },
    ask: (place) => ask(rules, atInstant(requests, place)),
  }
}

function ask(rules: Enforcer, request: readonly string[]): Outcome {
  const [allowed, reason] = rules.enforceExSync(...request)
  if (allowed) return 'allow'
  return reason.length > 0 ? 'explicitDeny' : 'implicitDeny'
}

function requestOf({ action, resource, username, mfa }: BenchQuestion): string[] {
  return [action, resource, username, mfa ?? '']
}

function rowsOf(rules: readonly GrantRule[]): Row[] {
  return rules.map(({ effect, actions, head }) =>
    effect === 'Deny'
      ? [actions.join('|'), `${head}*`, 'without MFA', 'deny']
      : [actions.join('|'), `${head}*`, '', 'allow'],
  )
}

async function enforcer(rows: readonly Row[]): Promise<Enforcer> {
  const made = await newEnforcer(newModelFromString(MODEL))
  const lists = new Map(rows.map(([acts]) => [acts, new Set(acts.replace('!', '').split('|'))]))
  await made.addFunction('covers', (acts: string, act: string) => lists.get(acts)?.has(act) !== acts.startsWith('!'))
  await made.addFunction('matches', (pattern: string, resource: string, name: string) =>
    matches(pattern.replace('${aws:username}', name), resource),
  )
  await made.addFunction('holds', (condition: string, mfa: string) => condition === '' || mfa !== 'true')
  await made.addPolicies(rows.map((row) => [...row]))
  return made
}
