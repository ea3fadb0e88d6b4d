import { entriesIn } from '@/lib/test-hooks/authenticator'
import { hooks } from '@/lib/test-hooks/hook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  GET: async ({ params }) => {
    const { entries, now } = await entriesIn(params.accountId)
    return { body: { entries }, now }
  },
})
