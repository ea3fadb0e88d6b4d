/** How a list is sorted, and the addresses of its other orders. */
export type ListOrder<Column extends string> = {
  sort: Column
  isDescending: boolean
  hrefOf: (sort: Column, isDescending: boolean) => string
}

/** The order of one column's header: turned round if the list has this order already. */
export function sortOf<Column extends string>(column: Column, { sort, isDescending, hrefOf }: ListOrder<Column>) {
  if (column !== sort) return { href: hrefOf(column, false) }
  const direction = isDescending ? ('descending' as const) : ('ascending' as const)
  return { href: hrefOf(column, !isDescending), direction }
}
