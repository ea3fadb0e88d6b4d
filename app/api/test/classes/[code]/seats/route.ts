import { placeIn } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ code: string }>({
  POST: async ({ params, body }) => ({ body: await placeIn(params.code, body) }),
})
