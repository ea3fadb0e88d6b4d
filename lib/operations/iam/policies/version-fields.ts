import { boolean, optional, record, string, timestamp } from '@/lib/shape/shape'
import { documentText } from '../policy-document'
import type { VersionRow } from './managed-policy'

/** A version of a managed policy as operations return it. */
export const policyVersion = record({
  Document: optional(documentText),
  VersionId: string({}),
  IsDefaultVersion: boolean,
  CreateDate: timestamp,
})

/** A version as all operations but GetPolicyVersion return it: without its document. */
export const versionFields = ({ versionId, isDefault, createdAt }: VersionRow) => ({
  VersionId: versionId,
  IsDefaultVersion: isDefault,
  CreateDate: createdAt,
})
