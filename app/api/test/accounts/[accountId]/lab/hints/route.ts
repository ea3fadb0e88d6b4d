import { hooks } from '@/lib/test-hooks/hook'
import { openHintOf } from '@/lib/test-hooks/labs'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: ({ params, body }) => openHintOf(params.accountId, body),
})
