/** The first page of the operator. */
export const ENVIRONMENT_PAGE = '/environment'

/** The page of an account. */
export const accountHref = (id: string) => `${ENVIRONMENT_PAGE}/accounts/${encodeURIComponent(id)}`
