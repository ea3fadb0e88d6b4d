import { systemClock } from '@/lib/clock'
import { hooks } from '@/lib/test-hooks/hook'
import { resetEnvironment } from '@/lib/worlds/accounts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  POST: async () => ({ body: await resetEnvironment(), now: systemClock.now() }),
})
