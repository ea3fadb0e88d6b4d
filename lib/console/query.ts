/** The query of an address, as Next hands it to a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The one value of a query parameter; a repeated one counts as none. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
