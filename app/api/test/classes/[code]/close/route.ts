import { closeClass } from '@/lib/lab-seats/classes'
import { boardAnswer } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ code: string }>({
  POST: async ({ params }) => {
    await closeClass(params.code)
    return { body: await boardAnswer(params.code) }
  },
})
