import type { Infer } from '@/lib/shape/shape'
import type { tagList } from '../shapes'
import { acceptedTags } from '../tags/tag-rules'

/**
 * Refuses tags whose keys differ only in case, in AWS's words for policies. Throws InvalidInput. Differs from AWS,
 * which accepts such tags on policies although no condition key can tell them apart.
 */
export const acceptedPolicyTags = (tags: Infer<typeof tagList>) => acceptedTags(tags, 'Duplicate tag keys found.')
