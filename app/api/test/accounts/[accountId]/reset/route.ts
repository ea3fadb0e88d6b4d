import { systemClock } from '@/lib/clock'
import { resetAccount } from '@/lib/worlds/accounts'
import { hooks } from '@/lib/worlds/hook'
import { worldIn } from '@/lib/worlds/request-body'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: async ({ params, body }) => {
    const world = body.world === undefined ? undefined : worldIn(body)
    return { body: await resetAccount(params.accountId, world), now: systemClock.now() }
  },
})
