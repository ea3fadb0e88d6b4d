/** What the title of a page begins with when it answers with an error: it is read out first. */
export const titlePrefixes = { failed: 'Error: ', denied: 'Access denied: ' } as const
