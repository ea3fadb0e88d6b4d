import { AwsError } from '@/lib/errors'
import type { RequestContext } from '@/lib/gate/operation'

type Tag = { Key: string; Value: string }

/** The context keys of a request that sets tags. Without tags there are none: the keys are absent. */
export function requestTags(tags: readonly Tag[] = []): RequestContext {
  if (tags.length === 0) return {}
  const values = Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value]))
  return { ...values, 'aws:TagKeys': tags.map(({ Key }) => Key) }
}

/** Refuses tags whose keys differ in case only. Throws InvalidInput. */
export function uniqueTags<T extends Tag>(tags: T[]): T[] {
  if (new Set(tags.map(({ Key }) => Key.toLowerCase())).size === tags.length) return tags
  throw new AwsError('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.', {
    field: 'Tags',
  })
}
