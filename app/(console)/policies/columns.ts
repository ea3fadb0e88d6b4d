/** The columns of the list of policies that can be hidden, and whether they are shown at first. */
export const OPTIONAL_COLUMNS = { type: true, used: true, findings: true, changed: true, arn: false }

/** What the list can be sorted by: only what the operation itself returns. */
export type SortedBy = 'name' | 'type' | 'used' | 'changed'
