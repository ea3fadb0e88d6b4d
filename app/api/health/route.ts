import { isHealthy } from '@/lib/db/health'

// A route without any of the request's data would be answered once, when the project is built.
export const dynamic = 'force-dynamic'

/** Whether the server can serve requests, for a supervisor. */
export async function GET(): Promise<Response> {
  const isFit = await isHealthy()
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ status: isFit ? 'ok' : 'unavailable' }, { status: isFit ? 200 : 503, headers })
}
