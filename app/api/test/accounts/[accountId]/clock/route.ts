import { hooks } from '@/lib/test-hooks/hook'
import { clockChangeIn } from '@/lib/test-hooks/request-body'
import { type AccountTime, changeTime, readTime } from '@/lib/worlds/account-time'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params }) => answer(await readTime(params.accountId)),
  PUT: async ({ params, body }) => answer(await changeTime(params.accountId, clockChangeIn(body))),
})

function answer({ mode, now }: AccountTime) {
  return { body: { mode, now: now.toISOString(), epochMilliseconds: now.getTime() }, now }
}
