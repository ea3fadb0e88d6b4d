import type { Caller } from '@/lib/auth/caller'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { compile, quotaLength } from '@/lib/policy'
import { saidText } from '@/lib/texts/findings'
import { policyTexts } from '@/lib/texts/policies'
import { editingTexts } from '@/lib/texts/policy-editing'
import { type Answer, askAs } from '../ask'
import type { FormError } from '../form-state'

/** IAM user guide, "IAM and AWS STS quotas": versions of a policy, and characters of its document without blanks. */
export const MOST_VERSIONS = 5
const MOST_CHARACTERS = 6_144

/** The field of the forms that hold a document. */
export const DOCUMENT_FIELD = 'document'

/**
 * Why a text cannot be saved as a policy: the first fault, with its place. The quota of inline policies counts all of them, so
 * the service checks it.
 */
export function documentProblem(document: string, { managed } = { managed: true }): FormError | undefined {
  const problem = (message: string): FormError => ({ field: DOCUMENT_FIELD, message })
  if (document.trim() === '') return problem(editingTexts.enter)
  const compiled = compile(document, { kind: 'identity', managed })
  if (!compiled.ok) {
    const [first] = compiled.problems
    if (!first) return problem(editingTexts.enter)
    const { line, column, message, said } = first
    return problem(policyTexts.document.fault(line, column, message, saidText(said)))
  }
  const length = quotaLength(document)
  return managed && length > MOST_CHARACTERS ? problem(editingTexts.tooLong(length, MOST_CHARACTERS)) : undefined
}

type VersionFacts = { VersionId: string; IsDefaultVersion: boolean; CreateDate: Date }

/** Which versions somebody saw when the form was made: if they differ when it is sent, somebody else has saved. */
export function seenVersions(versions: readonly VersionFacts[]): string {
  const inForce = versions.find(({ IsDefaultVersion }) => IsDefaultVersion)
  return [inForce?.VersionId, versions[0]?.VersionId].join(' ')
}

/** The versions that may go for a new one, the oldest first; empty while there is room. */
export function replaceable(versions: readonly VersionFacts[]): VersionFacts[] {
  if (versions.length < MOST_VERSIONS) return []
  return versions.filter(({ IsDefaultVersion }) => !IsDefaultVersion).toReversed()
}

/** A version to save. `replaces` is deleted first. */
type NewVersion = { arn: string; document: string; isDefault: boolean; replaces?: string }

/** Saves a version, and returns its id. Where a call is refused or fails, those after it are not made. */
export async function savedVersion(
  caller: Caller,
  { arn: PolicyArn, document: PolicyDocument, isDefault: SetAsDefault, replaces }: NewVersion,
): Promise<Answer<string>> {
  if (replaces !== undefined) {
    const deleted = await askAs(caller, DeletePolicyVersion, { PolicyArn, VersionId: replaces })
    if (!deleted.ok) return deleted
  }
  const created = await askAs(caller, CreatePolicyVersion, { PolicyArn, PolicyDocument, SetAsDefault })
  return created.ok ? { ok: true, output: created.output.PolicyVersion.VersionId } : created
}
