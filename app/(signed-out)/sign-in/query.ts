/** What stands behind the question mark of an address, as Next hands it to a page. */
export type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One member of it; nothing when it was given twice. */
export async function oneOf(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name]
  return typeof value === 'string' ? value : undefined
}
