import { localized } from './localized'

/** What the title of a page begins with when it answers with an error: it is read out first. */
export const titlePrefixes = localized('titlePrefixes', { failed: 'Error: ', denied: 'Access denied: ' })
