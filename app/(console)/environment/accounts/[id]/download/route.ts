import { notFound } from 'next/navigation'
import { readAccount } from '@/lib/test-hooks/accounts'
import { demandOperator, orNotFound } from '../../../operator'

/** What an account begins with, as the hook that makes it answers. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await demandOperator()
  const { made } = await orNotFound(readAccount((await params).id))
  if (!made) notFound()
  return new Response(`${JSON.stringify(made, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="account-${made.accountId}.json"`,
    },
  })
}
