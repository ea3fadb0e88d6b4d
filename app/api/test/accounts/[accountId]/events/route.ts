import { readTime } from '@/lib/test-hooks/account-time'
import { eventsAfter } from '@/lib/test-hooks/events'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params, query }) => {
    const { now } = await readTime(params.accountId)
    return { body: await eventsAfter(params.accountId, query.get('after') || undefined), now }
  },
})
