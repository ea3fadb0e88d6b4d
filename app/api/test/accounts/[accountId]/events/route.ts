import { readTime } from '@/lib/worlds/account-time'
import { eventsAfter } from '@/lib/worlds/events'
import { hooks } from '@/lib/worlds/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params, query }) => {
    const { now } = await readTime(params.accountId)
    return { body: await eventsAfter(params.accountId, query.get('after') || undefined), now }
  },
})
