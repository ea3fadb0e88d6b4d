import { systemClock } from '@/lib/clock'
import { hooks } from '@/lib/test-hooks/hook'
import { worldIn } from '@/lib/test-hooks/request-body'
import { resetAccount } from '@/lib/worlds/accounts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: async ({ params, body }) => {
    const world = body.world === undefined ? undefined : worldIn(body)
    return { body: await resetAccount(params.accountId, world), now: systemClock.now() }
  },
})
