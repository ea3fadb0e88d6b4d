import { classesHere, makeClassOf } from '@/lib/test-hooks/classes'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  GET: async () => ({ body: await classesHere() }),
  POST: async ({ body }) => ({ body: await makeClassOf(body) }),
})
