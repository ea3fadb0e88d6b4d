import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { digest } from '@/lib/ids'
import { compile, type PolicyKind } from '@/lib/policy'
import { string } from '@/lib/shape/shape'

/** A document in an input. Its length is checked separately, because blanks do not count. */
export const policyDocument = string({ min: 1, max: 131_072, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' })

/** A document in an output: the Query protocol percent-encodes it. */
export const documentText = string({ encoding: 'url' })

/** Characters a document may have, blanks not counted (IAM user guide, "IAM and AWS STS quotas"). */
export const DOCUMENT_QUOTAS = { managed: 6_144, user: 2_048, group: 5_120, role: 10_240, trust: 2_048 } as const

/**
 * Refuses a text that is not a policy. `managed` policies must have Version 2012-10-17. Throws MalformedPolicyDocument
 * with AWS's message for the first fault.
 */
export function demandPolicy(document: string, kind: PolicyKind, managed = false, field = 'PolicyDocument'): void {
  const compiled = compile(document, { kind, managed })
  if (compiled.ok) return
  const message = compiled.problems[0]?.message ?? 'Syntax errors in policy.'
  throw new AwsError('MalformedPolicyDocument', message.slice(0, 1_000), { field })
}

/** Stores the text of a policy and returns its digest, which is its key. */
export async function keepDocument(store: Store, document: string): Promise<string> {
  const key = digest(document)
  // Not the client's upsert: it would lock a text that other accounts have too.
  await store.$executeRaw`
    INSERT INTO "PolicyText" ("digest", "document") VALUES (${key}, ${document}) ON CONFLICT DO NOTHING`
  return key
}
