import { systemClock } from '@/lib/clock'
import { listAccounts, listPlaceIn } from '@/lib/test-hooks/accounts'
import { hooks } from '@/lib/test-hooks/hook'
import { indexIn, worldIn } from '@/lib/test-hooks/request-body'
import { makeAccount } from '@/lib/worlds/accounts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks({
  GET: async ({ query }) => ({ body: await listAccounts(listPlaceIn(query)) }),
  POST: async ({ body }) => ({ body: await makeAccount(worldIn(body), indexIn(body)), now: systemClock.now() }),
})
