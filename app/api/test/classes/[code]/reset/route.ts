import { boardAnswer, resetIn } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ code: string }>({
  POST: async ({ params, body }) => {
    await resetIn(params.code, body)
    return { body: await boardAnswer(params.code) }
  },
})
