import { type Answer, ask } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { MOST_SELECTED } from './most-selected'

/** The most users that one call lists. */
const LISTED = 100

/**
 * The users that an address selects: those whom it names, or, with `all`, those who pass the filter of the list. The error
 * is that of the call that lists them.
 */
export async function selectedUsers(query: Query): Promise<Answer<readonly string[]>> {
  if (one(query.all) === undefined) {
    return { ok: true, output: [...new Set([query.UserName ?? []].flat())].slice(0, MOST_SELECTED) }
  }
  const filter = { NameContains: one(query.q), PathPrefix: one(query.path) }
  const names: string[] = []
  let total: number
  do {
    const answer = await ask(SearchUsers, { ...filter, Skip: names.length, MaxItems: LISTED })
    if (!answer.ok) return answer
    const { Users, Total } = answer.output
    names.push(...Users.map(({ UserName }) => UserName))
    total = Users.length === 0 ? names.length : Math.min(Total, MOST_SELECTED)
  } while (names.length < total)
  return { ok: true, output: names.slice(0, MOST_SELECTED) }
}

/** The part of an address that says which users are selected. */
export function selectionOf(query: Query): string {
  const filter = [one(query.q), one(query.path)]
  if (one(query.all) === undefined) {
    return new URLSearchParams([query.UserName ?? []].flat().map((name) => ['UserName', name])).toString()
  }
  const [q, path] = filter
  return new URLSearchParams({ all: 'yes', ...(q && { q }), ...(path && { path }) }).toString()
}
