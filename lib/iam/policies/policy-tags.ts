import type { Infer } from '@/lib/shape/shape'
import type { tagList } from '../shapes'
import { uniqueTags } from '../tags'

/** Refuses tags whose keys differ in case only, in AWS's words for policies. Throws InvalidInput. */
export const uniquePolicyTags = (tags: Infer<typeof tagList>) => uniqueTags(tags, 'Duplicate tag keys found.')
