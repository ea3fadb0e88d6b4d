import { hooks } from '@/lib/test-hooks/hook'
import { seedPasskey } from '@/lib/test-hooks/passkeys'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = hooks<{ accountId: string }>({
  POST: async ({ params, body }) => {
    const { passkey, now } = await seedPasskey(params.accountId, body)
    return { body: { passkey }, now }
  },
})
