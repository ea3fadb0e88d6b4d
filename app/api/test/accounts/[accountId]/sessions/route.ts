import { hooks } from '@/lib/test-hooks/hook'
import { openTestSession } from '@/lib/test-hooks/sessions'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: async ({ params, body }) => {
    const { session, now } = await openTestSession(params.accountId, body)
    return { body: session, now }
  },
})
