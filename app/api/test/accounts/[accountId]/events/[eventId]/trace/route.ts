import { traceOfEvent } from '@/lib/test-hooks/decisions'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string; eventId: string }>({
  GET: async ({ params }) => ({ body: { trace: await traceOfEvent(params.accountId, params.eventId) } }),
})
