import { readTime } from '@/lib/test-hooks/account-time'
import { hooks } from '@/lib/test-hooks/hook'
import { removeAccount } from '@/lib/worlds/accounts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  DELETE: async ({ params }) => {
    const { now } = await readTime(params.accountId)
    await removeAccount(params.accountId)
    return { now }
  },
})
