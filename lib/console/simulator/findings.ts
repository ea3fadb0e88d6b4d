import { type Finding, type PolicyKind, validate } from '@/lib/policy'
import { type Draft, linesOf } from '@/lib/scenario/draft'
import type { DraftProblem } from '@/lib/scenario/scenario-of'

/** A remark on a given policy, with the line that it is about. */
export type FindingView = Pick<Finding, 'kind' | 'code' | 'name' | 'message' | 'line' | 'column'> & { excerpt: string }

/** Remarks by the field that holds the policy. */
export type Findings = Readonly<Record<string, readonly FindingView[]>>

/** What the validator says of the policies of a draft. Empty ones are left alone: the form says that they are missing. */
export function findingsIn(draft: Draft): Findings {
  if (draft.mode !== 'custom') return {}
  return Object.fromEntries(
    policiesIn(draft).flatMap(({ field, text, kind }) =>
      text.trim() === '' ? [] : [[field, validate(text, { kind }).map((finding) => viewOf(finding, text))]],
    ),
  )
}

/** What keeps policies from being simulated at all, as errors of their fields. */
export function policyProblems(findings: Findings, draft: Draft): DraftProblem[] {
  return policiesIn(draft).flatMap(({ field, label }) => {
    const fault = (findings[field] ?? []).find(({ code }) => code === 'malformed')
    if (!fault) return []
    const { line, column, message } = fault
    return [{ field, message: `${label}, line ${line}, column ${column}: ${message}` }]
  })
}

type Given = { field: string; label: string; text: string; kind: PolicyKind }

function policiesIn({ policies, boundary, resourcePolicy, actions }: Draft): Given[] {
  // As the simulation reads it.
  const asked = linesOf(actions)
  const isTrust = asked.length > 0 && asked.every((action) => /^sts:AssumeRole/i.test(action))
  return [
    ...policies.map((text, index): Given => {
      return { field: `policy-${index}`, label: `Policy ${index + 1}`, text, kind: 'identity' }
    }),
    { field: 'boundary', label: 'Permissions boundary', text: boundary, kind: 'boundary' },
    { field: 'resource-policy', label: 'Resource policy', text: resourcePolicy, kind: isTrust ? 'trust' : 'resource' },
  ]
}

function viewOf({ kind, code, name, message, line, column }: Finding, text: string): FindingView {
  return { kind, code, name, message, line, column, excerpt: (text.split('\n')[line - 1] ?? '').trim().slice(0, 120) }
}
