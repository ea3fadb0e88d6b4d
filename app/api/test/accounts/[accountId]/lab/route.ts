import { hooks } from '@/lib/test-hooks/hook'
import { readLabOf } from '@/lib/test-hooks/labs'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: ({ params }) => readLabOf(params.accountId),
})
