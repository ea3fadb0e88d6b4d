/** The columns of the list of roles that can be hidden, and whether they are shown at first. */
export const OPTIONAL_COLUMNS = { path: false, trusted: true, mfa: true, used: true, created: true, arn: false }

/** What the list can be sorted by: only what the operation itself returns. */
export type SortedBy = 'name' | 'path' | 'created'
