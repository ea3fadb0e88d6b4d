import { hooks } from '@/lib/test-hooks/hook'
import { listWorlds } from '@/lib/test-hooks/worlds'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  GET: async () => ({ body: { worlds: listWorlds() } }),
})
