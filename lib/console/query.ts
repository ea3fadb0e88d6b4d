/** The query of an address, as Next hands it to a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The one value of a query parameter; a repeated one counts as none. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** All values of a query parameter that may be there any number of times. */
export function many(value: string | string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
