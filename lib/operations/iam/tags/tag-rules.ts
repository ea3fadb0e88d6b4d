import { AwsError } from '@/lib/errors'
import type { RequestContext } from '@/lib/gate/operation'

export type Tag = { Key: string; Value: string }

/** The context keys of a request that sets tags. Without tags the keys are absent. */
export function requestTags(tags: readonly Tag[] = []): RequestContext {
  if (tags.length === 0) return {}
  const values = Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value]))
  return { ...values, 'aws:TagKeys': tags.map(({ Key }) => Key) }
}

/** The message about keys of users, roles, devices and sessions that differ only in case. */
export const DUPLICATE = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'

/** Refuses keys that AWS reserves, and keys that differ only in case. Throws InvalidInput. */
export function acceptedTags<T extends Tag>(tags: T[], duplicate = DUPLICATE): T[] {
  if (tags.some(isReserved)) throw new AwsError('InvalidInput', RESERVED, { field: 'Tags' })
  if (new Set(tags.map(({ Key }) => Key.toLowerCase())).size === tags.length) return tags
  throw new AwsError('InvalidInput', duplicate, { field: 'Tags' })
}

/** Reports whether AWS reserves a key (AWS General Reference, "Tag naming limits and requirements"). */
export const isReserved = ({ Key }: Pick<Tag, 'Key'>) => Key.toLowerCase().startsWith('aws:')

/** The message about keys that AWS reserves. */
export const RESERVED = 'aws: prefixed tag key names are not allowed for external use.'

/** Tags as rows, which are found by key regardless of case. */
export const tagRows = (tags: readonly Tag[]) =>
  tags.map(({ Key, Value }) => ({ key: Key, keyKey: Key.toLowerCase(), value: Value }))

/** Rows of tags as operations return them; undefined if there are none. */
export const tagFields = (rows: readonly { key: string; value: string }[]) =>
  rows.length === 0 ? {} : { Tags: rows.map(({ key, value }) => ({ Key: key, Value: value })) }

/** IAM user guide, "IAM and AWS STS quotas": tags on one entity. */
const TAGS_PER_ENTITY = 50

/** Refuses more tags than an entity may have. Throws LimitExceeded. */
export function demandTagQuota(count: number): void {
  if (count <= TAGS_PER_ENTITY) return
  throw new AwsError('LimitExceeded', 'The number of tags has reached the maximum limit.', { field: 'Tags' })
}
