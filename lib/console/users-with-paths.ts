import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { askAs } from './ask'

/**
 * Reports whether the account has a user with a path, which `user/${aws:username}` does not match. False for whoever may
 * not list users.
 */
export async function hasUsersWithPaths(caller: Caller, moment: Moment = newMoment()): Promise<boolean> {
  // The last in the order of paths: `/` comes first.
  const answer = await askAs(caller, SearchUsers, { SortBy: 'Path', Descending: true, MaxItems: 1 }, moment)
  return answer.ok && answer.output.Users.some(({ Path }) => Path !== '/')
}
