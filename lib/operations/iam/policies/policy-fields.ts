import { boolean, integer, optional, record, string, timestamp } from '@/lib/shape/shape'
import { tagList } from '../shapes'
import type { PolicyFacts } from './managed-policy'
import { UNUSED, type Usage } from './usage'

export const policyName = string({ min: 1, max: 128, pattern: '[\\w+=,.@-]+' })
export const policyPath = string({ min: 1, max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' })
export const policyDescription = string({ max: 1000 })
export const versionId = string({ pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' })

/** A managed policy as operations return it. */
export const policy = record({
  PolicyName: string({}),
  PolicyId: string({}),
  Arn: string({}),
  Path: string({}),
  DefaultVersionId: optional(string({})),
  AttachmentCount: integer(),
  PermissionsBoundaryUsageCount: integer(),
  IsAttachable: boolean,
  Description: optional(string({})),
  CreateDate: timestamp,
  UpdateDate: timestamp,
  Tags: optional(tagList),
})

/** A policy as list operations return it: without description and tags. `version` is the default one. */
export const policyFields = (
  { name, policyId, arn, path, createdAt, updatedAt }: PolicyFacts,
  version: string | undefined,
  { attachments, boundaries }: Usage = UNUSED,
) => ({
  PolicyName: name,
  PolicyId: policyId,
  Arn: arn,
  Path: path,
  DefaultVersionId: version,
  AttachmentCount: attachments,
  PermissionsBoundaryUsageCount: boundaries,
  IsAttachable: true,
  CreateDate: createdAt,
  UpdateDate: updatedAt,
})
