import { setEntryClock } from '@/lib/test-hooks/authenticator'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string; entryId: string }>({
  PATCH: async ({ params, body }) => {
    const { entries, now } = await setEntryClock(params.accountId, params.entryId, body)
    return { body: { entry: entries.find(({ id }) => id === params.entryId) }, now }
  },
})
