import { systemClock } from '@/lib/clock'
import { resetEnvironment } from '@/lib/worlds/accounts'
import { hooks } from '@/lib/worlds/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  POST: async () => ({ body: await resetEnvironment(), now: systemClock.now() }),
})
