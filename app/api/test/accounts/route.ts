import { systemClock } from '@/lib/clock'
import { makeAccount } from '@/lib/worlds/accounts'
import { hooks } from '@/lib/worlds/hook'
import { indexIn, worldIn } from '@/lib/worlds/request-body'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  POST: async ({ body }) => ({ body: await makeAccount(worldIn(body), indexIn(body)), now: systemClock.now() }),
})
