/** The most users that one page of the list shows. */
export const MOST_SELECTED = 100

/** The page about these users. */
export const selectedHref = (names: readonly string[]) =>
  `/users/selected?${new URLSearchParams(names.map((name) => ['UserName', name]))}`
