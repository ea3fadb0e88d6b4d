import { hooks } from '@/lib/test-hooks/hook'
import { answerQuestions } from '@/lib/test-hooks/labs'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: ({ params, body }) => answerQuestions(params.accountId, body),
})
