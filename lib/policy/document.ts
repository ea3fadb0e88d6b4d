import { parseActionPattern } from './action'
import { readOperand } from './condition'
import type { ConditionDraft, Fault, PolicyDraft, StatementDraft } from './grammar'
import { NO_JSON, readPolicyDraft, SYNTAX } from './grammar'
import { lineStarts, positionIn, readJson } from './json'
import { parseOperator } from './operators/table'
import { parsePrincipalEntry } from './principal'
import { parseResourcePattern } from './resource'
import { inEnglish } from './sentences/said'
import { type DocumentUse, STAGES } from './stages'
import type { ConditionAtom, Effect, Policy, PolicyKind, Problem, Span, Statement } from './types'

export type ParseOptions = {
  /** Where the document is used; an identity policy by default. */
  readonly kind?: PolicyKind
  /** A managed policy must have Version 2012-10-17; an inline one need not. */
  readonly managed?: boolean
}

export type ParseResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Compiles a policy document. Returns the policy, or the problems of the first stage that found any, in AWS's words and
 * with line and column. Never throws. Unknown services, actions and keys are accepted, as AWS accepts them; `validate`
 * reports those.
 */
export function parsePolicy(text: string, options: ParseOptions = {}): ParseResult {
  const result = parseWithDraft(text, options)
  return result.ok ? { ok: true, policy: result.policy } : result
}

/** Like `parsePolicy`, with the draft of the policy too: the validator needs the place of every text. */
export function parseWithDraft(
  text: string,
  options: ParseOptions = {},
): { readonly ok: true; readonly policy: Policy; readonly draft: PolicyDraft } | Extract<ParseResult, { ok: false }> {
  const use: DocumentUse = { kind: options.kind ?? 'identity', managed: options.managed ?? false }
  const json = readJson(text)
  const message = use.kind === 'trust' ? NO_JSON : SYNTAX
  if (!json.ok) return refuse(text, [{ message, said: json.said, at: json.at, path: '' }])
  const { draft, faults } = readPolicyDraft(json.root)
  if (faults.length > 0) return refuse(text, faults)
  for (const stage of STAGES) {
    const found = stage(draft, use)
    if (found.length > 0) return refuse(text, found)
  }
  return { ok: true, policy: build(draft, use.kind, lineStarts(text)), draft }
}

function refuse(text: string, faults: readonly Fault[]): Extract<ParseResult, { ok: false }> {
  const starts = lineStarts(text)
  const problems = faults.map(({ message, said, at, path }): Problem => {
    return { code: 'MalformedPolicyDocument', message, detail: inEnglish(said), said, ...positionIn(starts, at), path }
  })
  return { ok: false, problems }
}

function build(draft: PolicyDraft, kind: PolicyKind, starts: readonly number[]): Policy {
  // User guide, "Version": without it the document behaves like 2008-10-17, where ${...} is ordinary text.
  const version = draft.version?.text === '2012-10-17' ? '2012-10-17' : '2008-10-17'
  const statements = draft.statements.map((statement, index) =>
    buildStatement(statement, index, version === '2012-10-17', starts),
  )
  return { kind, version, versionWritten: draft.version !== undefined, id: draft.id, statements }
}

function buildStatement(
  draft: StatementDraft,
  index: number,
  variables: boolean,
  starts: readonly number[],
): Statement {
  const { action, resource, principal } = draft
  return {
    index,
    sid: draft.sid?.text,
    effect: draft.effect.text as Effect,
    action: {
      negated: action?.name === 'NotAction',
      patterns: (action?.values ?? []).map(({ text }) => parseActionPattern(text)),
    },
    resource: resource && {
      negated: resource.name === 'NotResource',
      patterns: resource.values.map(({ text }) => parseResourcePattern(text, variables)),
    },
    principal: principal && {
      negated: principal.name === 'NotPrincipal',
      entries: principal.entries.map(({ type, value }) => parsePrincipalEntry(type, value.text)),
    },
    conditions: draft.conditions.flatMap((condition) => buildAtom(condition, variables, starts)),
    span: spanOf(draft, starts),
  }
}

function buildAtom(draft: ConditionDraft, variables: boolean, starts: readonly number[]): readonly ConditionAtom[] {
  const operator = parseOperator(draft.operator)
  if (operator === undefined) return []
  return [
    {
      operator: draft.operator,
      base: operator.base,
      set: operator.set,
      ifExists: operator.ifExists,
      key: draft.key,
      name: draft.key.toLowerCase(),
      values: draft.values.map(({ text }) => readOperand(operator.base, text, variables)),
      span: spanOf(draft, starts),
    },
  ]
}

/** The end is the position after the last character. */
function spanOf(draft: { readonly from: number; readonly to: number }, starts: readonly number[]): Span {
  return { start: positionIn(starts, draft.from), end: positionIn(starts, draft.to) }
}
