import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { quotaLength } from '@/lib/policy'
import { DOCUMENT_QUOTAS, demandPolicy, keepDocument } from '../policy-document'

/** Stores the document of a managed policy and returns its digest. Throws MalformedPolicyDocument, LimitExceeded. */
export async function keepManagedDocument(store: Store, document: string): Promise<string> {
  demandPolicy(document, 'identity', true)
  if (quotaLength(document) > DOCUMENT_QUOTAS.managed) {
    throw new AwsError('LimitExceeded', `Cannot exceed quota for PolicySize: ${DOCUMENT_QUOTAS.managed}`, {
      field: 'PolicyDocument',
    })
  }
  return keepDocument(store, document)
}
