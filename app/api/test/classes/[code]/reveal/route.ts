import { boardAnswer, revealIn } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ code: string }>({
  POST: async ({ params, body }) => {
    await revealIn(params.code, body)
    return { body: await boardAnswer(params.code) }
  },
})
