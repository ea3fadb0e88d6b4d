import type { Infer } from '@/lib/shape/shape'
import type { tagList } from '../shapes'
import { acceptedTags } from '../tags/tag-rules'

/**
 * Refuses tags whose keys differ in case only, in AWS's words for policies. Throws InvalidInput.
 * Differs from AWS: there such tags of a policy are different ones, which no condition key can tell apart.
 */
export const acceptedPolicyTags = (tags: Infer<typeof tagList>) => acceptedTags(tags, 'Duplicate tag keys found.')
