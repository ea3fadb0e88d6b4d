/** The columns of the list of users that can be hidden, and whether they are shown at first. */
export const OPTIONAL_COLUMNS = { path: true, mfa: true, keys: true, used: true, created: true, arn: false }

/** What the list can be sorted by: only what the operation itself returns. */
export const SORTED_BY = { name: 'UserName', path: 'Path', used: 'PasswordLastUsed', created: 'CreateDate' } as const
export type SortedBy = keyof typeof SORTED_BY
