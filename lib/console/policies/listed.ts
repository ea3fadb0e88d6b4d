import type { FindingView } from '@/components/iam/finding-view'
import { compile } from '@/lib/policy'
import type { PolicyRow } from '../every-policy'
import { isAwsManaged } from './address'

/** How a policy can be used, and not. */
export const POLICY_USES = ['permissions', 'boundary', 'none'] as const
type PolicyUse = (typeof POLICY_USES)[number]

/** The classes of findings, the gravest first. */
export const FINDING_KINDS = ['error', 'security-warning', 'warning', 'suggestion'] as const
type FindingClass = (typeof FINDING_KINDS)[number]

/** What the list of policies is filtered by, apart from the name. The last two need the documents. */
export type PolicyFilter = {
  type: 'own' | 'aws' | undefined
  used: PolicyUse | undefined
  finding: FindingClass | 'none' | undefined
  action: string | undefined
}

/** Reads the filter from the texts of an address; what is none of the choices is left out. */
export function policyFilterIn(text: (name: keyof PolicyFilter) => string | undefined): PolicyFilter {
  const oneOf = <T extends string>(name: keyof PolicyFilter, choices: readonly T[]) =>
    choices.find((choice) => choice === text(name))
  return {
    type: oneOf('type', ['own', 'aws']),
    used: oneOf('used', POLICY_USES),
    finding: oneOf('finding', [...FINDING_KINDS, 'none']),
    action: text('action')?.trim() || undefined,
  }
}

/** Whether what ListPolicies returns of a policy passes the filter. */
export function isListed(
  { Arn, AttachmentCount: attached, PermissionsBoundaryUsageCount: limiting }: PolicyRow,
  { type, used }: PolicyFilter,
): boolean {
  if (type !== undefined && (type === 'aws') !== isAwsManaged(Arn)) return false
  if (used === 'permissions') return attached > 0
  if (used === 'boundary') return limiting > 0
  return used === undefined || attached + limiting === 0
}

/** Whether a document mentions an action, or a part of its name, in Action or NotAction. */
export function mentions(document: string, action: string): boolean {
  const compiled = compile(document, { kind: 'identity' })
  const part = action.toLowerCase()
  return (
    compiled.ok &&
    compiled.policy.statements.some(({ action: { patterns } }) =>
      patterns.some(({ source }) => source.toLowerCase().includes(part)),
    )
  )
}

/** How many findings of each class there are, the gravest class first; classes without any are left out. */
export function findingCounts(findings: readonly FindingView[]): { kind: FindingClass; number: number }[] {
  return FINDING_KINDS.map((kind) => ({ kind, number: findings.filter((one) => one.kind === kind).length })).filter(
    ({ number }) => number > 0,
  )
}
