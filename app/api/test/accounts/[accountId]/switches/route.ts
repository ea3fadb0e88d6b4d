import { hooks } from '@/lib/test-hooks/hook'
import { switchChangeIn } from '@/lib/test-hooks/switch-change'
import { changeSwitches, readSwitches, resetSwitches } from '@/lib/worlds/account-switches'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params }) => ({ body: await readSwitches(params.accountId) }),
  PUT: async ({ params, body }) => ({ body: await changeSwitches(params.accountId, switchChangeIn(body)) }),
  DELETE: async ({ params }) => ({ body: await resetSwitches(params.accountId) }),
})
