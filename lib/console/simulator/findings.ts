import type { FindingView } from '@/components/iam/finding-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ValidatePolicy } from '@/lib/operations/access-analyzer/validate-policy'
import { CheckPolicies } from '@/lib/operations/iam/simulator/check-policies'
import type { FindingCode, PolicyKind, Said } from '@/lib/policy'
import type { Infer } from '@/lib/shape/shape'
import { asksForRole, type Draft } from '@/lib/simulator/draft'
import type { DraftProblem } from '@/lib/simulator/scenario-of'
import { findingWords } from '@/lib/texts/findings'
import { simulatorTexts } from '@/lib/texts/simulator'
import { type Answer, askAs } from '../ask'

/** Findings by the field that holds the policy. */
export type Findings = Readonly<Record<string, readonly FindingView[]>>

/**
 * The validator's findings on the policies of a draft, for callers who may simulate them. Empty policies are skipped:
 * the form says that they are missing.
 */
export async function findingsIn(caller: Caller, draft: Draft, moment: Moment): Promise<Answer<Findings>> {
  const given = draft.mode === 'custom' ? policiesIn(draft).filter(({ text }) => text.trim() !== '') : []
  if (given.length === 0) return { ok: true, output: {} }
  const answer = await checked(caller, given, moment)
  if (!answer.ok) return answer
  return { ok: true, output: Object.fromEntries(given.map(({ field }, index) => [field, answer.output[index] ?? []])) }
}

/** The validator's findings on one text, for callers who may let it read policies. */
export async function findingsOn(
  caller: Caller,
  text: string,
  kind: PolicyKind,
  moment: Moment = newMoment(),
): Promise<Answer<readonly FindingView[]>> {
  const answer = await askAs(caller, ValidatePolicy, validation(text, kind), moment)
  if (!answer.ok) return answer
  const lines = text.split('\n')
  return { ok: true, output: answer.output.findings.map((finding) => viewOf(finding, lines)) }
}

/** The input of ValidatePolicy about a text. */
const validation = (policyDocument: string, kind: PolicyKind) => ({
  policyDocument,
  policyType: kind === 'trust' || kind === 'resource' ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY',
  ...(kind === 'trust' && { validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument' }),
})

/** The same on several identity policies, in their order. */
export async function findingsOnEach(
  caller: Caller,
  texts: readonly string[],
  moment: Moment = newMoment(),
): Promise<Answer<readonly (readonly FindingView[])[]>> {
  const all: (readonly FindingView[])[] = []
  for (let first = 0; first < texts.length; first += MOST_AT_ONCE) {
    const given = texts.slice(first, first + MOST_AT_ONCE).map((text) => ({ text, kind: 'identity' as const }))
    const answer = await checked(caller, given, moment)
    if (!answer.ok) return answer
    all.push(...answer.output)
  }
  return { ok: true, output: all }
}

/** How many policies CheckPolicies takes. */
const MOST_AT_ONCE = 50

/** The findings on each text, in their order. */
async function checked(
  caller: Caller,
  given: readonly { text: string; kind: PolicyKind }[],
  moment: Moment,
): Promise<Answer<readonly (readonly FindingView[])[]>> {
  const Policies = given.map(({ text, kind }) => ({ Document: text, Kind: kind }))
  const answer = await askAs(caller, CheckPolicies, { Policies }, moment)
  if (!answer.ok) return answer
  const { Checked } = answer.output
  const views = given.map(({ text }, index) => {
    const lines = text.split('\n')
    return (Checked[index]?.Findings ?? []).map((finding) => viewOf(finding, lines))
  })
  return { ok: true, output: views }
}

/** Findings that make a policy impossible to simulate, as errors of their fields. */
export function policyProblems(findings: Findings, draft: Draft): DraftProblem[] {
  return policiesIn(draft).flatMap(({ field, label }) => {
    const fault = (findings[field] ?? []).find(({ code }) => code === 'malformed')
    if (!fault) return []
    const { line, column, message } = fault
    return [{ field, message: simulatorTexts.policy.malformed(label, line, column, message) }]
  })
}

type Given = { field: string; label: string; text: string; kind: PolicyKind }

function policiesIn({ policies, boundary, resourcePolicy, actions }: Draft): Given[] {
  return [
    ...policies.map((text, index): Given => {
      return { field: `policy-${index}`, label: simulatorTexts.subject.policyOf(index + 1), text, kind: 'identity' }
    }),
    { field: 'boundary', label: simulatorTexts.subject.boundarySummary, text: boundary, kind: 'boundary' },
    {
      field: 'resource-policy',
      label: simulatorTexts.subject.resourcePolicy,
      text: resourcePolicy,
      // As the simulation reads it.
      kind: asksForRole(actions) ? 'trust' : 'resource',
    },
  ]
}

type Told = Infer<(typeof CheckPolicies)['output']>['Checked'][number]['Findings'][number]

function viewOf(
  { Kind: kind, Code, Name: name, Said: told, Line: line, Column: column }: Told,
  lines: string[],
): FindingView {
  const excerpt = (lines[line - 1] ?? '').trim().slice(0, 120)
  // The operation has both from the engine, and passes them on.
  const code = Code as FindingCode | 'malformed'
  return { kind, code, ...findingWords({ code, name, said: saidIn(told) }), line, column, excerpt }
}

const saidIn = ({ Sentence, Values }: Told['Said']) =>
  ({
    id: Sentence,
    values: Object.fromEntries(Values.map(({ Name, Text, Texts }) => [Name, Text ?? Texts])),
  }) as Said
