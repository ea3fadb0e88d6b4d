/** The first page of the operator. */
export const ENVIRONMENT_PAGE = '/environment'

/** The page of an account. */
export const accountHref = (id: string) => `${ENVIRONMENT_PAGE}/accounts/${encodeURIComponent(id)}`

/** The board of a class. */
export const classHref = (code: string) => `${ENVIRONMENT_PAGE}/classes/${encodeURIComponent(code)}`

/** Where learners join a class. */
export const JOIN_PAGE = '/labs/join'
