import { readAccount } from '@/lib/test-hooks/accounts'
import { hooks } from '@/lib/test-hooks/hook'
import { readTime } from '@/lib/worlds/account-time'
import { removeAccount } from '@/lib/worlds/accounts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params }) => {
    const account = await readAccount(params.accountId)
    return { body: account, now: new Date(account.clock.now) }
  },
  DELETE: async ({ params }) => {
    const { now } = await readTime(params.accountId)
    await removeAccount(params.accountId)
    return { now }
  },
})
