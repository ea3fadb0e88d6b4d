import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { quotaLength } from '@/lib/policy'
import { DOCUMENT_QUOTAS, demandPolicy, keepDocument } from '../policy-document'

/**
 * Stores a trust policy and returns its digest. Throws MalformedPolicyDocument, LimitExceeded. Differs from AWS: a user
 * that it names is stored by ARN and not by id, and need not exist.
 */
export async function keepTrustPolicy(store: Store, document: string, field: string): Promise<string> {
  demandPolicy(document, 'trust', false, field)
  if (quotaLength(document) > DOCUMENT_QUOTAS.trust) {
    const message = `Cannot exceed quota for ACLSizePerRole: ${DOCUMENT_QUOTAS.trust}`
    throw new AwsError('LimitExceeded', message, { field })
  }
  return keepDocument(store, document)
}
