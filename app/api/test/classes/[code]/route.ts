import { removeClass } from '@/lib/lab-seats/classes'
import { boardAnswer } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ code: string }>({
  GET: async ({ params }) => ({ body: await boardAnswer(params.code) }),
  DELETE: async ({ params }) => {
    await removeClass(params.code)
    return {}
  },
})
