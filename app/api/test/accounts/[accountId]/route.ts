import { readTime } from '@/lib/worlds/account-time'
import { removeAccount } from '@/lib/worlds/accounts'
import { hooks } from '@/lib/worlds/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  DELETE: async ({ params }) => {
    const { now } = await readTime(params.accountId)
    await removeAccount(params.accountId)
    return { now }
  },
})
