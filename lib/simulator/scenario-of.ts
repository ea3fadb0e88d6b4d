import { scenarioTexts as texts } from '@/lib/texts/scenario'
import { type Draft, keyOfDraft, linesOf } from './draft'
import type { ContextKey, Scenario, ScenarioSubject } from './scenario'

/** What is wrong with a field, by its name in the form. */
export type DraftProblem = { field: string; message: string }

type Completed = { ok: true; scenario: Scenario } | { ok: false; problems: readonly DraftProblem[] }

/** The most pairs of action and resource. Nobody reads a larger matrix, and it costs much work. */
export const MOST_CELLS = 500
const MOST_KEYS = 100
const MOST_POLICIES = 20

/**
 * The scenario of a draft, or the problems of its fields, in their order. Of policies it checks only that they are not
 * empty.
 */
export function scenarioOf(draft: Draft): Completed {
  const { subject, problems } = subjectIn(draft)
  const context = contextOf(draft, problems)
  const actions = actionsOf(draft.actions, problems)
  const resources = resourcesOf(draft.resources, problems)
  const results = actions.length * Math.max(1, resources.length)
  if (results > MOST_CELLS) {
    problems.push({ field: 'actions', message: texts.tooManyResults(results, MOST_CELLS) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, scenario: { subject, session: draft.session, context, actions, resources } }
}

/** The subject of a draft, or the problems of the fields that name it. */
export function subjectIn(draft: Draft): { subject: ScenarioSubject; problems: DraftProblem[] } {
  const problems: DraftProblem[] = []
  const subject = draft.mode === 'principal' ? principalIn(draft, problems) : givenIn(draft, problems)
  return { subject, problems }
}

/** Reports whether a text has the form of the ARN of a user, group or role. */
export const isPrincipalArn = (text: string) => /^arn:[^:]+:iam::\d{12}:\w+\/./.test(text)

function principalIn(draft: Draft, problems: DraftProblem[]): ScenarioSubject {
  const arn = draft.principal.trim()
  if (!isPrincipalArn(arn)) {
    problems.push({ field: 'principal', message: texts.noPrincipal })
  }
  return { kind: 'principal', arn }
}

function givenIn(draft: Draft, problems: DraftProblem[]): ScenarioSubject {
  const { policies, boundary, resourcePolicy } = draft
  if (policies.length > MOST_POLICIES) {
    problems.push({
      field: 'policy-0',
      message: texts.tooManyPolicies(MOST_POLICIES, policies.length),
    })
  }
  for (const [index, text] of policies.entries()) {
    if (text.trim() !== '') continue
    const message = policies.length === 1 ? texts.noPolicy : texts.emptyPolicy(index + 1)
    problems.push({ field: `policy-${index}`, message })
  }
  const caller = draft.caller.trim()
  if (resourcePolicy.trim() !== '' && caller === '') {
    problems.push({ field: 'caller', message: texts.noCaller })
  }
  return {
    kind: 'custom',
    policies,
    ...(boundary.trim() !== '' && { boundary }),
    ...(resourcePolicy.trim() !== '' && { resourcePolicy }),
    ...(caller !== '' && { caller }),
  }
}

function contextOf({ keys }: Draft, problems: DraftProblem[]): ContextKey[] {
  if (keys.length > MOST_KEYS) {
    problems.push({
      field: 'new-key',
      message: texts.tooManyKeys(MOST_KEYS, keys.length),
    })
  }
  const seen = new Set<string>()
  for (const [index, { name }] of keys.entries()) {
    const field = `key-${index}`
    if (name.length < 5 || name.length > 256) {
      problems.push({
        field,
        message: texts.keyLength(name.slice(0, 60)),
      })
    }
    if (seen.has(name.toLowerCase())) {
      problems.push({
        field,
        message: texts.keyTwice(name),
      })
    }
    seen.add(name.toLowerCase())
  }
  return keys.map(keyOfDraft)
}

function actionsOf(text: string, problems: DraftProblem[]): string[] {
  const actions = unique(linesOf(text))
  if (actions.length === 0) problems.push({ field: 'actions', message: texts.noAction })
  for (const action of actions) {
    const problem = actionProblem(action)
    if (problem) problems.push({ field: 'actions', message: problem })
  }
  return actions
}

function actionProblem(action: string): string | undefined {
  if (/[*?]/.test(action)) return texts.wildcard(action)
  if (/^[\w.-]+:\w+$/.test(action) && action.length <= 128) return undefined
  return texts.notAnAction(action.slice(0, 60))
}

function resourcesOf(text: string, problems: DraftProblem[]): string[] {
  const resources = unique(linesOf(text))
  for (const resource of resources) {
    if (resource === '*' || (/^arn:(?:[^:]*:){4}./.test(resource) && resource.length <= 2048)) continue
    problems.push({ field: 'resources', message: texts.notAResource(resource.slice(0, 60)) })
  }
  return resources
}

// A duplicate would give two equal rows.
const unique = (lines: readonly string[]) => [...new Set(lines)]
