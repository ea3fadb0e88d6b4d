import { waitIn } from '@/lib/test-hooks/events'
import { hooks } from '@/lib/test-hooks/hook'
import { eventsWithin } from '@/lib/test-hooks/patience'
import { readTime } from '@/lib/worlds/account-time'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params, query }) => {
    const { now } = await readTime(params.accountId)
    const [after, action] = [query.get('after') || undefined, query.get('action') || undefined]
    return { body: await eventsWithin(waitIn(query.get('wait')), params.accountId, after, action), now }
  },
})
