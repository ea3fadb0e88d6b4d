import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'

/** Refuses a name that another user of the account has, regardless of case. Throws EntityAlreadyExists. */
export async function demandFreeName(store: Store, account: string, name: string, field: string): Promise<void> {
  const nameKey = name.toLowerCase()
  if (!(await store.user.findUnique({ where: { account_nameKey: { account, nameKey } } }))) return
  throw new AwsError('EntityAlreadyExists', `User with name ${name} already exists.`, { field })
}
